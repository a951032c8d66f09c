// Worlds whose citations lead nowhere, and claims that nobody accounts for.
import { expect, test } from "vitest";
import type { Claim, Knowledge } from "../../src/knowledge/schema.ts";
import { changed, problemsOf, withFact, withRules } from "../support/edit.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const woods = { claim: "birch-likes-woods" };
const when = { speed: ["low"] };
const claim = (more: Partial<Claim>): Knowledge => ({
  ...smallWorld,
  claims: [
    ...smallWorld.claims,
    { id: "new-claim", framework: "ash", section: "cons", says: "is new", ...more },
  ],
});

test.each<[string, Knowledge, string]>([
  [
    "a cited claim must exist",
    withRules(
      rule("odd", { when, for: ["birch"], points: 1, source: { claim: "birch-likes-wood" } }),
    ),
    "rules > odd > source: the claim `birch-likes-wood` does not exist, did you mean `birch-likes-woods`?",
  ],
  [
    "a claim about birch says nothing of ash",
    withRules(rule("odd", { when, for: ["ash"], points: 1, source: woods })),
    "rules > odd > source: the claim `birch-likes-woods` is about `birch`, the place that cites it is not",
  ],
  [
    "a fact of ash cites no claim about birch",
    withFact("ash", "engine", { value: "fast", source: woods, asOf: "2026-01" }),
    "frameworks > ash > facts > engine > source: the claim `birch-likes-woods` is about `birch`, the place that cites it is not",
  ],
  [
    "a claim that nobody cites must say why",
    claim({}),
    "claims > new-claim: no rule or fact cites this claim; cite it or say in `unscored` why not",
  ],
  [
    "a claim that is cited must not say why it is not",
    {
      ...smallWorld,
      claims: changed(smallWorld.claims, "birch-likes-woods", (one) => ({
        ...one,
        unscored: "by mistake",
      })),
    },
    "claims > birch-likes-woods: this claim is cited, so `unscored` is wrong",
  ],
  [
    "a claim speaks of a framework that exists",
    claim({ framework: "birh", unscored: "a slip" }),
    "claims > new-claim > framework: the framework `birh` does not exist, did you mean `birch`?",
  ],
])("%s", (_title, world, problem) => {
  expect(problemsOf(world)).toEqual([`error at ${problem}`]);
});

test("a rule about facts may cite a claim about any framework", () => {
  const odd = rule("odd", { when, if: { engine: ["fast"] }, points: 1, source: woods });
  expect(problemsOf(withRules(odd))).toEqual([]);
});

test("a fact may cite a claim about its own framework, and the claim is then used", () => {
  const { claims } = claim({});
  const source = { claim: "new-claim" };
  const world = withFact("ash", "engine", { value: "fast", source, asOf: "2026-01" });
  expect(problemsOf({ ...world, claims })).toEqual([]);
});
