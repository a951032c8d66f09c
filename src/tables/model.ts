// The types of compiled knowledge: frameworks and answers as numbers, points as tables.
import type { FrameworkRule } from "../knowledge/schema.ts";

/** Framework `f` is in it if bit `f % 32` of word `f / 32` is set; sets of one model are equally long. */
export type BitSet = Int32Array;

/**
 * Rows of points and rule-outs. Row `r` gives framework `f` the weighted points `points[r * frameworks + f]`,
 * and rules out the set that starts at `r * words` in `out`.
 */
export interface Table {
  readonly points: Int32Array;
  readonly out: BitSet;
  /** Length of one row in `points` and in `out`. */
  readonly frameworks: number;
  readonly words: number;
}

/** One state for every variable, in the order of `Model.variables`. */
export type States = Int32Array;

/**
 * What a rule can ask for. A question of kind `one` is one variable: its state 0 is open, and state `s`
 * the choice `choices[s - 1]`. Each choice of a question of kind `many` is a variable of its own: its
 * state 0 is open or not ticked, and 1 is ticked.
 */
export interface Variable {
  /** Its place in `Model.variables` and in `States`. */
  readonly index: number;
  readonly question: number;
  readonly choices: readonly string[];
  readonly states: number;
  /** How often people who answer the question give each state; sums to 1. */
  readonly frequencies: Float64Array;
  /** A random integer of 32 bits draws the first state whose limit it is below, or else the last. */
  readonly limits: readonly number[];
}

export interface ModelQuestion {
  readonly id: string;
  readonly index: number;
  readonly kind: "one" | "many";
  /** The share of people who answer it, above 0 to 1. */
  readonly answered: number;
  /** One, or one for each choice. */
  readonly variables: readonly Variable[];
}

export interface Literal {
  readonly variable: number;
  /** Ascending. */
  readonly states: readonly number[];
}

/** What a rule asks of one question: one of the literals must be met. An open question meets none. */
export interface Condition {
  readonly question: number;
  readonly literals: readonly Literal[];
}

export interface RuleConditions {
  /** All must be met; one for each question of `when`, by question. */
  readonly conditions: readonly Condition[];
  /** None may be met. */
  readonly exceptions: readonly Literal[];
}

/** A rule that gives points to, or rules out, at least one framework that takes part. */
export interface ModelRule extends RuleConditions {
  readonly rule: FrameworkRule;
  readonly weight: 1 | 2;
  /** Already multiplied by `weight`; 0 if the rule rules out. */
  readonly points: number;
  readonly ruleOut: boolean;
  /** The indices of the frameworks that it applies to, ascending; unknown facts never count. */
  readonly frameworks: readonly number[];
  /** The indices of all variables of its conditions and exceptions, ascending; empty: always in force. */
  readonly variables: readonly number[];
}

/**
 * Variables joined by rules: their effect does not depend on any other variable. Each combination of states
 * is a row, including partial sets of answers. The row of the states `s` is the sum of `s[variable] *
 * stride`, so row 0 is all open.
 */
export interface Group {
  readonly index: number;
  readonly variables: readonly Variable[];
  /** One per variable; exact if there is a table. */
  readonly strides: readonly number[];
  /** The product of its variables' states; may exceed exact integers if there is no table. */
  readonly rows: number;
  readonly rules: readonly ModelRule[];
  /** One row for each combination of states; `undefined` above the row limit. */
  readonly table: Table | undefined;
}

export interface TabledGroup extends Group {
  readonly table: Table;
}

/** The points of all frameworks under any states: `constant` plus one row of every group. */
export interface Model {
  /** The ids of the frameworks that take part, sorted; a framework's index is its place here. */
  readonly frameworks: readonly string[];
  /** By id, so that their order in files does not matter. */
  readonly questions: readonly ModelQuestion[];
  /** By question, then by choice. */
  readonly variables: readonly Variable[];
  /** Only groups with rules; no variable is in two. Ordered by their first variables. */
  readonly groups: readonly Group[];
  readonly tabled: readonly TabledGroup[];
  /** All rules: those that are always in force, then those of the groups. */
  readonly rules: readonly ModelRule[];
  /** The one row of the rules that are always in force. */
  readonly constant: Table;
  readonly lookup: Lookup;
}

export interface Lookup {
  readonly table: Table;
  /** The row of `table` at which each group with a table begins. */
  readonly starts: Int32Array;
  /** For each group with a table, a row without points and rule-outs, or -1. */
  readonly idle: Int32Array;
  /** For each variable, the index in `starts` of its group (0 without a group or a table). */
  readonly places: Int32Array;
  /** For each variable, what one more state adds to the row (0 without a group or a table). */
  readonly strides: Int32Array;
  readonly untabled: readonly Group[];
}
