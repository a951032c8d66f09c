// Tests how a rules file changes the small world: additions, replacements, removals, facts.
import { expect, test } from "vitest";
import { check } from "../../src/knowledge/check.ts";
import { extend } from "../../src/knowledge/extend.ts";
import type { RulesFile } from "../../src/knowledge/schema.ts";
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
