// A team: its values, and their JSON.
import type { Agreement, Cause, Member, Shared, TeamRow } from "../../analysis/team/agreement.ts";
import type { DecidingQuestion } from "../../analysis/team/deciding-questions.ts";
import { requestJson } from "../../answers/request-json.ts";
import type { Origin } from "../../knowledge/origin.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import { firstRows } from "../first-rows.ts";
import { appliedRuleJson, originJson } from "../json-parts.ts";
import type { TeamJson } from "./schema.ts";

/** The rankings of a team, and what its members can agree on. */
export interface TeamReport {
  readonly kind: "team";
  readonly origin: Origin;
  readonly knowledge: Knowledge;
  /** Whether only the article's frameworks and guidance count. */
  readonly article: boolean;
  readonly agreement: Agreement;
  /** How many rows to show; a tie at the cut is shown whole. `undefined`: all. */
  readonly top: number | undefined;
  /** Ids of `--expect`: the best compromise should be one of these. */
  readonly expected?: readonly string[];
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
    persons: members.map((member) => person(member, knowledge)),
    agreed,
    common: common.map(({ id }) => id),
    settlements: decidingQuestions.map(settlement),
    ranking: shown.map((one) => row(one, members)),
    notShown: rows.length - shown.length,
    outside: outside.map(out),
    elsewhere: elsewhere.map(({ what, persons }) => ({
      advice: what.advice,
      ...appliedRuleJson(what),
      persons,
    })),
  };
}

function person(
  { name, request, ranking }: Member,
  knowledge: Knowledge,
): TeamJson["persons"][number] {
  const open = knowledge.questions.filter(({ id }) => !request.answers.has(id));
  return {
    name,
    ...requestJson(knowledge, request),
    open: open.map(({ id }) => id),
    winners: ranking.winners.map(({ id }) => id),
  };
}

function settlement({
  question,
  answer,
  changing,
  first,
}: DecidingQuestion): TeamJson["settlements"][number] {
  return {
    question: question.id,
    set: { [question.id]: question.kind === "one" ? (answer[0] ?? "") : answer },
    changing,
    first: first.map(({ id }) => id),
  };
}

function row(
  { rank, tied, framework, worstRank, fitSum, places }: TeamRow,
  members: readonly Member[],
): TeamJson["ranking"][number] {
  return {
    rank,
    tied,
    framework: framework.id,
    name: framework.name,
    worstRank,
    fitSum,
    places: places.map((place, index) => ({
      person: members[index]?.name ?? "",
      rank: place.rank,
      points: place.points,
      fit: place.fit,
    })),
  };
}

function out({ what, persons }: Shared<Cause>): TeamJson["outside"][number] {
  const framework = what.framework.id;
  switch (what.by) {
    case "rule":
      return { framework, by: what.by, ...appliedRuleJson(what.rule), persons };
    case "require":
      return { framework, by: what.by, trait: what.trait, value: what.value, persons };
    default:
      return { framework, by: what.by, persons };
  }
}
