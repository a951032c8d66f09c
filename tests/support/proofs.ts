// Verdicts of proofs, short enough to read in tests.

import type { Verdict } from "../../src/analysis/prove/context.ts";
import { type PropertyName, proofTasks } from "../../src/analysis/prove/properties.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import type { ShortAnswers } from "./request.ts";

/** The verdicts on everything that should have the property, by id; an id may have several. */
export function verdictsOn(
  knowledge: Knowledge,
  property: PropertyName,
): ReadonlyMap<string, readonly Verdict[]> {
  const tasks = proofTasks(knowledge)
    .find((one) => one.property === property)
    ?.tasks();
  const found = new Map<string, Verdict[]>();
  for (const { subject, decide } of tasks ?? []) {
    const id = subject.at(-1) ?? "";
    found.set(id, [...(found.get(id) ?? []), decide()]);
  }
  return found;
}

/** The ids for which the property is not proved, each followed by the cause. */
export function faultsOf(knowledge: Knowledge, property: PropertyName): readonly string[] {
  return [...verdictsOn(knowledge, property)].flatMap(([id, verdicts]) =>
    verdicts.flatMap((verdict) => {
      if (verdict.is === "proved") return [];
      const more = verdict.is === "refuted" ? verdict.by : [`undecided: ${verdict.limit}`];
      return [[id, ...more].join(" ").trim()];
    }),
  );
}

/** The answers that show the verdict for this id. */
export function shown(
  knowledge: Knowledge,
  property: PropertyName,
  id: string,
): readonly ShortAnswers[] {
  const [verdict] = verdictsOn(knowledge, property).get(id) ?? [];
  if (verdict === undefined || verdict.is === "undecided") return [];
  return verdict.runs.map(({ answers }) =>
    Object.fromEntries([...answers].map(([question, answer]) => [question, answer.join()])),
  );
}
