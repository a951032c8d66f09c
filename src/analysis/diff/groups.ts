// Splits the answer space of a pair into groups whose effects do not depend on each other.
import { weightAt } from "../../tables/cell.ts";
import type { Group, States, Table } from "../../tables/model.ts";
import { setRow, statesAt, upTo } from "../../tables/rows.ts";
import { leadAt, part } from "../../tables/table.ts";
import type { ModelPair } from "./pair.ts";

/** Variables joined by rules of either side, and the distinct options that their states give. */
export interface PairGroup {
  readonly group: Group;
  readonly table: Table;
  /**
   * For each option, the row with the fewest answers that gives it. States that differ only in what all
   * frameworks of a side get alike are one option.
   */
  readonly rows: readonly number[];
  /** How often people who answer all of its questions get each option; sums to 1. */
  readonly weights: readonly number[];
}

export interface PairGroups {
  readonly pair: ModelPair;
  readonly groups: readonly PairGroup[];
}

/** The states that give each group its chosen option. */
export function statesOfOptions({ pair, groups }: PairGroups, options: readonly number[]): States {
  const states = new Int32Array(pair.model.variables.length);
  groups.forEach(({ group, rows }, place) => {
    setRow(group, rows[options[place] ?? 0] ?? 0, states);
  });
  return states;
}

/** The groups of the pair; `undefined` if one has no table. */
export function groupsOf(pair: ModelPair): PairGroups | undefined {
  const groups = pair.model.groups.flatMap((group) =>
    group.table === undefined ? [] : groupOf(pair, group, group.table),
  );
  return groups.length < pair.model.groups.length ? undefined : { pair, groups };
}

function groupOf(pair: ModelPair, group: Group, table: Table): PairGroup {
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
  const options = [...found.values()];
  return {
    group,
    table,
    rows: options.map(({ row }) => row),
    weights: options.map(({ weight }) => weight),
  };
}

/** The effect of the row on both sides, without what all frameworks of a side get alike. */
function keyOf({ present, frameworks }: ModelPair, table: Table, row: number): string {
  const leads = present.flatMap((own, which) => {
    const all = own.map((one) => which * frameworks.length + one);
    return all.map((one) => leadAt(table, row, one, all[0] ?? one));
  });
  return `${leads};${part(table, row, 1).out}`;
}
