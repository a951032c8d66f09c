// The answer space of a pair in pieces: what the answers in one bring does not depend on those in another.
import type { BitSet, ModelQuestion, States } from "../../tables/model.ts";
import type { ModelPair } from "./pair.ts";

/**
 * Rows of what both sides give and rule out. With `n` frameworks in the pair and `w` words a set, a row
 * has `2 n` points and `2 w` words: first those of the first side, then those of the second. A framework
 * that a side lacks has no points there.
 */
export interface Rows {
  readonly points: Int32Array;
  readonly out: BitSet;
}

/** The fewest answers and marks by which something comes about. */
export interface Example {
  /** One state for each question of the piece. */
  readonly states: readonly number[];
  /** The questions of the piece that are marked as important. */
  readonly marked: readonly ModelQuestion[];
}

/** Questions that rules of either side join, and the different things that their answers bring. */
export interface Piece extends Rows {
  /** Whether the two sides differ in any row. */
  readonly differs: boolean;
  readonly questions: readonly ModelQuestion[];
  /** How many rows there are. Answers that bring the same, but for what all frameworks get, are one row. */
  readonly count: number;
  /** How many ways to answer all of its questions, without marks, each row stands for. */
  readonly complete: Float64Array;
  /** One for each row. */
  readonly examples: readonly Example[];
}

export interface Pieces {
  readonly pair: ModelPair;
  /** The row that is there without any answer; what a side lacks is ruled out in it. */
  readonly constant: Rows;
  readonly pieces: readonly Piece[];
}

/** Answers to the questions of a pair, and marks of importance. */
export interface Case {
  readonly states: States;
  readonly marked: readonly ModelQuestion[];
}

/** A case in which every piece brings the row that is named for it. */
export function caseOf({ pair, pieces }: Pieces, rows: readonly number[]): Case {
  const states = new Int32Array(pair.questions.length);
  const marked = pieces.flatMap(({ questions, examples }, piece) => {
    const example = examples[rows[piece] ?? 0];
    questions.forEach(({ index }, place) => {
      states[index] = example?.states[place] ?? 0;
    });
    return example?.marked ?? [];
  });
  return { states, marked };
}
