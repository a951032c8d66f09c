// How firm a recommendation is, and what would change it, as JSON.
import type { Alteration } from "../../analysis/confidence/alteration.ts";
import type { Remedy } from "../../analysis/confidence/why-not.ts";
import { answersObject } from "../../answers/answers-object.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type {
  Alteration as AlterationJson,
  Confidence as ConfidenceJson,
  Remedy as RemedyJson,
  WhyNot as WhyNotJson,
} from "../../library-types.ts";
import { lossOf } from "../../ranking/loss.ts";
import { ruleWords } from "../json-parts.ts";
import type { Asked, Recommendation } from "../report.ts";

/** The answer to `--why-not`. */
export function whyNotJson(
  { ranking, knowledge }: Recommendation,
  { framework, found }: Asked,
): WhyNotJson {
  const row = ranking.rows.find((one) => one.framework.id === framework.id);
  const loss = lossOf(ranking, framework.id);
  const impossible: Remedy = { kind: "none" };
  return {
    framework: framework.id,
    rank: row?.rank ?? null,
    points: row?.points ?? null,
    behind: loss?.winner.framework.id ?? null,
    loses: (loss?.rules ?? []).map(({ rule, points: [winner, own] }) => ({
      points: { winner, framework: own },
      ...ruleWords(rule),
    })),
    first: remedyJson(knowledge, found?.first ?? impossible),
    alone: remedyJson(knowledge, found?.alone ?? impossible),
  };
}

function remedyJson(knowledge: Knowledge, remedy: Remedy): RemedyJson {
  if (remedy.kind === "found") {
    const { changes, total, sets } = remedy;
    return { possible: true, changes, sets: alterationsJson(knowledge, sets), total };
  }
  return { possible: remedy.kind === "none" ? false : null, changes: null, sets: [], total: 0 };
}

function alterationsJson(
  knowledge: Knowledge,
  alterations: readonly Alteration[],
): readonly AlterationJson[] {
  return alterations.map(({ set, winners }) => ({
    set: answersObject(knowledge.questions, set),
    winners,
  }));
}

/** The confidence of a recommendation. */
export function confidenceJson({ confidence, knowledge }: Recommendation): ConfidenceJson {
  const { label, decided, holds, acceptability, changes, changesTotal } = confidence;
  const values = acceptability.values.map(({ framework, share }) => [framework, share] as const);
  return {
    label,
    decided,
    holds,
    acceptability: { values: Object.fromEntries(values), samples: acceptability.samples },
    changes: alterationsJson(knowledge, changes),
    changesTotal: changesTotal ?? null,
  };
}
