// Which changed answers bring no contradiction that is not there already.
import { type Choices, clashesAmong } from "../../knowledge/clashes.ts";
import type { Literal, Model, States } from "../../tables/model.ts";

/** Choices as states; a pair clashes where one of each is taken. */
type Pair = readonly [one: readonly Literal[], other: readonly Literal[]];

/** Says of new states whether their choices go together, but for those that already do not in `before`. */
export function goingTogether(model: Model, before: States): (after: States) => boolean {
  const offers = model.questions.map(({ id, kind, variables }) => ({
    id,
    kind,
    choices: variables.flatMap(({ choices }) => choices),
  }));
  const pairs = clashesAmong(offers)
    .map(([one, other]): Pair => [literalsOf(model, one), literalsOf(model, other)])
    .filter((pair) => !clashes(pair, before));
  return (after) => !pairs.some((pair) => clashes(pair, after));
}

function literalsOf({ questions }: Model, wanted: Choices): readonly Literal[] {
  const question = questions.find(({ id }) => id === wanted.question);
  return (question?.variables ?? []).flatMap(({ index, choices }) => {
    const states = choices.flatMap((choice, place) =>
      wanted.choices.includes(choice) ? [place + 1] : [],
    );
    return states.length === 0 ? [] : [{ variable: index, states }];
  });
}

function clashes([one, other]: Pair, states: States): boolean {
  return isMet(one, states) && isMet(other, states);
}

function isMet(literals: readonly Literal[], states: States): boolean {
  return literals.some((literal) => literal.states.includes(states[literal.variable] ?? 0));
}
