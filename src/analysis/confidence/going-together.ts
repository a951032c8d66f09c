// Checks that changed answers add no contradiction.
import { type Choices, clashesAmong } from "../../knowledge/clashes.ts";
import type { Model, States } from "../../tables/model.ts";
import { literalsOf, meetsAny } from "../../tables/model-rule.ts";

/** Returns a check that new states have no clash of choices that `before` does not have. */
export function goingTogether(model: Model, before: States): (after: States) => boolean {
  const offers = model.questions.map(({ id, kind, variables }) => {
    return { id, kind, choices: variables.flatMap(({ choices }) => choices.map((id) => ({ id }))) };
  });
  const literals = ({ question, choices }: Choices) => {
    const asked = model.questions.find(({ id }) => id === question);
    return asked === undefined ? [] : literalsOf(asked, choices);
  };
  const pairs = clashesAmong(offers).map((pair) => pair.map(literals));
  const clashing = (states: States) =>
    pairs.filter((pair) => pair.every((one) => meetsAny(one, states)));
  const known = new Set(clashing(before));
  return (after) => clashing(after).every((pair) => known.has(pair));
}
