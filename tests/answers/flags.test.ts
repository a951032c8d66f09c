// Tests how answers, marks and requirements are read from flags, and how frameworks are looked up.
import { expect, test } from "vitest";
import { type AnswerFlags, readFlags } from "../../src/answers/flags.ts";
import { finderIn, unknownFramework } from "../../src/answers/names.ts";
import { words } from "../../src/failure.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { smallWorld } from "../support/small-world.ts";

function read(flags: AnswerFlags) {
  const find = finderIn(smallWorld);
  return { given: readFlags(flags, find), problems: find.problems };
}

test.each([
  [["speed=high"], [["speed", ["high"]]]],
  [[" speed = high "], [["speed", ["high"]]]],
  [["wishes=wings, ,wheels,"], [["wishes", ["wheels", "wings"]]]],
  [["wishes=sails", "wishes=wheels"], [["wishes", ["wheels", "sails"]]]],
  [["wishes="], [["wishes", []]]],
  [["wishes=Wings", "Wishes=WHEELS,wheels"], [["wishes", ["wheels", "wings"]]]],
])("what is understood: the answers %j", (answer, answers) => {
  const { given, problems } = read({ answer });
  expect(problems).toEqual([]);
  expect([...given.answers]).toEqual(answers);
});

test("what is understood: marks, each once, and requirements with any of several values", () => {
  const { given, problems } = read({
    important: ["place", "speed", "Place"],
    require: ["extras=wings,Wheels", "ENGINE=fast"],
  });
  expect(problems).toEqual([]);
  expect([...given.important]).toEqual(["place", "speed"]);
  expect([...given.require]).toEqual([
    ["extras", ["wheels", "wings"]],
    ["engine", ["fast"]],
  ]);
});

const complaint = (flag: keyof AnswerFlags, ...values: string[]) =>
  words({ kind: "badInput", problems: read({ [flag]: values }).problems }).split("\n")[0];

test.each([
  ["speed", "speed=high"],
  ["speed=", "speed=high"],
  ["WISHES", "wishes=wheels"],
  ["Wings", "wishes=wings"],
  ["speed:low", "speed=high"],
  ["", "speed=high"],
])("what is a problem: %j is no answer", (value, example) => {
  expect(complaint("answer", value)).toBe(
    `error: \`--answer\`: expected \`question=choice\`, for example \`${example}\`; found \`${value}\``,
  );
});

test.each(["engine", "engine=", "engine=,"])("what is a problem: %j is no requirement", (value) => {
  expect(complaint("require", value)).toBe(
    `error: \`--require\`: expected \`trait=value\`, for example \`engine=fast\`; found \`${value}\``,
  );
});

test.each([
  ["speed=a=b", "`a=b` is not a choice of `speed`; known: `high`, `low`"],
  ["speed=high,low", "`speed` takes one choice, but 2 are given"],
  ["speed=high SPEED=low", "the question `speed` is answered twice"],
  ["__proto__=x", "`__proto__` is not a question; known: `speed`, `place`, `wishes`"],
])("what is a problem: the answers %s: %s", (values, says) => {
  expect(complaint("answer", ...values.split(" "))).toBe(`error: \`--answer\`: ${says}`);
});

test("what is a problem: a trait required twice", () => {
  expect(complaint("require", "engine=fast", "engine=slow")).toBe(
    "error: `--require`: the trait `engine` is required twice; list all its values in one requirement",
  );
});

test("what is a problem: three flags with one mistake each and one flag with two make five problems", () => {
  const { problems } = read({
    answer: ["x=1", "wishes=a,b"],
    important: ["y"],
    require: ["z=1"],
  });
  expect(problems.map(({ kind, place }) => `${place} ${kind}`)).toEqual([
    "`--answer` unknownName",
    "`--answer` unknownName",
    "`--answer` unknownName",
    "`--important` unknownName",
    "`--require` unknownName",
  ]);
});

test("frameworks are sorted and unique, whatever the order; each unknown name is one problem", () => {
  const turned = { ...smallWorld, frameworks: smallWorld.frameworks.toReversed() };
  const names = ["oak", "cedar", "ash", "oak", "cedar", "elm"];
  const find = finderIn(turned);
  expect(find.frameworks(names, "here")).toEqual(["ash", "cedar"]);
  const known = ["cedar", "birch", "ash"];
  const unknown = { kind: "unknownName", what: "framework", known, place: "here" };
  expect(find.problems).toEqual(["oak", "elm"].map((name) => ({ ...unknown, name })));
});

test("questions and choices are found by the titles and labels that reports show", () => {
  const [speed, ...others] = smallWorld.questions;
  const questions = speed && [{ ...speed, title: "How fast" }, ...others];
  const find = finderIn({ ...smallWorld, questions: questions ?? [] });
  const label = speed?.choices[0]?.label ?? "";
  expect(find.question("how fast", "here")?.id).toBe(speed?.id);
  expect(speed && find.choices(speed, [label.toUpperCase()], "here")).toEqual([
    speed?.choices[0]?.id,
  ]);
  expect(find.problems).toEqual([]);
});

test("labels that differ in marks alone are different choices", () => {
  const [speed, ...others] = smallWorld.questions;
  const choices = ["C++", "C#"].map((label, at) => ({ id: `c${at}`, label }));
  const find = finderIn({
    ...smallWorld,
    questions: speed ? [{ ...speed, choices }, ...others] : [],
  });
  const question = find.question(speed?.id ?? "", "here");
  expect(question && find.choices(question, ["c#"], "here")).toEqual(["c1"]);
});

test("a framework with other marks is no package of another, whose name has extras or not", () => {
  const stack = ["ash", "planks[all]"].map((name) => {
    return { need: "push", package: name, why: "serves", source: { judgement: "a test" } };
  });
  const frameworks = smallWorld.frameworks.map((one) =>
    one.id === "birch" ? { ...one, stack } : one,
  );
  const kindOf = (name: string) =>
    unknownFramework({ ...smallWorld, frameworks }, name, "`show`").kind;
  expect(["a-sh", "planks"].map(kindOf)).toEqual(["unknownName", "package"]);
});

test.each(["Oak Web", "oak-web", "OAKWEB"])("%s leads to the nearest that are ranked", (name) => {
  const frameworks = smallWorld.frameworks.map((one) =>
    one.id === "ash" ? { ...one, nearestTo: ["Oak.Web"] } : one,
  );
  const asked = (knowledge: Knowledge) => unknownFramework(knowledge, name, "`show`");
  expect(asked({ ...smallWorld, frameworks })).toMatchObject({
    kind: "unranked",
    nearest: ["ash"],
  });
  expect(asked(smallWorld).kind).toBe("unknownName");
});
