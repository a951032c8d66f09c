// What compiled knowledge is made of: frameworks and answers as numbers, points as tables.
import type { FrameworkRule } from "../knowledge/schema.ts";

/**
 * A set of frameworks: framework `f` is in it if bit `f % 32` of word `f / 32` is set. All sets of one
 * model have `Model.words` words.
 */
export type BitSet = Int32Array;

/**
 * Rows of points and rule-outs. Row `r` gives framework `f` the weighted points
 * `points[r * frameworks + f]`, and `out` from `r * words` on is the set that it rules out.
 */
export interface Table {
  readonly points: Int32Array;
  readonly out: Int32Array;
}

/** One state for every question, in the order of `Model.questions`. */
export type States = Int32Array;

/** A question. Its state 0 is open; state `s` from 1 on is the answer `answers[s - 1]`. */
export interface ModelQuestion {
  readonly id: string;
  /** Its place in `Model.questions` and in `States`. */
  readonly index: number;
  /** Every answer that it can have, as ids of choices. */
  readonly answers: readonly (readonly string[])[];
  /** How many states it has: one more than answers. */
  readonly states: number;
}

export interface Condition {
  /** The index of the question. */
  readonly question: number;
  /** The states that meet it, ascending; never 0, as an open question meets no condition. */
  readonly states: readonly number[];
}

/** A rule that gives points to, or rules out, at least one framework that takes part. */
export interface ModelRule {
  readonly rule: FrameworkRule;
  readonly weight: 1 | 2;
  /** Already multiplied by `weight`; 0 where the rule rules out. */
  readonly points: number;
  readonly ruleOut: boolean;
  /** The indices of the frameworks that it speaks of, ascending; unknown facts never count. */
  readonly frameworks: readonly number[];
  /** All must be met, one for each question of `when`, by question; none: always in force. */
  readonly conditions: readonly Condition[];
}

/**
 * Questions that rules join: what their answers bring does not depend on any other question. A partial
 * set of answers is a row like any other, as open is a state; the row of the states `s` is the sum of
 * `s[question] * stride`, so row 0 is all open and brings nothing.
 */
export interface Component {
  readonly index: number;
  readonly questions: readonly ModelQuestion[];
  /** One a question; exact as long as there is a table. */
  readonly strides: readonly number[];
  /** The product of its questions' states; may be beyond whole numbers when there is no table. */
  readonly rows: number;
  /** Every rule that names one of its questions. */
  readonly rules: readonly ModelRule[];
  /** Those of `rules` that name several questions. */
  readonly joint: readonly ModelRule[];
  /** One row for each combination of states; `undefined` when they are more than the limit. */
  readonly table: Table | undefined;
  /**
   * Without a table: for each question one row a state, by the rules that name this question alone.
   * With one it is empty, as these are then the rows in which one question is answered.
   */
  readonly own: readonly Table[];
}

/** The points of all frameworks for any states: `constant`, and one row of every component. */
export interface Model {
  /** The ids of the frameworks that take part, sorted; a framework's index is its place here. */
  readonly frameworks: readonly string[];
  /** How many words a set of frameworks has. */
  readonly words: number;
  /** In the order of the knowledge. */
  readonly questions: readonly ModelQuestion[];
  /** Every question is in exactly one; ordered by their first questions. */
  readonly components: readonly Component[];
  /** The rules without `when`. */
  readonly constantRules: readonly ModelRule[];
  /** The one row that they bring. */
  readonly constant: Table;
  /** All tables of the components, for evaluating without detours. */
  readonly lookup: Lookup;
}

/** The tables of all components that have one, put end to end. */
export interface Lookup {
  readonly table: Table;
  /** The row of `table` at which each component with a table begins. */
  readonly starts: Int32Array;
  /** For each question the place in `starts` of its component (0 for one without a table). */
  readonly places: Int32Array;
  /** For each question what one state more adds to the row (0 for one without a table). */
  readonly strides: Int32Array;
  /** The components without a table. */
  readonly untabled: readonly Component[];
}
