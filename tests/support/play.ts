// Questions as an interview asks them, and interviews played from a list of answers until nothing is left to ask.
import type { Adviser } from "../../src/analysis/advice/adviser.ts";
import type { Standings } from "../../src/analysis/advice/standings.ts";
import { noInput } from "../../src/answers/input.ts";
import { converse } from "../../src/interview/interview.ts";
import type { Judge, Reply, Step } from "../../src/interview/reply.ts";
import { elsewhereWords } from "../../src/interview/wording.ts";
import type { Answers } from "../../src/knowledge/answer.ts";
import type { Question } from "../../src/knowledge/schema.ts";
import { smallWorld } from "./small-world.ts";

/** What somebody would reply; without an answer, "I don't know". */
export interface Person {
  readonly answers: Answers;
  readonly important: ReadonlySet<string>;
}

export interface Played {
  /** The questions in the order they were asked, including skipped ones. */
  readonly asked: readonly string[];
  /** The first offer to end, if any: the number of questions before it, and the winners then. */
  readonly offer: { readonly after: number; readonly winners: readonly string[] } | undefined;
  /** The answers given. */
  readonly answers: Answers;
}

/** Plays the whole interview without accepting any offer. */
export async function play(
  person: Person,
  questions: readonly Question[],
  adviser: Adviser & Partial<Judge>,
): Promise<Played> {
  const asked: string[] = [];
  let offer: Played["offer"];
  let advice: ReturnType<Adviser["advise"]> | undefined;
  const judge: Judge = {
    ...quietJudge(adviser),
    questions,
    advise(soFar) {
      advice = adviser.advise(soFar);
      return advice;
    },
  };
  const { given } = await converse(noInput, judge, {
    async ask({ question: { id } }): Promise<Reply> {
      if (asked.includes(id)) throw new Error(`${id} was asked already`);
      asked.push(id);
      const choices = person.answers.get(id);
      const important = person.important.has(id);
      return { kind: "answer", choices, important };
    },
    async review({ says }) {
      if (advice?.kind !== "ask") return { kind: "finish" };
      if (advice.offer !== undefined && says[0] !== elsewhereWords([])[0]) {
        offer ??= { after: asked.length, winners: advice.offer.winners };
      }
      return { kind: "goOn" };
    },
    notify() {},
    close() {},
  });
  return { asked, offer, answers: given.answers };
}

/** A judge that adds nothing to the adviser. */
export function quietJudge(adviser: Adviser & Partial<Judge>): Judge {
  return {
    questions: smallWorld.questions,
    verdict: () => ({ winners: [], label: "none", share: 1 }),
    elsewhere: () => [],
    contradictions: () => [],
    ...adviser,
  };
}

/** Ash is first with 4 points, birch second with 2. */
export const twoPlaces: Standings = {
  ...{ sharing: 0, ranked: 2, ruledOut: [] },
  places: [
    { name: "Ash", rank: 1, points: 4, wasFirst: false },
    { name: "Birch", rank: 2, points: 2, wasFirst: true },
  ],
};

export const noStandings: Standings = { places: [], sharing: 0, ranked: 0, ruledOut: [] };

/** The step that asks the question with this id, as if all came in order. */
export function questionStep(id: string, more: Partial<Step> = {}): Step {
  const at = smallWorld.questions.findIndex((question) => question.id === id);
  const question = smallWorld.questions[at];
  if (question === undefined) throw new Error(`no question is called ${id}`);
  return {
    question,
    replied: at,
    canMatter: smallWorld.questions.length - at,
    trail: smallWorld.questions.slice(0, at).map(({ choices }) => choices[0]?.label ?? ""),
    before: undefined,
    important: false,
    standings: () => noStandings,
    contradictions: () => [],
    ...more,
  };
}
