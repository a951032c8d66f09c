// Finds the open questions that can still matter; leaves out only those that provably cannot.
import { cell, has } from "../../tables/cells.ts";
import type { Model, ModelQuestion, Table, TabledGroup, Variable } from "../../tables/model.ts";
import { type Cube, rowsIn } from "../../tables/rows.ts";
import type { Situation } from "../../tables/states.ts";
import { outAt } from "../../tables/table.ts";

/** Above this many comparisons, every open question counts as relevant. */
const WORTH_COMPARING = 100_000_000;

/**
 * The open questions whose answers may still change the winners, if every other open question may get any
 * answer or stay open. Each question left out is proved irrelevant: the winners are the same with any answer
 * to it or none, now and later. The proof compares two frameworks at a time, so it may keep a question that
 * does not matter; it never leaves out one that does.
 */
export function relevantQuestions(model: Model, situation: Situation): readonly ModelQuestion[] {
  const groups = openGroups(model, situation);
  if (groups === undefined) return situation.open;
  const leads = sumOf(groups, model);
  const race = stillInRace(model, groups, leads);
  return situation.open.filter((question) =>
    groups.some((group) =>
      group.open.some(
        (variable) =>
          variable.question === question.index && canMatter(model, group, variable, race, leads),
      ),
    ),
  );
}

interface OpenGroup {
  readonly group: TabledGroup;
  readonly open: readonly Variable[];
  readonly settled: Cube;
  /** Every way to answer its open questions or to leave them open. */
  readonly rows: Int32Array;
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
    const { variables } = group;
    const own = variables.filter((variable) => free.has(variable));
    const settled = new Map(
      variables
        .filter((variable) => !free.has(variable))
        .map(({ index }) => [index, [cell(states, index)]]),
    );
    const rows = new Int32Array(rowsIn(group, settled));
    comparisons += rows.length * (1 + own.length) * model.frameworks.length ** 2;
    if (comparisons > WORTH_COMPARING) return undefined;
    groups.push({ group, open: own, settled, rows, leads: leadsIn(model, group.table, rows) });
  }
  return groups;
}

function leadsIn({ frameworks }: Model, { points }: Table, rows: Int32Array): Int32Array {
  const count = frameworks.length;
  const leads = new Int32Array(count * count).fill(-(2 ** 31));
  for (let one = 0; one < count; one += 1) leads[one * count + one] = 0;
  // Plain loops over pairs, as this is most of the wait for the first question.
  for (let nth = 0; nth < rows.length; nth += 1) {
    const from = (rows[nth] as number) * count;
    for (let one = 1; one < count; one += 1) {
      const own = points[from + one] as number;
      for (let other = 0; other < one; other += 1) {
        const lead = own - (points[from + other] as number);
        const to = one * count + other;
        const back = other * count + one;
        if (lead > (leads[to] as number)) leads[to] = lead;
        if (-lead > (leads[back] as number)) leads[back] = -lead;
      }
    }
  }
  return leads;
}

function sumOf(groups: readonly OpenGroup[], { frameworks, constant }: Model): Int32Array {
  const count = frameworks.length;
  const sums = new Int32Array(count * count);
  for (let at = 0; at < sums.length; at += 1) {
    const ahead = cell(constant.points, Math.floor(at / count));
    let sum = ahead - cell(constant.points, at % count);
    for (const { leads } of groups) sum += cell(leads, at);
    sums[at] = sum;
  }
  return sums;
}

/** Not certain to be ruled out, nor to trail one that is certain to stay in. */
function stillInRace(
  model: Model,
  groups: readonly OpenGroup[],
  leads: Int32Array,
): readonly number[] {
  const count = model.frameworks.length;
  const admitted = [...model.frameworks.keys()].filter(
    (framework) => !has(model.constant.out, framework),
  );
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

/** Whether switching the variable between two states may change who is first. */
function canMatter(
  model: Model,
  open: OpenGroup,
  variable: Variable,
  race: readonly number[],
  leads: Int32Array,
): boolean {
  const { group, settled } = open;
  const stride = group.strides[group.variables.indexOf(variable)] ?? 0;
  return rowsIn(group, new Map(settled).set(variable.index, [0])).some((row) => {
    const rows = Int32Array.from({ length: variable.states }, (_, state) => row + state * stride);
    return rulesOut(open, rows, race) || overtakes(model, open, rows, race, leads);
  });
}

function rulesOut(
  { group: { table } }: OpenGroup,
  rows: Int32Array,
  race: readonly number[],
): boolean {
  const [first = 0] = rows;
  return race.some((framework) => {
    const out = outAt(table, first, framework);
    return rows.some((row) => outAt(table, row, framework) !== out);
  });
}

/** Whether one row may put a framework level with, or ahead of, another that is first in another row. */
function overtakes(
  { frameworks }: Model,
  { group: { table }, leads: own }: OpenGroup,
  rows: Int32Array,
  race: readonly number[],
  leads: Int32Array,
): boolean {
  const count = frameworks.length;
  for (const one of race) {
    for (const other of race) {
      if (other >= one) break;
      const [to, from] = [one * count + other, other * count + one];
      const elsewhere = cell(leads, to) - cell(own, to);
      const back = cell(leads, from) - cell(own, from);
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (const row of rows) {
        const at = row * count;
        const lead = cell(table.points, at + one) - cell(table.points, at + other);
        if (lead < least) least = lead;
        if (lead > most) most = lead;
      }
      if (least < most && most + elsewhere >= 0 && least - back <= 0) return true;
    }
  }
  return false;
}
