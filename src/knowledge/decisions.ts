// Sorts real decisions by answer.
import { groupBy } from "./group-by.ts";
import type { Decisions, GivenAnswer, Precedent, Question } from "./schema.ts";

/** Answers to questions that do not exist are left out. */
export function decisionsOf(
  precedents: readonly Precedent[],
  questions: readonly Pick<Question, "id">[],
): Decisions {
  const answers = questions.flatMap(({ id }) => {
    const given = precedents.flatMap((one, place) => {
      const choices = [one.answers[id] ?? []].flat();
      return choices.length === 0 ? [] : [{ choices, place }];
    });
    const alike = [...groupBy(given, ({ choices }) => choices.join()).values()].map(
      (all): GivenAnswer => [all[0].choices, all.map(({ place }) => place)],
    );
    return alike.length === 0 ? [] : [[id, alike] as const];
  });
  const shown = precedents.map(({ answers: _, need, ...one }) => {
    return need === undefined ? null : { ...one, need };
  });
  return { shown, answers: Object.fromEntries(answers) };
}
