// What is found out about one property of one thing: proved, refuted or undecided, with answers that show it.
import type { Answers } from "../../knowledge/answer.ts";
import type { Ranking, Row } from "../../ranking/rank.ts";

export interface Run {
  readonly answers: Answers;
  /** The id of the rule that is left out; `undefined`: none is. */
  readonly without: string | undefined;
  readonly ranking: RunRanking;
}

/** What a ranking shows here. With all its reasons it would be too much to keep for thousands of runs. */
export interface RunRanking {
  readonly winners: Ranking["winners"];
  readonly rows: readonly Pick<Row, "framework" | "rank">[];
}

export type Verdict =
  /** It holds for the whole answer space; `runs` are a witness, where one can show it. */
  | { readonly is: "proved"; readonly runs: readonly Run[] }
  /** It does not hold; `runs` are a counterexample, where one can show it. */
  | {
      readonly is: "refuted";
      readonly runs: readonly Run[];
      /** The ids of what is wrong besides the subject: another rule, or the frameworks that it happens to. */
      readonly by: readonly string[];
    }
  /** A component has too many rows for a table, or the search took too much work, or there was no time for it. */
  | { readonly is: "undecided"; readonly limit: "rows" | "work" | "time" };

export interface Task {
  /** Where it stands in the knowledge, from the outside in: `["rules", "flask-small"]`. */
  readonly subject: readonly string[];
  /** Decides it for the whole answer space. Throws an Error if what should show it does not: a bug. */
  readonly decide: () => Verdict;
}
