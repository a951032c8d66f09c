// The answer space of a pair in groups: what the answers in one bring does not depend on those in another.
import { has, put } from "../../tables/bit-set.ts";
import { connectedComponents } from "../../tables/connected.ts";
import type { BitSet, ModelQuestion, States } from "../../tables/model.ts";
import { numbering, setRow } from "../../tables/rows.ts";
import { type ModelPair, newPairScore, type PairScore, scorePair } from "./pair.ts";

/** A group with more ways to answer its questions than this is not looked into. */
export const ROW_LIMIT = 20_000;

/**
 * Rows of what both sides give and rule out. With `n` frameworks in the pair and `w` words a set, a row
 * has `2 n` points and `2 w` words: first those of the first side, then those of the second. A framework
 * that a side lacks has no points there.
 */
export interface PairRows {
  readonly points: Int32Array;
  readonly out: BitSet;
}

/** Questions that rules of either side join, and the different options that their answers make. */
export interface PairGroup extends PairRows {
  /** Whether the two sides differ in any option. */
  readonly differs: boolean;
  readonly questions: readonly ModelQuestion[];
  /** How many options there are. Answers that bring the same, but for what all frameworks get, are one. */
  readonly count: number;
  /** How many ways to answer all of its questions each option stands for. */
  readonly complete: Float64Array;
  /** For each option the fewest answers that make it: one state a question. */
  readonly examples: readonly (readonly number[])[];
}

export interface PairGroups {
  readonly pair: ModelPair;
  /** The row that is there without any answer; what a side lacks is ruled out in it. */
  readonly constant: PairRows;
  readonly groups: readonly PairGroup[];
}

/** The states in which every group makes the option that is named for it. */
export function statesOfOptions({ pair, groups }: PairGroups, options: readonly number[]): States {
  const states = new Int32Array(pair.questions.length);
  groups.forEach(({ questions, examples }, group) => {
    const example = examples[options[group] ?? 0];
    questions.forEach(({ index }, place) => {
      states[index] = example?.[place] ?? 0;
    });
  });
  return states;
}

/** The groups of the pair; `undefined` if one has more than `limit` rows of states. */
export function groupsOf(pair: ModelPair, limit = ROW_LIMIT): PairGroups | undefined {
  const joined = joinedQuestions(pair);
  if (joined.some((questions) => numbering(questions).rows > limit)) return undefined;
  const constant = newRow(pair);
  writeRow(pair, new Int32Array(pair.questions.length), newPairScore(pair), constant);
  const groups = joined.map((questions) =>
    groupOf(pair, questions, gathered(pair, questions, constant)),
  );
  return { pair, constant, groups };
}

/** The questions that rules of either side join. */
function joinedQuestions({ sides, questions }: ModelPair): readonly (readonly ModelQuestion[])[] {
  const joint = sides.flatMap(({ model, questions: own }) =>
    model.components
      .flatMap((component) => component.joint)
      .map(({ conditions }) => ({
        conditions: conditions.map((one) => ({ ...one, question: own.indexOf(one.question) })),
      })),
  );
  return connectedComponents(joint, questions.length).map((group) =>
    group.flatMap((index) => questions[index] ?? []),
  );
}

interface Gathered extends PairRows {
  example: readonly number[];
  complete: number;
}

/** Every different row that some states of the questions bring. */
function gathered(
  pair: ModelPair,
  questions: readonly ModelQuestion[],
  constant: PairRows,
): readonly Gathered[] {
  const found = new Map<string, Gathered>();
  const { rows, strides } = numbering(questions);
  const states = new Int32Array(pair.questions.length);
  const score = newPairScore(pair);
  for (let index = 0; index < rows; index += 1) {
    setRow({ questions, strides }, index, states);
    const row = newRow(pair);
    writeRow(pair, states, score, row);
    level(pair, row, constant);
    const example = questions.map((question) => states[question.index] ?? 0);
    const complete = example.includes(0) ? 0 : 1;
    const key = `${row.points.join()};${row.out.join()}`;
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { ...row, example, complete });
      continue;
    }
    known.complete += complete;
    if (answered(example) < answered(known.example)) known.example = example;
  }
  return [...found.values()];
}

function answered(states: readonly number[]): number {
  return states.filter((state) => state > 0).length;
}

function newRow({ frameworks, words }: ModelPair): PairRows {
  return { points: new Int32Array(2 * frameworks.length), out: new Int32Array(2 * words) };
}

/** Writes what both sides make of the states. */
function writeRow(pair: ModelPair, states: States, both: PairScore, row: PairRows): void {
  scorePair(pair, states, both);
  pair.sides.forEach(({ frameworks, absent }, which) => {
    const score = both.scores[which];
    const [first, from] = [which * pair.frameworks.length, which * pair.words];
    row.out.set(absent, from);
    frameworks.forEach((framework, own) => {
      row.points[first + framework] = score?.points[own] ?? 0;
      if (score !== undefined && has(score.out, own)) put(row.out, from, framework);
    });
  });
}

/** Takes away what is there without answers, and what all frameworks of a side get alike. */
function level(
  { frameworks, sides: [a, b] }: ModelPair,
  { points }: PairRows,
  constant: PairRows,
): void {
  for (let at = 0; at < points.length; at += 1) {
    points[at] = (points[at] ?? 0) - (constant.points[at] ?? 0);
  }
  const inBoth = a.frameworks.find((framework) => b.frameworks.includes(framework));
  [a, b].forEach((side, which) => {
    const first = which * frameworks.length;
    const shared = points[first + (inBoth ?? side.frameworks[0] ?? 0)] ?? 0;
    for (const framework of side.frameworks) {
      points[first + framework] = (points[first + framework] ?? 0) - shared;
    }
  });
}

function groupOf(
  { frameworks, words }: ModelPair,
  questions: readonly ModelQuestion[],
  rows: readonly Gathered[],
): PairGroup {
  return {
    questions,
    differs: rows.some(
      ({ points, out }) => halvesDiffer(points, frameworks.length) || halvesDiffer(out, words),
    ),
    count: rows.length,
    points: Int32Array.from(rows.flatMap(({ points }) => [...points])),
    out: Int32Array.from(rows.flatMap(({ out }) => [...out])),
    complete: Float64Array.from(rows, ({ complete }) => complete),
    examples: rows.map(({ example }) => example),
  };
}

function halvesDiffer(values: Int32Array, half: number): boolean {
  for (let at = 0; at < half; at += 1) if (values[at] !== values[half + at]) return true;
  return false;
}
