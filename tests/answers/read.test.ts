// Tests how answers are read from JSON in any form, and that each mistake has its line and column.
import { expect, test } from "vitest";
import { readFlags } from "../../src/answers/flags.ts";
import { merge } from "../../src/answers/input.ts";
import { finderIn } from "../../src/answers/names.ts";
import { readAnswers } from "../../src/answers/read.ts";
import { Failure, type InputProblem, words } from "../../src/failure.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { changed } from "../support/edit.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { smallWorld } from "../support/small-world.ts";

/** What was understood, as plain values; fails on any problem. */
function understood(text: string) {
  const find = finderIn(smallWorld);
  const { answers, important, require } = readAnswers(text, "a.json", find);
  expect(find.problems).toEqual([]);
  return { answers: [...answers], important: [...important], require: [...require] };
}

test("older ids of questions and choices are understood, and read as the current ones", () => {
  const renamed: Knowledge = {
    ...smallWorld,
    questions: changed([...smallWorld.questions], "speed", (one) => ({
      ...one,
      alias: ["pace"],
      choices: changed(one.choices, "high", (choice) => ({ ...choice, alias: ["fast", "quick"] })),
    })),
  };
  const find = finderIn(renamed);
  const given = readAnswers('{"answers": {"Pace": "quick"}}', "a.json", find);
  expect(find.problems).toEqual([]);
  expect([...given.answers]).toEqual([["speed", ["high"]]]);
  expect(given.notes).toEqual([
    "`pace` is now called `speed`",
    "`speed=quick` is now called `speed=high`",
  ]);
  const flags = { answer: ["pace=fast"], important: ["pace"] };
  const typed = readFlags(flags, find);
  expect([...typed.answers]).toEqual([["speed", ["high"]]]);
  expect([...typed.important]).toEqual(["speed"]);
  expect(merge(given, typed).notes).toHaveLength(3);
});

test("a report says which of its flags an answers file does not repeat", () => {
  const report = { format: "pyfw.recommendation/1", rules: { name: smallWorld.name } };
  const notesOf = (more: object) =>
    readAnswers(JSON.stringify({ ...report, ...more }), "a.json", finderIn(smallWorld)).madeWith;
  expect(notesOf({ only: null, without: [], article: false })).toBeUndefined();
  expect(
    notesOf({ only: ["ash"], without: ["elm", "fir"], article: true, rules: { name: "ours" } }),
  ).toBe(
    "the report was made with `--only ash`, `--without elm,fir`, `--article` and the rules `ours`, which an answers file does not repeat",
  );
  expect(notesOf({ only: ["\u001b]0;x"] })).toContain("`--only \\u{1b}]0;x`");
});

const nothing = { answers: [], important: [], require: [] };

test("the key for an editor's schema is ignored, flat and wrapped", () => {
  const flat = '{"$schema": "./answers.schema.json", "speed": "high"}';
  const wrapped = '{"$schema": 7, "answers": {"speed": "high"}}';
  expect(understood(flat)).toEqual({ ...nothing, answers: [["speed", ["high"]]] });
  expect(understood(wrapped)).toEqual(understood(flat));
});

test.each<[string, ShortAnswers]>([
  ["{}", {}],
  ['{"speed": null, "place": "sea"}', { place: "sea" }],
  ['{"wishes": ["wings", "wings", "wheels"]}', { wishes: ["wheels", "wings"] }],
  ['{"wishes": "sails"}', { wishes: "sails" }],
  ['\uFEFF{"speed": "low"}', { speed: "low" }],
  [' \r\n\t{"speed": "low"}\n\n', { speed: "low" }],
  ['{"Speed": "HIGH", "wishes": ["Wings"]}', { speed: "high", wishes: "wings" }],
  ['{"sp\\u0065ed": "l\\u006fw"}', { speed: "low" }],
])("what is understood: %j: %j", (text, answers) => {
  expect(understood(text)).toEqual({ ...nothing, answers: [...answersOf(answers)] });
});

test("what is understood: each part of the wrapped form may be missing or null", () => {
  expect(understood('{"answers": null, "important": null, "require": null}')).toEqual(nothing);
  const marked = { ...nothing, important: ["speed"] };
  expect(understood('{"important": ["speed", "speed"]}')).toEqual(marked);
  expect(understood('{"important": "speed"}')).toEqual(marked);
});

test("what is understood: a whole recommendation: its answers, marks and requirements count, the rest is ignored", () => {
  const text = JSON.stringify({
    format: "pyfw.recommendation/1",
    winners: ["nobody"],
    answers: { wishes: ["sails"] },
    important: ["wishes"],
    require: { engine: "slow", extras: ["wings", "wheels"] },
    ranking: [{ speed: 3 }],
    speed: "high",
  });
  expect(understood(text)).toEqual({
    answers: [["wishes", ["sails"]]],
    important: ["wishes"],
    require: [
      ["engine", ["slow"]],
      ["extras", ["wheels", "wings"]],
    ],
  });
});

function problemsOf(text: string): readonly InputProblem[] {
  const find = finderIn(smallWorld);
  readAnswers(text, "a.json", find);
  return find.problems;
}

/** Each problem as people read it, without the text around it. */
function complaints(text: string): readonly string[] {
  return problemsOf(text).map((problem) =>
    words({ kind: "badInput", problems: [problem] })
      .replace(/^error: /, "")
      .replace(/\nsee .*\n$/, ""),
  );
}

test.each(
  Object.entries({
    '{"sped": "high"}': "1:2: `sped` is not a question; did you mean `speed`?",
    '\uFEFF{"colour": null}': "1:2: `colour` is not a question; known: `speed`, `place`, `wishes`",
    '{"speed": "hig"}': "1:11: `hig` is not a choice of `speed`; did you mean `high`?",
    '{"wishes": ["wheel"]}': "1:12: `wheel` is not a choice of `wishes`; did you mean `wheels`?",
    '{"speed": ["high", "low"]}': "1:11: `speed` takes one choice, but 2 are given",
    '{"speed": ["high"]}': "1:11: expected one choice as text, found a list",
    '{"__proto__": "high"}':
      "1:2: `__proto__` is not a question; known: `speed`, `place`, `wishes`",
    '{"speed": "constructor"}':
      "1:11: `constructor` is not a choice of `speed`; known: `high`, `low`",
    '{"require": {"__proto__": "x"}}':
      "1:27: `__proto__` is not a trait; known: `engine`, `extras`, `release`",
    '{"speed": "high",\n "speed": "low"}': "2:2: the key `speed` is repeated",
    '{"speed": "high",\n "SPEED": "low"}': "2:2: the key `SPEED` is repeated",
    '{"answers": {}, "answers": {}}': "1:17: the key `answers` is repeated",
    '{"speed": 1}': "1:11: expected one choice as text, found a number",
    '{"wishes": true}': "1:12: expected a list of choices, found true or false",
    '{"wishes": ["wings", null]}': "1:22: expected text, found null",
    '{"wishes": [["wings"]]}': "1:13: expected text, found a list",
    "[1]": "1:1: expected an object of answers, found a list",
    '{"answers": []}': "1:13: expected an object of answers, found a list",
    '{"important": {}}': "1:15: expected a list of questions, found an object",
    '{"important": ["sped"]}': "1:15: `sped` is not a question; did you mean `speed`?",
    '{"require": []}': "1:13: expected an object of traits, found a list",
    '{"require": {"engine": []}}': "1:24: expected at least one value, found an empty list",
    '{"require": {"engin": "fast"}}': "1:23: `engin` is not a trait; did you mean `engine`?",
    '{"require": {"engine": ["quick"]}}':
      "1:24: `quick` is not a value of `engine`; known: `fast`, `slow`",
    '{"require": {"release": "1.0"}}':
      "1:25: the trait `release` is free text, which cannot be matched",
    '{"answers": {}, "speed": "low"}':
      '1:17: `speed` goes inside `answers`, as in {"answers": {…}, "important": […]}',
    '{"answers": {}, "importnt": []}': "1:17: `importnt` is not a key; did you mean `important`?",
    '{"format": "pyfw.questions/1"}':
      "1:12: the format `pyfw.questions/1` holds no answers; `pyfw.recommendation/1` does",
    '{"format": 1}': "1:12: expected the text `pyfw.recommendation/1`, found a number",
    '{"\\u001b[31m": "x"}':
      "1:2: `\\u{1b}[31m` is not a question; known: `speed`, `place`, `wishes`",
  }),
)("%s", (text, complaint) => {
  expect(complaints(text)).toEqual([`a.json:${complaint}`]);
});

test("all problems at once, each with its line and column", () => {
  const text =
    '{\n  "answers": {\n    "sped": "high",\n    "place": "town", "wishes": ["wing", 4]\n  },\n  "important": ["nothing"],\n  "require": {"engine": "x"}\n}\n';
  expect(problemsOf(text).map(({ kind, place }) => `${place} ${kind}`)).toEqual([
    "a.json:3:5 unknownName",
    "a.json:4:41 wrongShape",
    "a.json:4:32 unknownName",
    "a.json:6:16 unknownName",
    "a.json:7:25 unknownName",
  ]);
});

test("invalid JSON throws instead of being listed", () => {
  expect(() => problemsOf("speed=high")).toThrow(Failure);
  expect(() => problemsOf(" \n")).toThrow("empty");
});
