// Edits of the small world, for tests that need it larger or broken.
import { expect } from "vitest";
import { check, type load } from "../../src/knowledge/check.ts";
import type { Fact, Knowledge, Rule, Trait } from "../../src/knowledge/schema.ts";
import { smallWorld } from "./small-world.ts";

/** The small world with these rules added. */
export const withRules = (...rules: Rule[]): Knowledge => ({
  ...smallWorld,
  rules: [...smallWorld.rules, ...rules],
});

/** The items, with the one of this id changed. */
export function changed<T extends { id: string }>(
  items: readonly T[],
  id: string,
  change: (item: T) => T,
): T[] {
  return items.map((item) => (item.id === id ? change(item) : item));
}

/** The small world with one fact changed. */
export const withFact = (framework: string, trait: string, fact: Fact): Knowledge => ({
  ...smallWorld,
  frameworks: changed(smallWorld.frameworks, framework, (one) => ({
    ...one,
    facts: { ...one.facts, [trait]: fact },
  })),
});

/** The small world with one more trait and this fact about it for every framework. */
export const withTrait = (trait: Trait, fact: Fact): Knowledge => ({
  ...smallWorld,
  traits: [...smallWorld.traits, trait],
  frameworks: smallWorld.frameworks.map((one) => ({
    ...one,
    facts: { ...one.facts, [trait.id]: fact },
  })),
});

/** All problems of the knowledge, one per line: `error at rules > lost > for: the framework …`. */
export function problemsOf(knowledge: Knowledge): string[] {
  return check(knowledge).map(
    ({ level, path, what }) => `${level} at ${path.join(" > ")}: ${what}`,
  );
}

/** The text with one part replaced; fails if it is not there. */
export function edited(text: string, from: string | RegExp, to: string): string {
  const made = text.replace(from, to);
  expect(made).not.toBe(text);
  return made;
}

/** The problems of knowledge that cannot be loaded, one per line: `rules > lost > for: the framework …`. */
export function placesOf(loaded: ReturnType<typeof load>): readonly string[] {
  if (loaded.ok) return [];
  return loaded.problems.map(({ path, what }) => `${path.join(" > ")}: ${what}`);
}
