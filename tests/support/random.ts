// Seeded random numbers: the same seed gives the same numbers on every machine.
import type { Answers } from "../../src/knowledge/answer.ts";
import type { Knowledge, Question } from "../../src/knowledge/schema.ts";

export interface Random {
  /** A number from 0 up to 1, exclusive. */
  number(): number;
  /** An integer from 0 up to `limit`, exclusive. */
  below(limit: number): number;
  /** True one time in `times`. */
  once(times: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** Each item with a chance of one half. */
  some<T>(items: readonly T[]): T[];
}

/** The generator mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(number() * limit);
  return {
    number,
    below,
    once: (times) => below(times) === 0,
    pick(items) {
      for (const item of items.slice(below(items.length))) return item;
      throw new Error("nothing to pick from");
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, place: number() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    some: (items) => items.filter(() => number() < 0.5),
  };
}

/** A random answer; for a `many` question, each choice is ticked one time in three. */
export function randomAnswer({ kind, choices }: Question, random: Random): readonly string[] {
  const ids = choices.map(({ id }) => id);
  if (kind === "one") return [random.pick(ids)];
  return ids.filter(() => random.once(3));
}

/** Answers to about two thirds of the questions. */
export function randomAnswers(knowledge: Knowledge, random: Random): Answers {
  const answered = knowledge.questions.filter(() => !random.once(3));
  return new Map(answered.map((one) => [one.id, randomAnswer(one, random)]));
}

/** The same knowledge with every list and every set of keys in another order. */
export function shuffledKnowledge(knowledge: Knowledge, random: Random): Knowledge {
  const keys = <T>(object: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(random.shuffled(Object.entries(object)));
  return {
    ...knowledge,
    questions: random
      .shuffled(knowledge.questions)
      .map((one) => ({ ...one, choices: random.shuffled(one.choices) })),
    traits: random.shuffled(knowledge.traits),
    frameworks: random
      .shuffled(knowledge.frameworks)
      .map((one) => ({ ...one, facts: keys(one.facts) })),
    rules: random.shuffled(knowledge.rules).map((one) => ({
      ...one,
      ...(one.when === undefined ? {} : { when: keys(one.when) }),
      ...("if" in one && one.if !== undefined ? { if: keys(one.if) } : {}),
      ...("unless" in one && one.unless !== undefined ? { unless: keys(one.unless) } : {}),
    })),
  };
}
