// The verdict on one property of one subject: proved, refuted or undecided, with answers that show it.
import type { Answers } from "../../knowledge/answer.ts";
import type { Ranking, Row } from "../../ranking/rank.ts";

export interface Run {
  readonly answers: Answers;
  /** The id of the rule left out; `undefined`: none. */
  readonly without: string | undefined;
  readonly ranking: RunRanking;
}

/** The part of a ranking kept here: all its reasons would be too much for thousands of runs. */
export interface RunRanking {
  readonly winners: Ranking["winners"];
  readonly rows: readonly Pick<Row, "framework" | "rank">[];
}

export type Verdict =
  /** It holds for the whole answer space; `runs` are a witness, if one can show it. */
  | { readonly is: "proved"; readonly runs: readonly Run[] }
  /** It does not hold; `runs` are a counterexample, if one can show it. */
  | {
      readonly is: "refuted";
      readonly runs: readonly Run[];
      /** The ids of what is wrong besides the subject: another rule, or the affected frameworks. */
      readonly by: readonly string[];
    }
  /** A component has too many rows for a table, the search took too much work, or time ran out. */
  | { readonly is: "undecided"; readonly limit: "rows" | "work" | "time" };

export interface Task {
  /** Its path in the knowledge, outermost first: `["rules", "flask-small"]`. */
  readonly subject: readonly string[];
  /** Decides it for the whole answer space. Throws an Error if the evidence does not confirm it: a bug. */
  readonly decide: () => Verdict;
}
