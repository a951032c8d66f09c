// Whether every question, and every choice, can change the winners.
import { answerKey } from "../../knowledge/answer.ts";
import type { ModelQuestion, States } from "../../tables/model.ts";
import { winnersChange } from "./changes.ts";
import { allOpen, type ProofContext } from "./context.ts";
import { leading } from "./first-alone.ts";
import type { Swap } from "./pairs.ts";
import type { Task } from "./verdict.ts";

/** For each question: two of its answers have different winners, all else equal. */
export function questionMatters(context: ProofContext): readonly Task[] {
  return context.model.questions.map((question) => ({
    subject: ["questions", question.id],
    decide: () => winnersChange(context, question, neighbours(question), beginnings(context)),
  }));
}

/** For each choice: another choice of its question in its place has other winners, all else equal. */
export function choiceMatters(context: ProofContext): readonly Task[] {
  return context.knowledge.questions.flatMap(({ id, choices }) => {
    const question = context.model.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    return choices.map((choice) => ({
      subject: ["questions", id, "choices", choice.id],
      decide: () =>
        winnersChange(context, question, exchanges(question, choice.id), beginnings(context)),
    }));
  });
}

/** With more frameworks than this, further ones would cost more than they help. */
const MOST_LEADING = 30;

/** Answers near which the winners are likely to change. */
function* beginnings(context: ProofContext): Generator<States> {
  yield allOpen(context);
  let count = 0;
  for (const states of leading(context)) {
    if (count === MOST_LEADING) return;
    count += 1;
    yield states;
  }
}

/** Each answer with the next one: if any two have different winners, two of these have. */
function neighbours({ answers }: ModelQuestion): readonly Swap[] {
  return answers.slice(1).map((_, place) => [place + 1, place + 2]);
}

/** All answers that have the choice, each with all that have another one in its place. */
function exchanges({ answers }: ModelQuestion, choice: string): readonly Swap[] {
  const states = new Map(answers.map((answer, place) => [answerKey(answer), place + 1]));
  const choices = [...new Set(answers.flat())];
  return answers.flatMap((answer, place) => {
    if (!answer.includes(choice)) return [];
    return choices.flatMap((other): readonly Swap[] => {
      if (answer.includes(other)) return [];
      const to = states.get(answerKey(answer.map((one) => (one === choice ? other : one))));
      return to === undefined ? [] : [[place + 1, to]];
    });
  });
}
