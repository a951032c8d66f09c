// Tests what can be removed from the small world, by which names, and what is removed with it.
import { expect, test } from "vitest";
import { findRemovals, removableNames, without } from "../../src/knowledge/removal.ts";
import { withRules, withTrait } from "../support/edit.ts";
import { ids, rule, traitOf } from "../support/small-world.ts";

/** The small world with a trait that has the id of a question. */
const twins = withTrait(traitOf("speed", ["high", "low"]), { value: "unknown" });

function removing(...names: string[]) {
  const { removals, problems } = findRemovals(names, twins);
  return { left: without(twins, removals), says: problems.map(({ what }) => what) };
}

test("names are ids, or ids with their kind if two things share one", () => {
  const names = removableNames(twins);
  expect(names).toContain("fast-is-fast");
  expect(names).toEqual(expect.arrayContaining(["question:speed", "trait:speed"]));
  expect(names).not.toContain("speed");
  expect(names).toHaveLength(8 + 3 + 3 + 4);
});

test("names each removes exactly one thing of its kind", () => {
  for (const name of removableNames(twins)) {
    const { removals, problems } = findRemovals([name], twins);
    expect(problems).toEqual([]);
    expect(Object.values(removals).reduce((sum, set) => sum + set.size, 0)).toBe(1);
  }
});

test.each([
  ["spede", ["the id `spede` does not exist"]],
  ["brich", ["the id `brich` does not exist, did you mean `birch`?"]],
  ["speed", ["`speed` is the id of several things; write `question:speed` or `trait:speed`"]],
  ["rule:speed", ["the id `rule:speed` does not exist"]],
  ["rule:fast-is-fast", []],
  ["birch-likes-woods", ["the id `birch-likes-woods` does not exist"]],
])("names %s: %j", (name, says) => {
  const said = removing(name).says.map((what) => what.replace(/, did you mean `[^b].*/, ""));
  expect(said).toEqual(says);
});

test("what is removed as well: with a question: the rules that ask it", () => {
  const { left } = removing("question:speed");
  expect(ids(left.questions)).toEqual(["place", "wishes"]);
  expect(ids(left.traits)).toContain("speed");
  const asking = ["fast-is-fast", "slow-is-slow", "slow-in-wood"];
  expect(ids(left.rules)).toEqual(ids(twins.rules).filter((id) => !asking.includes(id)));
});

test("what is removed as well: with a trait: the rules that match it, and its facts", () => {
  const { left } = removing("engine");
  expect(ids(left.traits)).toEqual(["extras", "release", "speed"]);
  expect(ids(left.rules)).not.toContain("fast-is-fast");
  expect(left.frameworks.every(({ facts }) => !("engine" in facts))).toBe(true);
});

test("what is removed as well: with a framework: rules that name only it or cite a claim about it; no rule on facts", () => {
  const both = rule("both", { for: ["ash", "birch"], points: 1 });
  const alone = rule("alone", { for: ["birch"], points: 1 });
  const onClaim = { ...both, id: "on-claim", source: { claim: "birch-likes-woods" } };
  const byFacts = rule("facts", { if: { speed: ["high"] }, points: 1 });
  const world = withRules({ ...byFacts, source: onClaim.source }, both, alone, onClaim);
  const left = without(world, findRemovals(["birch"], world).removals);
  expect(ids(left.frameworks)).toEqual(["ash", "cedar"]);
  expect(ids(left.claims)).toEqual(["birch-likes-woods", "ash-is-grey"]);
  const gone = ["birch-woods", "alone", "on-claim"];
  expect(ids(left.rules)).toEqual(ids(world.rules).filter((id) => !gone.includes(id)));
  expect(left.rules.at(-1)).toMatchObject({ for: ["ash"] });
});

test("what is removed as well: with a rule: nothing", () => {
  const { left } = removing("birch-woods");
  const rules = twins.rules.filter(({ id }) => id !== "birch-woods");
  expect(left).toEqual({ ...twins, rules });
});
