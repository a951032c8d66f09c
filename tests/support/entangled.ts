// The small world with a rule that joins many questions: more answers than any table holds.
import type { Knowledge, PointsRule, Question, Rule } from "../../src/knowledge/schema.ts";
import { rule, smallWorld } from "./small-world.ts";

const mood: Omit<Question, "id"> = {
  kind: "one",
  text: "How are you?",
  why: "moods differ",
  choices: [
    { id: "gay", label: "Gay", hint: "!" },
    { id: "grave", label: "Grave", hint: "." },
  ],
};

/** With so many more questions of two choices, and one rule for which all of them must be answered gay. */
export function entangled(
  questions: number,
  { when = {}, ...joint }: Omit<PointsRule, "id" | "because" | "source">,
  others: readonly Rule[] = smallWorld.rules,
): Knowledge {
  const more = Array.from({ length: questions }, (_, index) => ({ ...mood, id: `mood-${index}` }));
  const gay = Object.fromEntries(more.map(({ id }) => [id, ["gay"]]));
  return {
    ...smallWorld,
    questions: [...smallWorld.questions, ...more],
    rules: [...others, rule("joint", { ...joint, when: { ...gay, ...when } })],
  };
}
