// The words that name answers which cannot both be meant.
import { listed } from "../text/words.ts";
import type { Answers } from "./answer.ts";
import { type Choices, clashesAmong } from "./clashes.ts";
import type { Question } from "./schema.ts";

/** One sentence for each choice that clashes with others, by their labels; none where all fit together. */
export function contradictions(
  questions: readonly Question[],
  answers: Answers,
): readonly string[] {
  const given = (wanted: Choices) => {
    const question = questions.find(({ id }) => id === wanted.question);
    const chosen = answers.get(wanted.question) ?? [];
    return (question?.choices ?? []).filter(
      ({ id }) => wanted.choices.includes(id) && chosen.includes(id),
    );
  };
  const offers = questions.map(({ id, kind, choices }) => ({
    id,
    kind,
    choices: choices.map((choice) => choice.id),
  }));
  return clashesAmong(offers).flatMap(([one, other]) => {
    const others = given(other).map(({ label }) => `“${label}”`);
    return others.length === 0
      ? []
      : given(one).map(({ label }) => `“${label}” does not go with ${listed(others)}.`);
  });
}
