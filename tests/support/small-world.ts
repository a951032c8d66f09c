// An invented catalogue, small enough to score by hand: three frameworks, three questions, few rules.
import type {
  AdviceRule,
  Framework,
  Knowledge,
  PointsRule,
  Property,
  Question,
  RuleOutRule,
  Source,
  Trait,
} from "../../src/knowledge/schema.ts";

const judgement = { judgement: "invented for tests" };

const capital = (id: string) => id[0]?.toUpperCase() + id.slice(1);

export const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** A minimal framework. */
export const frameworkOf = (id: string) => ({
  id,
  name: capital(id),
  kind: "micro" as const,
  summary: `The ${id} of this small world.`,
  homepage: `https://example.org/${id}`,
  docs: `https://example.org/${id}/docs`,
  firstStep: `get ${id}`,
});

function framework(id: string, engine: string, extras: string | string[]): Framework {
  const fact = (value: string | string[]) =>
    value === "unknown"
      ? { value, asOf: "2026-01" }
      : { value, source: judgement, asOf: "2026-01" };
  const release = fact(`${id} 1.0 (2026-01)`);
  const facts = { engine: fact(engine), extras: fact(extras), release };
  return { ...frameworkOf(id), article: id !== "cedar", facts };
}

export const ash = framework("ash", "fast", ["wheels"]);

/** A rule with these parts, which include its kind. */
export const rule = <Parts extends RuleParts>(id: string, more: Parts) => ({
  id,
  because: `does what ${id} says`,
  source: judgement as Source,
  ...more,
});

/** Numbered ids: `c0`, `c1` and so on. */
export const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`);

/** A question with these choices; its texts are the ids. */
export const questionOf = (
  id: string,
  choices: readonly string[],
  kind: Question["kind"] = "one",
): Question => ({
  ...{ id, kind, text: id, why: id },
  choices: choices.map((one) => ({ id: one, label: one, hint: one })),
});

/** A trait with these values; its texts are the ids. */
export const traitOf = (id: string, values: readonly string[]): Trait => ({
  ...{ id, group: "working", label: id, type: "one", meaning: id },
  values: values.map((one) => ({ id: one, meaning: one })),
});

/** Two properties that the small world could declare. */
export const faster: Extract<Property, { kind: "monotone" }> = {
  kind: "monotone",
  id: "faster",
  says: "more speed never lowers a fast engine",
  question: "speed",
  order: ["low", "high"],
  if: { engine: ["fast"] },
};
export const neverSlow: Extract<Property, { kind: "never-first" }> = {
  kind: "never-first",
  id: "never-slow",
  says: "a slow engine is never first",
  if: { engine: ["slow"] },
};

type RuleParts = Partial<PointsRule> | Partial<RuleOutRule> | Partial<AdviceRule>;

/** The label and hint of each choice, by id. */
function question(
  id: string,
  kind: Question["kind"],
  text: string,
  why: string,
  choices: Readonly<Record<string, readonly [label: string, hint: string]>>,
): Question {
  const listed = Object.entries(choices).map(([id, [label, hint]]) => ({ id, label, hint }));
  return { id, title: capital(id), kind, text, why, choices: listed };
}

const values = (meanings: Readonly<Record<string, string>>) =>
  Object.entries(meanings).map(([id, meaning]) => ({ id, meaning }));

/**
 * Ash has a fast engine and wheels, birch a slow engine and no extras, cedar an unknown engine and
 * extras. Under `speed: high`: ash 2, birch -1, cedar 0 (-1 to 2).
 */
export const smallWorld: Knowledge = {
  name: "small world",
  questions: [
    question("speed", "one", "How fast?", "engines differ", {
      high: ["Fast", "very"],
      low: ["Slow", "not very"],
    }),
    question("place", "one", "Where?", "places differ", {
      town: ["In town", "streets"],
      wood: ["In the wood", "trees"],
      sea: ["At sea", "water"],
    }),
    question("wishes", "many", "What else?", "wishes differ", {
      wheels: ["Wheels", "round"],
      wings: ["Wings", "wide"],
      sails: ["Sails", "white"],
    }),
  ],
  traits: [
    {
      ...{ id: "engine", group: "serving", label: "Engine", type: "one" },
      meaning: "what drives it",
      values: values({ fast: "quick", slow: "not quick" }),
    },
    {
      ...{ id: "extras", group: "working", label: "Extras", type: "many" },
      meaning: "what comes along",
      values: values({ wheels: "round", wings: "wide", sails: "white" }),
    },
    { id: "release", group: "health", label: "Release", type: "info", meaning: "the newest" },
  ],
  frameworks: [ash, framework("birch", "slow", []), framework("cedar", "unknown", "unknown")],
  rules: [
    rule("fast-is-fast", { when: { speed: ["high"] }, if: { engine: ["fast"] }, points: 2 }),
    rule("slow-is-slow", { when: { speed: ["high"] }, if: { engine: ["slow"] }, points: -1 }),
    rule("birch-woods", {
      when: { place: ["wood"] },
      for: ["birch"],
      points: 3,
      reading: "both",
      source: { claim: "birch-likes-woods" },
    }),
    rule("wheels-wanted", { when: { wishes: ["wheels"] }, if: { extras: ["wheels"] }, points: 1 }),
    rule("wings-or-sails", {
      when: { wishes: ["wings", "sails"] },
      if: { extras: ["wings", "sails"] },
      points: 1,
    }),
    rule("slow-in-wood", {
      when: { speed: ["low"], place: ["wood"] },
      if: { engine: ["slow"] },
      points: 1,
    }),
    rule("ash-not-in-town", { when: { place: ["town"] }, for: ["ash"], ruleOut: true }),
    rule("take-a-boat", { when: { place: ["sea"] }, advice: "a boat" }),
  ],
  claims: [
    { id: "birch-likes-woods", framework: "birch", section: "pros", says: "likes woods" },
    {
      id: "ash-is-grey",
      framework: "ash",
      section: "cons",
      says: "is grey",
      unscored: "colour is no need",
    },
  ],
};
