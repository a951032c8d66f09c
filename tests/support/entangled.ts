// The small world with a rule that joins many questions: more answers than any table can hold.
import type { Knowledge, PointsRule, Rule } from "../../src/knowledge/schema.ts";
import { numbered, questionOf, rule, smallWorld } from "./small-world.ts";

/** Adds this many questions of two choices, and a rule that is in force when all are answered `gay`. */
export function entangled(
  questions: number,
  { when = {}, ...joint }: Omit<PointsRule, "id" | "because" | "source">,
  others: readonly Rule[] = smallWorld.rules,
): Knowledge {
  const more = numbered("mood-", questions).map((id) => questionOf(id, ["gay", "grave"]));
  const gay = Object.fromEntries(more.map(({ id }) => [id, ["gay"]]));
  return {
    ...smallWorld,
    questions: [...smallWorld.questions, ...more],
    rules: [...others, rule("joint", { ...joint, when: { ...gay, ...when } })],
  };
}
