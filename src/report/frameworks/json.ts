// A list of frameworks as JSON.
import { basics } from "../json-parts.ts";
import type { Catalogue } from "../report.ts";

/** What is printed for a list, before it is text. */
export function frameworksJson({ origin, frameworks }: Catalogue): unknown {
  return {
    format: "pyfw.frameworks/1",
    pyfw: origin.version,
    factsAsOf: origin.factsAsOf ?? null,
    oldestFact: origin.oldestFact ?? null,
    frameworks: frameworks.map((framework) => ({
      ...basics(framework),
      facts: Object.fromEntries(
        Object.entries(framework.facts).map(([trait, fact]) => [trait, fact.value]),
      ),
    })),
  };
}
