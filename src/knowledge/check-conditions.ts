// Checks the answers that rules ask for: every choice makes a difference somewhere, and no rule asks for too many.
import { error, type Problems, warning } from "./problem.ts";
import { choicesIn, everyRule } from "./rule.ts";
import type { Knowledge } from "./schema.ts";

export const CONDITION_CHECKS = [choicesUsed, waysToAnswer];

/** Most ways to answer the questions of one rule, each with at most one choice. */
const MOST_WAYS = 20_000;

const TOO_MANY_WAYS = `these questions together can be answered in more than ${MOST_WAYS} ways; name fewer of them`;

/** Rules that join more answers than a proof can look at. */
function* waysToAnswer(knowledge: Knowledge): Problems {
  for (const { id, when = {} } of everyRule(knowledge)) {
    const asked = knowledge.questions.filter((question) => Object.hasOwn(when, question.id));
    const ways = asked.map(({ kind, choices }) => choices.length + (kind === "many" ? 1 : 0));
    if (ways.reduce((product, one) => product * one, 1) > MOST_WAYS)
      yield error(["rules", id, "when"], TOO_MANY_WAYS);
  }
}

/** Choices that no rule names; one per question is fine, as the opposite of the others. */
function* choicesUsed(knowledge: Knowledge): Problems {
  const named = new Set(everyRule(knowledge).flatMap(choicesIn));
  for (const { id: question, choices } of knowledge.questions) {
    const unnamed = choices.filter(
      ({ id, needs, neutral }) => !needs && !neutral && !named.has(`${question}=${id}`),
    );
    for (const { id } of unnamed.length > 1 ? unnamed : [])
      yield warning(["questions", question, "choices", id], "no rule names this choice");
  }
}
