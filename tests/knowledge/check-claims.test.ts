// Tests the checks for citations that lead nowhere and claims that nothing uses.
import { expect, test } from "vitest";
import type { Claim, Knowledge, Rule } from "../../src/knowledge/schema.ts";
import { problemsOf, withFact, withRules } from "../support/edit.ts";
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

const odd = (parts: Partial<Rule>) => withRules(rule("odd", { when, points: 1, ...parts }));
const ABOUT = "the claim `birch-likes-woods` is about `birch`, the place that cites it is not";

test.each<[string, Knowledge]>([
  [
    "rules > odd > source: the claim `birch-likes-wood` does not exist, did you mean `birch-likes-woods`?",
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
    "claims > new-claim > framework: the framework `birh` does not exist, did you mean `birch`?",
    claim({ framework: "birh", unscored: "a slip" }),
  ],
])("%s", (problem, world) => {
  expect(problemsOf(world)).toEqual([`error at ${problem}`]);
});

test("a rule about facts may cite a claim about any framework", () => {
  expect(problemsOf(odd({ if: { engine: ["fast"] }, source: woods }))).toEqual([]);
});

test("a fact may cite a claim about its own framework, and the claim is then used", () => {
  const { claims } = claim({});
  const source = { claim: "new-claim" };
  const world = withFact("ash", "engine", { value: "fast", source, asOf: "2026-01" });
  expect(problemsOf({ ...world, claims })).toEqual([]);
});
