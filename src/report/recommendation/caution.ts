// Cautions about the winners: no good fit, slow upkeep, a tiny ecosystem, not for new projects.
import type { Framework } from "../../knowledge/schema.ts";
import { listed } from "../../text/words.ts";
import { successorWords, valueWords } from "../wording.ts";
import type { RecommendationReport } from "./json.ts";

const POOR_FIT = {
  noPoints: "even the first has no points above 0",
  fewReasons: "most of your answers give no reason to choose the first",
};

const MOST_CAUTIONS = 2;

/** Each with the name of the framework; `undefined` if it is about all. */
export function cautions({ ranking: { poorFit, winners } }: RecommendationReport) {
  const poor = poorFit === undefined ? [] : [{ name: undefined, words: POOR_FIT[poorFit] }];
  const found = winners.flatMap((one) => {
    const words = cautionOf(one);
    return words === undefined ? [] : [{ name: one.name, words }];
  });
  return [...poor, ...found.slice(0, MOST_CAUTIONS)];
}

/** One clause such as "last release 18.10.0 (2024-06), slow fixes"; `undefined` if all is well. */
export function cautionOf(framework: Framework): string | undefined {
  const { facts } = framework;
  const has = (trait: string, ...values: readonly string[]) => {
    const value = facts[trait]?.value;
    return typeof value === "string" && values.includes(value);
  };
  const release = facts["latest-release"]?.value;
  const parts = [
    has("new-projects", "no") && `not meant for new projects${successorWords(framework, ": ")}`,
    has("release-age", "two-years", "older") && release && `last release ${valueWords(release)}`,
    has("maintenance", "slow", "limited") && "slow fixes",
    has("ecosystem", "tiny") && "hardly any add-on packages",
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? undefined : listed(parts);
}
