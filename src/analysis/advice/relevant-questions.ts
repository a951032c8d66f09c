// Finds the open questions that can still matter; drops only those that provably cannot.
import { cell, has } from "../../tables/cells.ts";
import type { Model, ModelQuestion, Table, TabledGroup, Variable } from "../../tables/model.ts";
import { type Cube, rowsIn, upTo } from "../../tables/rows.ts";
import type { Situation } from "../../tables/states.ts";
import { leadAt, outAt } from "../../tables/table.ts";

/** Above this many comparisons, every open question counts as relevant. */
const WORTH_COMPARING = 100_000_000;

/**
 * The open questions whose answers may still change the winners, if every other open question may get any
 * answer or stay open. Each dropped question is proved irrelevant: the winners are the same with any answer
 * to it or none, now and later. The proof compares two frameworks at a time, so it may keep a question that
 * does not matter; it never drops one that does.
 */
export function relevantQuestions(model: Model, situation: Situation): readonly ModelQuestion[] {
  const groups = openGroups(model, situation);
  if (groups === undefined) return situation.open;
  const count = model.frameworks.length;
  const leads = sumOf(groups, model);
  const race = stillInRace(model, groups, leads);

  /** Whether one of these rows puts a framework level with, or ahead of, another that is first in another row. */
  function overtakes({ group, leads: own }: OpenGroup, rows: readonly number[]) {
    /** The largest lead that the other groups can add. */
    const elsewhere = (at: number) => cell(leads, at) - cell(own, at);
    return (one: number, other: number): boolean => {
      const here = rows.map((row) => leadAt(group.table, row, one, other));
      const [least, most] = [Math.min(...here), Math.max(...here)];
      if (least === most || most + elsewhere(one * count + other) < 0) return false;
      return least <= elsewhere(other * count + one);
    };
  }

  /** Whether switching the variable between two states may change who is first. */
  function canMatter(open: OpenGroup, variable: Variable): boolean {
    const { group, settled } = open;
    const stride = group.strides[group.variables.indexOf(variable)] ?? 0;
    return rowsIn(group, new Map(settled).set(variable.index, [0])).some((row) => {
      const rows = upTo(variable.states).map((state) => row + state * stride);
      const canOvertake = overtakes(open, rows);
      return race.some((one, place) => {
        const staying = rows.filter((own) => !outAt(group.table, own, one)).length;
        const isSame = staying === 0 || staying === rows.length;
        return !isSame || race.slice(0, place).some((other) => canOvertake(one, other));
      });
    });
  }

  return situation.open.filter(({ index }) =>
    groups.some((group) =>
      group.open.some((variable) => variable.question === index && canMatter(group, variable)),
    ),
  );
}

interface OpenGroup {
  readonly group: TabledGroup;
  readonly open: readonly Variable[];
  readonly settled: Cube;
  /** Every way to answer its open questions or to leave them open. */
  readonly rows: readonly number[];
  /** At `a * frameworks + b`: the largest lead in points of framework `a` over `b` in these rows. */
  readonly leads: Int32Array;
}

/** The groups; `undefined` if one has no table, or if they are too large. */
function openGroups(model: Model, { states, open }: Situation): readonly OpenGroup[] | undefined {
  const groups: OpenGroup[] = [];
  const free = new Set(open.flatMap(({ variables }) => variables));
  let comparisons = 0;
  if (model.lookup.untabled.length > 0) return undefined;
  for (const group of model.tabled) {
    const own = group.variables.filter((variable) => free.has(variable));
    const settled = new Map(
      group.variables
        .filter((variable) => !free.has(variable))
        .map(({ index }) => [index, [cell(states, index)]]),
    );
    const rows = rowsIn(group, settled);
    comparisons += rows.length * (1 + own.length) * model.frameworks.length ** 2;
    if (comparisons > WORTH_COMPARING) return undefined;
    groups.push({ group, open: own, settled, rows, leads: leadsIn(group.table, rows) });
  }
  return groups;
}

function leadsIn({ points, frameworks }: Table, rows: readonly number[]): Int32Array {
  const leads = new Int32Array(frameworks * frameworks).fill(-(2 ** 31));
  for (let one = 0; one < frameworks; one += 1) leads[one * frameworks + one] = 0;
  // Plain loops over pairs, as this is most of the wait for the first question.
  for (const row of rows) {
    const from = row * frameworks;
    for (let one = 1; one < frameworks; one += 1) {
      const own = points[from + one] as number;
      for (let other = 0; other < one; other += 1) {
        const lead = own - (points[from + other] as number);
        const to = one * frameworks + other;
        const back = other * frameworks + one;
        if (lead > (leads[to] as number)) leads[to] = lead;
        if (-lead > (leads[back] as number)) leads[back] = -lead;
      }
    }
  }
  return leads;
}

function sumOf(groups: readonly OpenGroup[], { constant }: Model): Int32Array {
  const leads = leadsIn(constant, [0]);
  return leads.map((lead, at) => groups.reduce((sum, own) => sum + cell(own.leads, at), lead));
}

/** Not certain to be ruled out, nor to trail one that is certain to stay in. */
function stillInRace(model: Model, groups: readonly OpenGroup[], leads: Int32Array) {
  const count = model.frameworks.length;
  const admitted = upTo(count).filter((framework) => !has(model.constant.out, framework));
  const staysIn = (framework: number, table: Table) => (row: number) =>
    !outAt(table, row, framework);
  const safe = admitted.filter((framework) =>
    groups.every(({ group, rows }) => rows.every(staysIn(framework, group.table))),
  );
  return admitted.filter(
    (framework) =>
      groups.every(({ group, rows }) => rows.some(staysIn(framework, group.table))) &&
      safe.every((other) => cell(leads, framework * count + other) >= 0),
  );
}
