// Tests proofs of what must not happen: shadowed or contradictory rules, nothing left, broken promises.
import { expect, test } from "vitest";
import type { Knowledge, Property, Rule } from "../../../src/knowledge/schema.ts";
import { withRules } from "../../support/edit.ts";
import { faultsOf, shown, verdictsOn } from "../../support/proofs.ts";
import { faster, neverSlow, numbered, rule, smallWorld } from "../../support/small-world.ts";

const high = { speed: ["high"] };
const highInWood = { speed: ["high"], place: ["wood"] };

test("a rule is shadowed by its double, and both are reported", () => {
  const birch = rule("birch-1", { when: high, for: ["birch"], points: 2 });
  const both = withRules(birch, { ...birch, id: "birch-2" });
  expect(faultsOf(both, "not-shadowed")).toEqual(["birch-1 birch-2", "birch-2 birch-1"]);
  expect(shown(both, "not-shadowed", "birch-1")).toEqual([{ speed: "high" }]);
});

test("each of forty equal rules is reported as shadowed by ten others", () => {
  const rules = numbered("r", 40).map((id) => rule(id, { for: ["ash"], points: 1 }));
  const found = verdictsOn({ ...smallWorld, rules }, "not-shadowed");
  expect([...found.values()].map((verdicts) => verdicts.length)).toEqual(Array(40).fill(10));
});

test("two rules contradict each other when one is for and one against a framework under the same answers", () => {
  const likes = rule("likes", { when: highInWood, for: ["ash"], points: 1 });
  const both = withRules(likes, { ...likes, id: "dislikes", points: -1 });
  expect(faultsOf(both, "not-contradicted")).toEqual(["likes dislikes"]);
  expect(shown(both, "not-contradicted", "likes")).toEqual([{ speed: "high", place: "wood" }]);
});

test("something is left unless several questions together rule everything out, shown with few answers", () => {
  const knowledge = withRules(
    rule("b", { when: high, for: ["birch"], ruleOut: true }),
    rule("c", { when: { wishes: ["sails"] }, for: ["cedar"], ruleOut: true }),
  );
  expect(faultsOf(knowledge, "something-left")).toHaveLength(1);
  const all = { speed: "high", place: "town", wishes: "sails" };
  expect(shown(knowledge, "something-left", "")).toEqual([all]);
  const allowed: Knowledge = { ...knowledge, mayRuleOutAll: true };
  expect(verdictsOn(allowed, "something-left").size).toBe(0);
});

const faults = (property: Property, ...rules: Rule[]) =>
  faultsOf({ ...withRules(...rules), properties: [property] }, "declared");
const loud = rule("loud", { when: high, for: ["birch"], points: 3 });
const banned = rule("banned", { when: high, for: ["ash"], ruleOut: true });

test("a declared property of an order is broken when a framework falls behind another, shown by two answer sets", () => {
  expect(faults(faster, loud)).toEqual([]);
  expect(faults(faster, loud, { ...loud, id: "louder", points: 2 })).toEqual(["faster ash birch"]);
  const knowledge = withRules(loud, { ...loud, id: "louder", points: 2 });
  const both = shown({ ...knowledge, properties: [faster] }, "declared", "faster");
  expect(both.map(({ speed }) => speed)).toEqual(["low", "high"]);
});

test("a declared property of an order is broken when a framework is ruled out on the way", () => {
  expect(faults(faster, banned)).toEqual(["faster ash ash"]);
});

test("a declared property of kind `never-first` holds under its answers, and is broken by a tie", () => {
  const never = { ...neverSlow, when: high };
  expect(faults(never)).toEqual(["never-slow birch"]);
  const knowledge = { ...smallWorld, properties: [never] };
  expect(shown(knowledge, "declared", "never-slow")).toEqual([{ speed: "high", place: "wood" }]);
  const push = rule("push", { when: high, if: { engine: ["slow"] }, points: -1 });
  expect(faults(never, push)).toEqual([]);
});
