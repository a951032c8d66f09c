// What to be careful about with a framework, whatever the answers: slow upkeep, a tiny ecosystem, an end.
import type { Framework } from "../../knowledge/schema.ts";
import { listed } from "../../text/words.ts";
import { successorWords, valueWords } from "../wording.ts";

/** One clause such as "last release 18.10.0 (2024-06), slow fixes"; `undefined` if all is well. */
export function cautionOf(framework: Framework): string | undefined {
  const { facts } = framework;
  const has = (trait: string, ...values: readonly string[]) => {
    const value = facts[trait]?.value;
    return typeof value === "string" && values.includes(value);
  };
  const release = facts["latest-release"]?.value;
  const parts = [
    ...(has("new-projects", "no")
      ? [`not meant for new projects: ${successorWords(framework)}`]
      : []),
    ...(has("release-age", "two-years", "older") && release !== undefined
      ? [`last release ${valueWords(release)}`]
      : []),
    ...(has("maintenance", "slow", "limited") ? ["slow fixes"] : []),
    ...(has("ecosystem", "tiny") ? ["hardly any add-on packages"] : []),
  ];
  return parts.length === 0 ? undefined : listed(parts);
}
