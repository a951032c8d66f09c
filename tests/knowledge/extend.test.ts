// Tests how a rules file changes the small world: additions, replacements, facts, and what can be removed.
import { expect, test } from "vitest";
import { check } from "../../src/knowledge/check.ts";
import { extend } from "../../src/knowledge/extend.ts";
import { findRemovals, removableNames, without } from "../../src/knowledge/removal.ts";
import type { RulesFile } from "../../src/knowledge/schema.ts";
import { withRules, withTrait } from "../support/edit.ts";
import {
  faster,
  frameworkOf,
  ids,
  neverSlow,
  rule,
  smallWorld,
  traitOf,
} from "../support/small-world.ts";

type Parts = Omit<RulesFile, "extends" | "name">;

const extended = (parts: Parts) => extend({ extends: "pyfw", name: "ours", ...parts }, smallWorld);
const oak = frameworkOf("oak");

const fact = (value: string) => ({ value, source: { judgement: "ours" }, asOf: "2026-02" });

test("a file without changes gives the shipped knowledge, or nothing, under its own name", () => {
  const noProblems = { problems: [] };
  expect(extended({})).toEqual({ knowledge: { ...smallWorld, name: "ours" }, ...noProblems });
  const nothing = { questions: [], traits: [], frameworks: [], rules: [], claims: [] };
  const file = { extends: "nothing", name: "ours" } as const;
  expect(extend(file, smallWorld)).toEqual({
    knowledge: { name: "ours", ...nothing },
    ...noProblems,
  });
});

const ruler = rule("ours", { when: { speed: ["low"] }, for: ["ash"], points: 3 });

test("own elements come after the shipped ones", () => {
  const { knowledge } = extended({ rules: [ruler], frameworks: [oak] });
  expect(ids(knowledge.rules)).toEqual([...ids(smallWorld.rules), "ours"]);
  expect(ids(knowledge.frameworks)).toEqual(["ash", "birch", "cedar", "oak"]);
});

test("own elements with a shipped id replace the shipped one in its place", () => {
  const { knowledge } = extended({ rules: [{ ...ruler, id: "slow-is-slow" }] });
  expect(ids(knowledge.rules)).toEqual(ids(smallWorld.rules));
  expect(knowledge.rules[1]).toMatchObject({ points: 3 });
});

test("own elements with the same id are both kept, for the checks to find", () => {
  const own = { ...ruler, id: "slow-is-slow" };
  const problems = check(extended({ rules: [own, own] }).knowledge);
  expect(problems.map(({ what }) => what)).toEqual(["this id is used twice"]);
});

test("own elements: a framework without facts has unknown ones, is not in the article, and is sound", () => {
  const { knowledge } = extended({ frameworks: [oak] });
  const value = "unknown";
  expect(knowledge.frameworks[3]).toEqual({
    ...oak,
    article: false,
    facts: { engine: { value }, extras: { value }, release: { value } },
  });
  expect(check(knowledge)).toEqual([]);
});

test("own elements: all unstated facts of a new trait are unknown", () => {
  const { knowledge } = extended({
    traits: [traitOf("bark", ["thick", "thin"])],
    facts: { birch: { bark: fact("thin") } },
  });
  const barks = knowledge.frameworks.map(({ facts }) => facts.bark?.value);
  expect(barks).toEqual(["unknown", "thin", "unknown"]);
  expect(check(knowledge)).toEqual([]);
});

test("facts of shipped frameworks replace the shipped ones, and keep the others", () => {
  const { knowledge } = extended({ facts: { cedar: { engine: fact("fast") } } });
  const cedar = smallWorld.frameworks[2]?.facts;
  expect(knowledge.frameworks[2]?.facts).toEqual({ ...cedar, engine: fact("fast") });
});

test("removal of a rule removes a claim that only it cites, but no claim that says why it is unscored", () => {
  const { knowledge, problems } = extended({ remove: ["birch-woods"] });
  expect(problems).toEqual([]);
  expect(ids(knowledge.rules)).not.toContain("birch-woods");
  expect(ids(knowledge.claims)).toEqual(["ash-is-grey"]);
  expect(check(knowledge)).toEqual([]);
});

test("removal comes first: what is removed can be defined again under the same id", () => {
  const { knowledge } = extended({ remove: ["birch"], frameworks: [{ ...oak, id: "birch" }] });
  expect(ids(knowledge.rules)).not.toContain("birch-woods");
  expect(knowledge.frameworks.at(-1)).toMatchObject({ id: "birch", name: "Oak" });
});

test("removal of the only rule on a choice removes the choice, as long as two are left", () => {
  const boatless = extended({ remove: ["take-a-boat"] }).knowledge;
  expect(ids(boatless.questions[1]?.choices ?? [])).toEqual(["town", "wood"]);
  const slowless = extended({ remove: ["slow-in-wood"] }).knowledge;
  expect(ids(slowless.questions[0]?.choices ?? [])).toEqual(["high", "low"]);
  expect(check(boatless)).toEqual([]);
  expect(check(slowless)).toEqual([]);
});

test("removal leaves own questions and own claims as they are", () => {
  const { knowledge } = extended({
    remove: ["take-a-boat", "birch-woods"],
    questions: [...smallWorld.questions],
    claims: [...smallWorld.claims],
  });
  expect(ids(knowledge.questions[1]?.choices ?? [])).toContain("sea");
  expect(ids(knowledge.claims)).toContain("birch-likes-woods");
});

const declared = { ...smallWorld, properties: [faster] };
const made = (parts: Parts) =>
  extend({ extends: "pyfw", name: "ours", ...parts }, declared).knowledge;

test("properties are kept, added, replaced by id, and removed", () => {
  expect(made({}).properties).toEqual([faster]);
  expect(made({ properties: [neverSlow] }).properties).toEqual([faster, neverSlow]);
  const turned = { ...faster, order: ["high", "low"] };
  expect(made({ properties: [turned] }).properties).toEqual([turned]);
  expect(made({ remove: ["faster"] }).properties ?? []).toEqual([]);
});

test("properties are removed with the question or trait that they name", () => {
  expect(made({ remove: ["speed"] }).properties ?? []).toEqual([]);
  expect(made({ remove: ["engine"] }).properties ?? []).toEqual([]);
  expect(made({ remove: ["wishes"] }).properties).toEqual([faster]);
});

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

test.each([
  ["spede", ["the id `spede` does not exist"]],
  ["brich", ["the id `brich` does not exist; did you mean `birch`?"]],
  ["speed", ["`speed` is the id of several things; write `question:speed` or `trait:speed`"]],
  ["rule:speed", ["the id `rule:speed` does not exist"]],
  ["rule:fast-is-fast", []],
  ["birch-likes-woods", ["the id `birch-likes-woods` does not exist"]],
])("names %s: %j", (name, says) => {
  const said = removing(name).says.map((what) => what.replace(/; did you mean `[^b].*/, ""));
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

test("what is removed as well: with a question: packages and notes that depend on it", () => {
  const says = "it is slow";
  const source = { judgement: "ours" };
  const notes = [
    { when: { speed: ["high"] }, says, source },
    { unless: { speed: ["high"] }, says, source },
  ];
  const frameworks = smallWorld.frameworks.map((one) => ({ ...one, notes }));
  const remove = ["question:speed"];
  const world = { ...smallWorld, frameworks };
  const { knowledge } = extend({ extends: "pyfw", name: "ours", remove }, world);
  expect(knowledge.frameworks[0]?.notes).toEqual([{ says, source }]);
});
