// Which open questions can still matter: one is left out only where it is proved that it cannot.
import { has } from "../../tables/bit-set.ts";
import type {
  Component,
  Condition,
  Model,
  ModelQuestion,
  States,
  Table,
} from "../../tables/model.ts";
import { rowsWhere } from "../../tables/rows.ts";
import { openAmong } from "../search/completions.ts";

/** Where more comparisons than this would be needed, every open question counts as one that can matter. */
const WORTH_COMPARING = 10_000_000;

/**
 * The open questions whose answers may still change the winners, whatever becomes of the other open
 * questions: each of those may get any answer or stay open. For every open question that is left out it
 * is proved that the winners are the same with any answer to it and with none, now and later. The proof
 * compares two frameworks at a time, so that it may keep a question of which a closer look would show
 * that it does not matter; it never leaves out one that does.
 */
export function relevantQuestions(model: Model, states: States): readonly ModelQuestion[] {
  const open = openAmong(model.questions, states);
  const parts = partsOf(model, states);
  if (parts === undefined) return open;
  const leads = sumOf(parts, model);
  const race = stillInRace(model, parts, leads);
  return open.filter((question) =>
    parts.some(
      (part) => part.open.includes(question) && canMatter(model, part, question, race, leads),
    ),
  );
}

/** A component and how it may turn out. */
interface Part {
  readonly component: Component;
  readonly table: Table;
  readonly open: readonly ModelQuestion[];
  readonly settled: readonly Condition[];
  /** Every way to answer its open questions or to leave them open. */
  readonly rows: Int32Array;
  /** At `a * frameworks + b`: by how many points these rows put framework `a` ahead of `b` at most. */
  readonly leads: Int32Array;
}

/** One part for each component; `undefined` if one has no table, or if they are too large. */
function partsOf(model: Model, states: States): readonly Part[] | undefined {
  const parts: Part[] = [];
  let comparisons = 0;
  for (const component of model.components) {
    const { table, questions } = component;
    if (table === undefined) return undefined;
    const open = openAmong(questions, states);
    const settled = questions
      .filter((question) => !open.includes(question))
      .map(({ index }) => ({ question: index, states: [states[index] ?? 0] }));
    const rows = rowsWhere(component, settled);
    comparisons += rows.length * (1 + open.length) * model.frameworks.length ** 2;
    if (comparisons > WORTH_COMPARING) return undefined;
    parts.push({ component, table, open, settled, rows, leads: leadsIn(model, table, rows) });
  }
  return parts;
}

function leadsIn({ frameworks }: Model, { points }: Table, rows: Int32Array): Int32Array {
  const count = frameworks.length;
  const leads = new Int32Array(count * count).fill(-(2 ** 31));
  for (const row of rows) {
    const from = row * count;
    for (let ahead = 0; ahead < count; ahead += 1) {
      const own = points[from + ahead] ?? 0;
      const at = ahead * count;
      for (let behind = 0; behind < count; behind += 1) {
        const lead = own - (points[from + behind] ?? 0);
        if (lead > (leads[at + behind] ?? 0)) leads[at + behind] = lead;
      }
    }
  }
  return leads;
}

/** By how many points each framework may come to be ahead of each other one at most. */
function sumOf(parts: readonly Part[], { frameworks, constant }: Model): Int32Array {
  const count = frameworks.length;
  const sums = new Int32Array(count * count);
  for (let at = 0; at < sums.length; at += 1) {
    const ahead = constant.points[Math.floor(at / count)] ?? 0;
    let sum = ahead - (constant.points[at % count] ?? 0);
    for (const { leads } of parts) sum += leads[at] ?? 0;
    sums[at] = sum;
  }
  return sums;
}

/** The frameworks that may still be first: not surely ruled out, nor surely behind one that surely stays in. */
function stillInRace(model: Model, parts: readonly Part[], leads: Int32Array): readonly number[] {
  const count = model.frameworks.length;
  const admitted = model.frameworks
    .map((_, framework) => framework)
    .filter((framework) => !has(model.constant.out, framework));
  const outs = parts.map((part) => admitted.map((framework) => countOut(model, part, framework)));
  const safe = admitted.filter((_, nth) => outs.every((counts) => counts[nth] === 0));
  return admitted.filter(
    (framework, nth) =>
      parts.every(({ rows }, part) => (outs[part]?.[nth] ?? 0) < rows.length) &&
      safe.every((other) => (leads[framework * count + other] ?? 0) >= 0),
  );
}

/** In how many of its rows the part rules the framework out. */
function countOut({ words }: Model, { table, rows }: Part, framework: number): number {
  let count = 0;
  for (const row of rows) if (isOut(table, row * words, framework)) count += 1;
  return count;
}

/** Whether the set that begins at word `from` of what a table rules out holds the framework. */
function isOut({ out }: Table, from: number, framework: number): boolean {
  return (((out[from + (framework >>> 5)] ?? 0) >>> (framework & 31)) & 1) === 1;
}

/** Whether an answer to the question, beside another one or none, may change who is first. */
function canMatter(
  model: Model,
  part: Part,
  question: ModelQuestion,
  race: readonly number[],
  leads: Int32Array,
): boolean {
  const { component, settled } = part;
  const stride = component.strides[component.questions.indexOf(question)] ?? 0;
  const unanswered = [...settled, { question: question.index, states: [0] }];
  return rowsWhere(component, unanswered).some((row) => {
    const rows = Int32Array.from({ length: question.states }, (_, state) => row + state * stride);
    return rulesOut(model, part, rows, race) || overtakes(model, part, rows, race, leads);
  });
}

/** Whether the rows differ in which frameworks of the race they rule out. */
function rulesOut(
  { words }: Model,
  { table }: Part,
  rows: Int32Array,
  race: readonly number[],
): boolean {
  const [first = 0] = rows;
  return race.some((framework) => {
    const out = isOut(table, first * words, framework);
    return rows.some((row) => isOut(table, row * words, framework) !== out);
  });
}

/** Whether one of the rows may put a framework level with, or ahead of, another that is first by another row. */
function overtakes(
  { frameworks }: Model,
  { table, leads: own }: Part,
  rows: Int32Array,
  race: readonly number[],
  leads: Int32Array,
): boolean {
  const count = frameworks.length;
  for (const one of race) {
    for (const other of race) {
      if (other >= one) break;
      const [to, from] = [one * count + other, other * count + one];
      const elsewhere = (leads[to] ?? 0) - (own[to] ?? 0);
      const back = (leads[from] ?? 0) - (own[from] ?? 0);
      let least = Number.POSITIVE_INFINITY;
      let most = Number.NEGATIVE_INFINITY;
      for (const row of rows) {
        const at = row * count;
        const lead = (table.points[at + one] ?? 0) - (table.points[at + other] ?? 0);
        if (lead < least) least = lead;
        if (lead > most) most = lead;
      }
      if (least < most && most + elsewhere >= 0 && least - back <= 0) return true;
    }
  }
  return false;
}
