// A team: its values, and their JSON.
import type { Agreement } from "../../analysis/team/agreement.ts";
import { requestJson } from "../../answers/input.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { appliedRuleJson, originJson } from "../json-parts.ts";
import { firstRows } from "../places.ts";
import { excludedJson } from "../recommendation/json.ts";
import type { TeamJson } from "./schema.ts";

export interface TeamReport extends Identified {
  readonly kind: "team";
  readonly article: boolean;
  readonly agreement: Agreement;
  /** How many rows to show; a tie at the cut is shown whole. `undefined`: all. */
  readonly top: number | undefined;
  /** Ids of `--expect`: the best compromise should be one of these. */
  readonly expected?: readonly string[] | undefined;
}

/** Persons are always in the order of the files. */
export function teamJson({ origin, knowledge, article, agreement, top }: TeamReport): TeamJson {
  const { members, rows, common, agreed, outside, elsewhere, decidingQuestions } = agreement;
  const shown = firstRows(rows, top);
  return {
    format: "pyfw.team/1",
    ...originJson(origin),
    rules: origin.rules,
    article,
    only: members[0]?.request.only ?? null,
    without: members[0]?.request.without ?? [],
    persons: members.map(({ name, request, ranking }) => ({
      name,
      ...requestJson(knowledge, request),
      open: knowledge.questions.map(({ id }) => id).filter((id) => !request.answers.has(id)),
      winners: ranking.winners.map(({ id }) => id),
    })),
    agreed,
    common: common.map(({ id }) => id),
    settlements: decidingQuestions.map(({ question: { id, kind }, answer, changing, first }) => ({
      question: id,
      set: { [id]: kind === "one" ? (answer[0] ?? "") : answer },
      changing,
      first: first.map((framework) => framework.id),
    })),
    ranking: shown.map(({ rank, tied, framework: { id, name }, worstRank, fitSum, places }) => ({
      ...{ rank, tied, framework: id, name, worstRank, fitSum },
      places: places.map(({ rank: own, points, fit }, index) => {
        return { person: members[index]?.name ?? "", rank: own, points, fit };
      }),
    })),
    notShown: rows.length - shown.length,
    outside: outside.map(({ what, persons }) =>
      what.by === "rule"
        ? { framework: what.framework.id, by: what.by, ...appliedRuleJson(what.rule), persons }
        : { ...excludedJson(what), persons },
    ),
    elsewhere: elsewhere.map(({ what, persons }) => ({
      advice: what.advice,
      ...appliedRuleJson(what),
      persons,
    })),
  };
}
