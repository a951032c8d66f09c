// The data of a page: the knowledge that ranking needs, and the request that the page opens with.
import { shellWord } from "../../answers/command.ts";
import { type RequestJson, requestJson } from "../../answers/request-json.ts";
import type { Origin } from "../../knowledge/origin.ts";
import { traitsOf } from "../../knowledge/rule.ts";
import type { Framework, Knowledge } from "../../knowledge/schema.ts";
import type { RecommendationReport } from "../recommendation/json.ts";

export interface PageData extends RequestJson {
  readonly origin: Origin;
  readonly article: boolean;
  readonly knowledge: Knowledge;
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
  /** The flag for the user's own rules, for a command that repeats the result. */
  readonly flags: readonly string[];
}

export function pageDataOf(report: RecommendationReport): PageData {
  const { origin, article, knowledge, request, rulesFile } = report;
  return {
    origin,
    article,
    ...requestJson(knowledge, request),
    only: request.only ?? null,
    without: request.without,
    flags: rulesFile === undefined ? [] : [`--rules ${shellWord(rulesFile)}`],
    knowledge: neededOf(knowledge, [...request.require.keys()]),
  };
}

/** Facts that a recommendation mentions besides those of the rules. */
const NAMED_FACTS = ["new-projects", "successor"];

/** The knowledge needed to rank and explain. Leaves out most facts, and the sources of all. */
function neededOf(knowledge: Knowledge, required: readonly string[]): Knowledge {
  const { rules } = knowledge;
  const cited = new Set(rules.flatMap(({ source }) => ("claim" in source ? source.claim : [])));
  const traits = new Set([...rules.flatMap(traitsOf), ...NAMED_FACTS, ...required]);
  return {
    name: knowledge.name,
    questions: knowledge.questions,
    traits: knowledge.traits.filter(({ id }) => required.includes(id)),
    frameworks: knowledge.frameworks.map((framework) => withFacts(framework, traits)),
    rules,
    claims: knowledge.claims.filter(({ id }) => cited.has(id)),
    precedents: knowledge.precedents,
  };
}

function withFacts(framework: Framework, traits: ReadonlySet<string>): Framework {
  const facts = Object.entries(framework.facts).flatMap(([trait, { value }]) =>
    traits.has(trait) ? [[trait, { value }] as const] : [],
  );
  return { ...framework, facts: Object.fromEntries(facts) };
}
