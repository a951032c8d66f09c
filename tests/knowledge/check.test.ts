// Tests the checks of facts and claims, and worlds that all checks must accept.
import { expect, test } from "vitest";
import { check } from "../../src/knowledge/check.ts";
import type { Claim, Knowledge, Question, Rule } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withFact, withRules, withTrait } from "../support/edit.ts";
import { rule, smallWorld, traitOf } from "../support/small-world.ts";

test("empty knowledge is sound", () => {
  const nothing = { questions: [], traits: [], frameworks: [], rules: [], claims: [] };
  expect(check({ name: "nothing", ...nothing })).toEqual([]);
});

const asOf = "2026-01";
const source = { judgement: "invented for tests" };

const withoutEngine: Knowledge = {
  ...smallWorld,
  frameworks: changed(
    smallWorld.frameworks,
    "ash",
    ({ facts: { engine: _, ...facts }, ...one }) => ({
      ...one,
      facts,
    }),
  ),
};

test("a framework without a trait is asked to state it, even if only as unknown", () => {
  expect(problemsOf(withoutEngine)).toEqual([
    'error at frameworks > ash > facts > engine: this trait is missing; if no source states it, set it to "unknown"',
  ]);
});

test.each<[trait: string, value: string | string[], problem: string]>([
  ["engin", "fast", ": the trait `engin` does not exist; did you mean `engine`?"],
  ["constructor", "fast", ": the trait `constructor` does not exist"],
  ["extras", ["wheels", "horns"], " > value: the value `horns` does not exist"],
  ["engine", ["slow"], " > value: this trait takes one value, not a list"],
  ["release", ["slow"], " > value: this trait takes one value, not a list"],
  ["extras", "wheels", " > value: this trait takes a list of values"],
  ["engine", "unknown", " > source: an unknown fact has no source"],
])("`%s` stated as %j%s", (trait, value, problem) => {
  expect(problemsOf(withFact("birch", trait, { value, source, asOf }))).toEqual([
    `error at frameworks > birch > facts > ${trait}${problem}`,
  ]);
});

const woods = { claim: "birch-likes-woods" };
const claim = (more: Partial<Claim>): Knowledge => ({
  ...smallWorld,
  claims: [
    ...smallWorld.claims,
    { id: "new-claim", framework: "ash", section: "cons", says: "is new", ...more },
  ],
});

const odd = (parts: Partial<Rule>) =>
  withRules(rule("odd", { when: { speed: ["low"] }, points: 1, ...parts }));
const ABOUT = "the claim `birch-likes-woods` is about `birch`, but the place that cites it is not";

test.each<[string, Knowledge]>([
  [
    "rules > odd > source: the claim `birch-likes-wood` does not exist; did you mean `birch-likes-woods`?",
    odd({ for: ["birch"], source: { claim: "birch-likes-wood" } }),
  ],
  [`rules > odd > source: ${ABOUT}`, odd({ for: ["ash"], source: woods })],
  [
    `frameworks > ash > facts > engine > source: ${ABOUT}`,
    withFact("ash", "engine", { value: "fast", source: woods, asOf: "2026-01" }),
  ],
  [
    "claims > new-claim: no rule or fact cites this claim; cite it or say in `unscored` why not",
    claim({}),
  ],
  [
    "claims > birch-likes-woods: this claim is cited, so `unscored` is wrong",
    {
      ...smallWorld,
      claims: smallWorld.claims.map((one) => ({ ...one, unscored: "by mistake" })),
    },
  ],
  [
    "claims > new-claim > framework: the framework `birh` does not exist; did you mean `birch`?",
    claim({ framework: "birh", unscored: "a slip" }),
  ],
])("%s", (problem, world) => {
  expect(problemsOf(world)).toEqual([`error at ${problem}`]);
});

const unknown = { value: "unknown", asOf: "2026-01" };
test.each<[string, Knowledge]>([
  ["no engine is known", withFact("birch", "engine", unknown)],
  ["no extras are known", withFact("birch", "extras", unknown)],
  ["no release is known", withFact("birch", "release", unknown)],
  ["a release is any words", withFact("ash", "release", { value: "any words", source, asOf })],
  ["there are no extras", withFact("ash", "extras", { value: [], source, asOf })],
  ["a rule about facts cites any claim", odd({ if: { engine: ["fast"] }, source: woods })],
  [
    "a fact cites a claim about its own framework, and the claim is then used",
    {
      ...withFact("ash", "engine", { value: "fast", source: { claim: "new-claim" }, asOf }),
      claims: claim({}).claims,
    },
  ],
  ["a trait has the id of a framework", withTrait(traitOf("ash", ["grey", "green"]), unknown)],
  [
    "all questions are of kind `many`",
    {
      ...smallWorld,
      questions: smallWorld.questions.map((one): Question => ({ ...one, kind: "many" })),
    },
  ],
])("it is sound that %s", (_, world) => {
  expect(problemsOf(world)).toEqual([]);
});
