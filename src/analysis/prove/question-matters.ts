// Whether every question, and every choice, can change the winners.
import type { ModelQuestion, States } from "../../tables/model.ts";
import { winnersChange } from "./changes.ts";
import { leading } from "./first-alone.ts";
import type { Swap } from "./pairs.ts";
import type { Task } from "./verdict.ts";
import { allOpen, type World } from "./world.ts";

/** For each question: two of its answers have different winners, all else equal. */
export function questionMatters(world: World): readonly Task[] {
  return world.model.questions.map((question) => ({
    subject: ["questions", question.id],
    decide: () => winnersChange(world, question, neighbours(question), beginnings(world)),
  }));
}

/** For each choice: another choice of its question in its place has other winners, all else equal. */
export function choiceMatters(world: World): readonly Task[] {
  return world.knowledge.questions.flatMap(({ id, choices }) => {
    const question = world.model.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    return choices.map((choice) => ({
      subject: ["questions", id, "choices", choice.id],
      decide: () =>
        winnersChange(world, question, exchanges(question, choice.id), beginnings(world)),
    }));
  });
}

/** With more frameworks than this, further ones would cost more than they help. */
const MOST_LEADING = 30;

/** Answers near which the winners are likely to change. */
function* beginnings(world: World): Generator<States> {
  yield allOpen(world);
  let count = 0;
  for (const states of leading(world)) {
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
  const states = new Map(answers.map((answer, place) => [keyOf(answer), place + 1]));
  const choices = [...new Set(answers.flat())];
  return answers.flatMap((answer, place) => {
    if (!answer.includes(choice)) return [];
    return choices.flatMap((other): readonly Swap[] => {
      if (answer.includes(other)) return [];
      const to = states.get(keyOf(answer.map((one) => (one === choice ? other : one))));
      return to === undefined ? [] : [[place + 1, to]];
    });
  });
}

function keyOf(answer: readonly string[]): string {
  return [...answer].sort().join();
}
