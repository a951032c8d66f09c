// Re-runs a recorded decision on the knowledge of now.
import { readRequest } from "../answers/request.ts";
import { type InputProblem, type ProblemMessage, problemMessages } from "../failure.ts";
import { articleOnly } from "../knowledge/article.ts";
import { originOf } from "../knowledge/origin.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { rank } from "../ranking/rank.ts";
import { compareRecords, isSame } from "./compare.ts";
import type { RecordComparison } from "./comparison-shape.ts";
import { recordOf } from "./record.ts";
import type { DecisionRecord } from "./shape.ts";

export interface Recheck {
  /**
   * Whether the decision still stands: everything that was asked can still be asked, the winners
   * are the same, and the choice has the same rank (or is out in the same way). Points
   * may have moved.
   */
  readonly stands: boolean;
  readonly comparison: RecordComparison;
  /** What can no longer be asked, such as a choice that was removed. */
  readonly lost: readonly ProblemMessage[];
  /** The record that the same request makes now. */
  readonly now: DecisionRecord;
}

/** Leaves out what can no longer be asked, and ranks by the rest. Never throws. */
export function recheck(record: DecisionRecord, identified: Identified): Recheck {
  const { knowledge } = identified;
  const { answers, important, require, article, only, without } = record;
  const isIn =
    ({ frameworks }: Knowledge) =>
    (id: string) =>
      frameworks.some((framework) => framework.id === id);
  const problems: InputProblem[] = [];
  // A framework that is gone is no problem of the request: the comparison reports it.
  const request = {
    ...{ answers, important, require, article },
    only: only?.filter(isIn(article ? articleOnly(knowledge) : knowledge)),
    without: without.filter(isIn(knowledge)),
  };
  const { request: asked, scope } = readRequest(request, knowledge, problems);
  const origin = originOf(identified);
  const ranked = { knowledge: scope, article, request: asked, ranking: rank(scope, asked) };
  const now = recordOf({ origin, ...ranked }, record.chosen);
  const comparison = compareRecords(record, now, scope.rules);
  return {
    stands: isSame(comparison) && problems.length === 0,
    comparison,
    lost: problemMessages(problems),
    now,
  };
}
