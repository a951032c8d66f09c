// The questions as variables.
import type { Choice, Question } from "../knowledge/schema.ts";
import { byId } from "../ranking/admit.ts";
import type { ModelQuestion, Variable } from "./model.ts";

/** Assumed frequency of a choice of a `many` question, if nobody has counted it. */
const TICKED = 1 / 3;

/** The questions and their variables, by id. */
export function modelQuestions(questions: readonly Question[]): readonly ModelQuestion[] {
  let count = 0;
  return [...questions]
    .sort(byId)
    .map(({ id, kind, answered = 1, choices }, index): ModelQuestion => {
      const sorted = [...choices].sort(byId);
      const parts = kind === "one" ? [sorted] : sorted.map((choice) => [choice]);
      const variables = parts.map((part): Variable => {
        const frequencies = kind === "one" ? sharesOf(part) : ticking(part);
        count += 1;
        return {
          index: count - 1,
          question: index,
          choices: part.map((choice) => choice.id),
          states: part.length + 1,
          frequencies,
        };
      });
      return { id, index, kind, answered, variables };
    });
}

/** How often each choice of a `one` question is taken; equally often if nobody has counted that. */
function sharesOf(choices: readonly Choice[]): Float64Array {
  const shares = choices.map(({ frequency }) => frequency ?? 1 / choices.length);
  const sum = shares.reduce((total, share) => total + share, 0);
  return Float64Array.of(0, ...shares.map((share) => share / sum));
}

function ticking(choices: readonly Choice[]): Float64Array {
  const share = choices[0]?.frequency ?? TICKED;
  return Float64Array.of(1 - share, share);
}
