// Small pieces of wording that several reports share.

import type { Origin } from "../knowledge/origin.ts";
import type { Framework, Question, Rule } from "../knowledge/schema.ts";

/** A rule's condition in the words of the questions: "size is small or medium, deadline is tight". */
export function conditionOf(rule: Rule, questions: readonly Question[]): string {
  const parts = Object.entries(rule.when ?? {}).map(([id, choices]) => {
    const several = questions.find((question) => question.id === id)?.kind === "many";
    return `${id} ${several ? "has" : "is"} ${choices.join(" or ")}`;
  });
  return parts.length === 0 ? "always" : parts.join(", ");
}

/** How old the facts are, and which pyfw and which rules made the report. */
export function provenance({ factsAsOf, oldestFact, version, rules }: Origin): string {
  const facts =
    factsAsOf === undefined ? "" : `Facts as of ${factsAsOf}, the oldest of ${oldestFact}. `;
  return `${facts}pyfw ${version}, rules ${rules.name} ${rules.sha256.slice(0, 12)}.`;
}

/** A fact's value for people: "wsgi, asgi", "none" for an empty list, "unknown". */
export function valueWords(value: string | readonly string[]): string {
  if (typeof value === "string") return value;
  return value.length === 0 ? "none" : value.join(", ");
}

/** The replacement that the makers of a framework name. */
export function successorWords({ facts }: Framework): string {
  return `its makers name ${valueWords(facts.successor?.value ?? "unknown")} instead`;
}
