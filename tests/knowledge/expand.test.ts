// Tests the expansion of written knowledge: frameworks as choices, rules for an answer, readings, the article.
import { expect, test } from "vitest";
import { check, loadRulesFile } from "../../src/knowledge/check.ts";
import { expand } from "../../src/knowledge/expand.ts";
import { extend } from "../../src/knowledge/extend.ts";
import { articleOnly } from "../../src/knowledge/rule.ts";
import type { RulesFile, WrittenKnowledge, WrittenRule } from "../../src/knowledge/schema.ts";
import { frameworkOf, ids, smallWorld } from "../support/small-world.ts";

const parts = { because: "is so", source: { judgement: "invented for tests" } };
const stays: WrittenRule = { id: "stays", for: { answer: "planted" }, points: 3, ...parts };
const slow = { if: { engine: ["slow"] }, unless: { planted: ["birch"] } };
const givenUp: WrittenRule = { id: "given-up", ruleOut: true, ...slow, ...parts };

/** The small world with a question about the tree in use, and these rules. */
const planted = (...rules: readonly WrittenRule[]): WrittenKnowledge => ({
  ...smallWorld,
  questions: [
    ...smallWorld.questions,
    {
      ...{ id: "planted", alias: ["tree"], kind: "one", text: "What grows?", why: "it may stay" },
      ...{ frameworks: true, frequencies: { ash: 0.5 } },
      choices: [{ id: "other", label: "Another one", alias: ["none"] }],
    },
  ],
  rules: [...smallWorld.rules, ...rules],
});

test("a question that offers the frameworks has them after its own choices, by name, with their frequencies", () => {
  const question = expand(planted()).questions.find(({ id }) => id === "planted");
  expect(question?.choices).toEqual([
    { id: "other", label: "Another one", alias: ["none"] },
    { id: "ash", label: "Ash", frequency: 0.5 },
    { id: "birch", label: "Birch" },
    { id: "cedar", label: "Cedar" },
  ]);
  expect(question).not.toHaveProperty("frequencies");
});

test("a question that offers the frameworks cannot give a frequency for an unknown framework", () => {
  const { questions, ...rest } = planted(stays);
  const wrong = questions.map((one) =>
    one.id === "planted" ? { ...one, frequencies: { brich: 0.5 } } : one,
  );
  expect(check({ ...rest, questions: wrong })).toMatchObject([
    {
      path: ["questions", "planted", "frequencies", "brich"],
      what: "the framework `brich` does not exist; did you mean `birch`?",
    },
  ]);
});

test("a rule for the framework that an answer names becomes one rule for each framework among the choices", () => {
  const { rules } = expand(planted({ ...stays, when: { speed: ["low"] } }));
  expect(rules.slice(smallWorld.rules.length)).toEqual(
    ["ash", "birch", "cedar"].map((id) => ({
      ...parts,
      id: `stays-${id}`,
      family: "stays",
      when: { speed: ["low"], planted: [id] },
      for: [id],
      points: 3,
    })),
  );
});

test("a rule for an answer may be for all but that framework", () => {
  const { rules } = expand(planted({ ...stays, for: { allBut: "planted" } }));
  expect(rules.slice(smallWorld.rules.length)).toMatchObject([
    { id: "stays-ash", when: { planted: ["ash"] }, for: ["birch", "cedar"] },
    { id: "stays-birch", when: { planted: ["birch"] }, for: ["ash", "cedar"] },
    { id: "stays-cedar", when: { planted: ["cedar"] }, for: ["ash", "birch"] },
  ]);
});

const at = ["for", "answer"];
test.each<[Partial<WrittenRule>, readonly string[], string]>([
  [
    { for: { answer: "plantd" } },
    at,
    "the question `plantd` does not exist; did you mean `planted`?",
  ],
  [{ for: { answer: "speed" } }, at, "no choice of `speed` is a framework"],
  [{ for: { allBut: "speed" } }, ["for", "allBut"], "no choice of `speed` is a framework"],
  [
    { when: { planted: ["ash"] } },
    ["when", "planted"],
    "remove this; `for` already requires this answer",
  ],
  [
    { when: { sped: ["low"] } },
    ["when", "sped"],
    "the question `sped` does not exist; did you mean `speed`?",
  ],
])(
  "a rule for the framework that an answer names with %j is one problem, at the rule as it is written",
  (parts, path, what) => {
    const problems = check(planted(stays, { ...stays, ...parts, id: "odd" } as WrittenRule));
    expect(problems).toMatchObject([{ level: "error", path: ["rules", "odd", ...path], what }]);
  },
);

test("today's reading has all frameworks, and the rules for today and for both", () => {
  const rules = (["today", "article", "both"] as const).map(
    (reading): WrittenRule => ({ id: reading, reading, for: ["ash"], points: 1, ...parts }),
  );
  const knowledge = expand({ ...smallWorld, rules });
  expect(ids(knowledge.rules)).toEqual(["today", "both"]);
  expect(knowledge.frameworks).toHaveLength(3);
});

const file = (more: Partial<RulesFile>) =>
  ({ extends: "pyfw", name: "ours", ...more }) satisfies RulesFile;
const made = (more: Partial<RulesFile>) =>
  expand(extend(file(more), planted(stays, givenUp)).knowledge);

test("a rules file adds its own framework as a choice, with a rule for it", () => {
  const knowledge = made({ frameworks: [frameworkOf("oak")] });
  const question = knowledge.questions.find(({ id }) => id === "planted");
  expect(ids(question?.choices ?? [])).toEqual(["other", "ash", "birch", "cedar", "oak"]);
  expect(ids(knowledge.rules)).toContain("stays-oak");
});

test("a rules file that removes a framework removes it from choices, frequencies and conditions", () => {
  const { knowledge } = extend(file({ remove: ["birch", "ash"] }), planted(stays, givenUp));
  expect(knowledge.questions.at(-1)).toMatchObject({ frequencies: {} });
  expect(knowledge.rules.at(-1)).not.toHaveProperty("unless");
  expect(check(knowledge).filter(({ level }) => level === "error")).toEqual([]);
});

test("a rules file that removes the question removes the rules for its answer", () => {
  const knowledge = made({ remove: ["planted"] });
  expect(ids(knowledge.rules)).toContain("given-up");
  expect(ids(knowledge.rules)).not.toContain("stays-ash");
});

test("a rules file may use older ids in conditions, with a warning", () => {
  const when = { tree: ["none", "ash"] };
  const own: WrittenRule = { id: "own", when, for: ["ash"], points: 1, ...parts };
  const loaded = loadRulesFile(file({ rules: [own] }), planted(stays, givenUp));
  expect(loaded.ok && loaded.knowledge.rules.at(-1)?.when).toEqual({ planted: ["other", "ash"] });
  expect(loaded.ok && loaded.problems.map(({ path, what }) => [...path, what])).toEqual([
    ["rules", "own", "when", "tree", "`tree` is now called `planted`"],
    ["rules", "own", "when", "tree", "`none` is now called `other`"],
  ]);
});

const article = articleOnly(smallWorld);

test("of three frameworks, the article's two stay; of eight rules, the one for both readings", () => {
  expect(ids(article.frameworks)).toEqual(["ash", "birch"]);
  expect(ids(article.rules)).toEqual(["birch-woods"]);
});

test("of the questions, the one that this rule names stays; everything else stays too", () => {
  const { frameworks: _, rules: __, questions, ...rest } = article;
  expect(ids(questions)).toEqual(["place"]);
  expect(smallWorld).toMatchObject(rest);
  expect(articleOnly(article)).toEqual(article);
});
