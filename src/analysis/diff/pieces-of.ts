// How the answer space of a pair is cut into pieces, each with all that its answers can bring.
import { has, put } from "../../tables/bit-set.ts";
import { connectedComponents } from "../../tables/connected.ts";
import type { ModelQuestion, States } from "../../tables/model.ts";
import { numbering, setRow } from "../../tables/rows.ts";
import type { Example, Piece, Pieces, Rows } from "./groups.ts";
import { type ModelPair, newPairScore, type PairFor, type PairScore, scorePair } from "./pair.ts";

/** A piece with more ways to answer its questions than this is not looked into. */
export const ROW_LIMIT = 20_000;

/** The pieces of the pair, nothing being marked; `undefined` if one has more than `limit` rows of states. */
export function piecesOf(pair: ModelPair, limit = ROW_LIMIT): Pieces | undefined {
  const groups = groupsOf(pair);
  if (groups.some((group) => numbering(group).rows > limit)) return undefined;
  return inPieces(pair, groups, [{ pair, marked: 0 }]);
}

/**
 * The same with every way to mark some of the answered questions as important. `pairFor` makes the pair
 * in which the questions with these ids count double; it is asked 2^k times, k being the most questions
 * that a piece has.
 */
export function markedPieces(
  pair: ModelPair,
  pairFor: PairFor,
  limit = ROW_LIMIT,
): Pieces | undefined {
  const groups = groupsOf(pair);
  const rows = (group: readonly ModelQuestion[]) =>
    group.reduce((product, { answers }) => product * (1 + 2 * answers.length), 1);
  if (groups.some((group) => rows(group) > limit)) return undefined;
  const most = Math.max(0, ...groups.map((group) => group.length));
  const markings = Array.from({ length: 2 ** most }, (_, marked): Marking => {
    const important = groups.flatMap((group) => chosen(group, marked));
    return { pair: pairFor(new Set(important.map(({ id }) => id))), marked };
  });
  return inPieces(pair, groups, markings);
}

/** The pair in which the questions at these places, the bits of `marked`, are important in every piece. */
interface Marking {
  readonly pair: ModelPair;
  readonly marked: number;
}

function chosen(group: readonly ModelQuestion[], marked: number): readonly ModelQuestion[] {
  return group.filter((_, place) => ((marked >>> place) & 1) === 1);
}

/** The groups of questions that rules of either side join. */
function groupsOf({ sides, questions }: ModelPair): readonly (readonly ModelQuestion[])[] {
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

function inPieces(
  pair: ModelPair,
  groups: readonly (readonly ModelQuestion[])[],
  markings: readonly Marking[],
): Pieces {
  const constant = newRow(pair);
  writeRow(pair, new Int32Array(pair.questions.length), newPairScore(pair), constant);
  const pieces = groups.map((group) => {
    const gathered = new Map<string, Gathered>();
    for (const marking of markings) {
      if (marking.marked < 2 ** group.length) gather(gathered, group, marking, constant);
    }
    return pieceOf(pair, group, [...gathered.values()]);
  });
  return { pair, constant, pieces };
}

interface Gathered extends Rows {
  example: Example;
  complete: number;
}

/** Adds every row of states in which all marked questions are answered. */
function gather(
  into: Map<string, Gathered>,
  questions: readonly ModelQuestion[],
  { pair, marked }: Marking,
  constant: Rows,
): void {
  const { rows, strides } = numbering(questions);
  const states = new Int32Array(pair.questions.length);
  const score = newPairScore(pair);
  const important = chosen(questions, marked);
  for (let index = 0; index < rows; index += 1) {
    setRow({ questions, strides }, index, states);
    if (important.some((question) => states[question.index] === 0)) continue;
    const row = newRow(pair);
    writeRow(pair, states, score, row);
    level(pair, row, constant);
    const own = questions.map((question) => states[question.index] ?? 0);
    const complete = marked === 0 && !own.includes(0) ? 1 : 0;
    const example = { states: own, marked: important };
    const key = `${row.points.join()};${row.out.join()}`;
    const known = into.get(key);
    if (known === undefined) {
      into.set(key, { ...row, example, complete });
      continue;
    }
    known.complete += complete;
    if (length(example) < length(known.example)) known.example = example;
  }
}

function length({ states, marked }: Example): number {
  return states.filter((state) => state > 0).length + marked.length;
}

function newRow({ frameworks, words }: ModelPair): Rows {
  return { points: new Int32Array(2 * frameworks.length), out: new Int32Array(2 * words) };
}

/** Writes what both sides make of the states. */
function writeRow(pair: ModelPair, states: States, both: PairScore, row: Rows): void {
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
function level({ frameworks, sides: [a, b] }: ModelPair, { points }: Rows, constant: Rows): void {
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

function pieceOf(
  { frameworks, words }: ModelPair,
  questions: readonly ModelQuestion[],
  rows: readonly Gathered[],
): Piece {
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
