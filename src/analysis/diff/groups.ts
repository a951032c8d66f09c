// Splits the answer space of a pair into groups whose effects do not depend on each other.
import { weightAt } from "../../tables/cell.ts";
import type { Group, States, Table } from "../../tables/model.ts";
import { setRows, statesAt, upTo } from "../../tables/rows.ts";
import { leadAt, part } from "../../tables/table.ts";
import type { ModelPair } from "./pair.ts";

/** Variables joined by rules of either side, and the distinct options that their states give. */
export interface PairGroup extends Group {
  readonly table: Table;
  readonly options: readonly RowOption[];
}

/** States that differ only in what all frameworks of a side get alike are one option. */
interface RowOption {
  /** The row with the fewest answers that gives the option. */
  readonly row: number;
  /** How often people who answer all questions of the group get it; those of a group sum to 1. */
  readonly weight: number;
}

export interface PairGroups {
  readonly pair: ModelPair;
  readonly groups: readonly PairGroup[];
}

/** The states that give each group its chosen row. */
export function statesOfRows({ pair, groups }: PairGroups, rows: readonly number[]): States {
  const states = new Int32Array(pair.model.variables.length);
  setRows(groups, rows, states);
  return states;
}

/** The groups of the pair; `undefined` if one has no table. */
export function groupsOf(pair: ModelPair): PairGroups | undefined {
  const groups = pair.model.groups.flatMap((group) =>
    group.table === undefined ? [] : { ...group, ...optionsOf(pair, group, group.table) },
  );
  return groups.length < pair.model.groups.length ? undefined : { pair, groups };
}

function optionsOf(pair: ModelPair, group: Group, table: Table) {
  const found = new Map<string, { row: number; answers: number; weight: number }>();
  for (const row of upTo(group.rows)) {
    const own = statesAt(group, row);
    const answers = own.filter((state) => state > 0).length;
    const weight = group.variables.reduce(
      (product, { frequencies }, place) => product * weightAt(frequencies, own[place] ?? 0),
      1,
    );
    const key = keyOf(pair, table, row);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { row, answers, weight });
      continue;
    }
    known.weight += weight;
    if (answers < known.answers) Object.assign(known, { row, answers });
  }
  return { table, options: [...found.values()] };
}

/** The effect of the row on both sides, without what all frameworks of a side get alike. */
function keyOf({ present, frameworks }: ModelPair, table: Table, row: number): string {
  const leads = present.flatMap((own, which) => {
    const all = own.map((one) => which * frameworks.length + one);
    return all.map((one) => leadAt(table, row, one, all[0] ?? one));
  });
  return `${leads};${part(table, row, 1).out}`;
}
