// Tests that every mistake in answers is found, with its line and column and in words.
import { expect, test } from "vitest";
import { readAnswers } from "../../src/answers/read.ts";
import { Failure, type InputProblem, words } from "../../src/failure.ts";
import { smallWorld } from "../support/small-world.ts";

function problemsOf(text: string): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  readAnswers(text, "a.json", smallWorld, problems);
  return problems;
}

/** Each problem as a person reads it, without the frame around it. */
function complaints(text: string): readonly string[] {
  return problemsOf(text).map((problem) =>
    words({ kind: "badInput", problems: [problem] })
      .replace(/^error: /, "")
      .replace(/\nrun .*\n$/, ""),
  );
}

test.each([
  ["the slip `sped`", '{"sped": "high"}', "1:2: `sped` is not a question; did you mean `speed`?"],
  [
    "no question at all",
    '{"colour": "red"}',
    "1:2: `colour` is not a question; known: `speed`, `place`, `wishes`",
  ],
  [
    "an open question that does not exist",
    '{"colour": null}',
    "1:2: `colour` is not a question; known: `speed`, `place`, `wishes`",
  ],
  [
    "the slip `hihg`",
    '{"speed": "hig"}',
    "1:11: `hig` is not a choice of `speed`; did you mean `high`?",
  ],
  [
    "a choice in a list",
    '{"wishes": ["wheel"]}',
    "1:12: `wheel` is not a choice of `wishes`; did you mean `wheels`?",
  ],
  [
    "two choices where one is the most",
    '{"speed": ["high", "low"]}',
    "1:11: `speed` takes one choice, 2 are given",
  ],
  [
    "a list of one where one is taken",
    '{"speed": ["high"]}',
    "1:11: expected one choice as text, found a list",
  ],
  [
    "the key __proto__",
    '{"__proto__": "high"}',
    "1:2: `__proto__` is not a question; known: `speed`, `place`, `wishes`",
  ],
  [
    "the choice constructor",
    '{"speed": "constructor"}',
    "1:11: `constructor` is not a choice of `speed`; known: `high`, `low`",
  ],
  [
    "the trait __proto__",
    '{"require": {"__proto__": "x"}}',
    "1:27: `__proto__` is not a trait; known: `engine`, `extras`, `release`",
  ],
  ["a repeated key", '{"speed": "high",\n "speed": "low"}', "2:2: the key `speed` is repeated"],
  [
    "a repeated question in another case",
    '{"speed": "high",\n "SPEED": "low"}',
    "2:2: the key `SPEED` is repeated",
  ],
  ["a repeated answers", '{"answers": {}, "answers": {}}', "1:17: the key `answers` is repeated"],
  ["a number as a choice", '{"speed": 1}', "1:11: expected one choice as text, found a number"],
  ["true as a choice", '{"wishes": true}', "1:12: expected a list of choices, found true or false"],
  ["null within a list", '{"wishes": ["wings", null]}', "1:22: expected text, found null"],
  ["a list within a list", '{"wishes": [["wings"]]}', "1:13: expected text, found a list"],
  ["a list as the whole", "[1]", "1:1: expected an object of answers, found a list"],
  ["a text as the whole", '"speed"', "1:1: expected an object of answers, found text"],
  [
    "answers that are a list",
    '{"answers": []}',
    "1:13: expected an object of answers, found a list",
  ],
  [
    "marks that are an object",
    '{"important": {}}',
    "1:15: expected a list of questions, found an object",
  ],
  [
    "a mark on no question",
    '{"important": ["sped"]}',
    "1:15: `sped` is not a question; did you mean `speed`?",
  ],
  [
    "requirements that are a list",
    '{"require": []}',
    "1:13: expected an object of traits, found a list",
  ],
  [
    "a requirement without a value",
    '{"require": {"engine": []}}',
    "1:24: expected at least one value, found a list",
  ],
  [
    "a trait that does not exist",
    '{"require": {"engin": "fast"}}',
    "1:23: `engin` is not a trait; did you mean `engine`?",
  ],
  [
    "a value that does not exist",
    '{"require": {"engine": ["quick"]}}',
    "1:24: `quick` is not a value of `engine`; known: `fast`, `slow`",
  ],
  [
    "a trait of free text",
    '{"require": {"release": "1.0"}}',
    "1:25: the trait `release` is shown but cannot be matched, because its values are free text",
  ],
  [
    "an answer beside answers",
    '{"answers": {}, "speed": "low"}',
    "1:17: `speed` is next to `answers`; answers go inside it",
  ],
  [
    "a strange key beside answers",
    '{"answers": {}, "importnt": []}',
    "1:17: `importnt` is not a key; did you mean `important`?",
  ],
  [
    "another format",
    '{"format": "pyfw.questions/1"}',
    "1:12: the format `pyfw.questions/1` holds no answers; `pyfw.recommendation/1` does",
  ],
  [
    "a format that is a number",
    '{"format": 1}',
    "1:12: expected the text `pyfw.recommendation/1`, found a number",
  ],
  [
    "an escape sequence as a key",
    '{"\\u001b[31m": "x"}',
    "1:2: `\\u{1b}[31m` is not a question; known: `speed`, `place`, `wishes`",
  ],
])("%s", (_, text, complaint) => {
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

test("a byte-order mark moves no column", () => {
  expect(problemsOf('\uFEFF{"sped": "x"}')[0]?.place).toBe("a.json:1:2");
});

test("what is no JSON at all is thrown, not listed", () => {
  expect(() => problemsOf("speed=high")).toThrow(Failure);
  expect(() => problemsOf(" \n")).toThrow("empty");
});
