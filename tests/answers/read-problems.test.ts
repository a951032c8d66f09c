// Tests that every mistake in answers is found and described, with its line and column.
import { expect, test } from "vitest";
import { finderIn } from "../../src/answers/names.ts";
import { readAnswers } from "../../src/answers/read.ts";
import { Failure, type InputProblem, words } from "../../src/failure.ts";
import { smallWorld } from "../support/small-world.ts";

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
      .replace(/\nrun .*\n$/, ""),
  );
}

test.each(
  Object.entries({
    '{"sped": "high"}': "1:2: `sped` is not a question; did you mean `speed`?",
    '{"colour": null}': "1:2: `colour` is not a question; known: `speed`, `place`, `wishes`",
    '{"speed": "hig"}': "1:11: `hig` is not a choice of `speed`; did you mean `high`?",
    '{"wishes": ["wheel"]}': "1:12: `wheel` is not a choice of `wishes`; did you mean `wheels`?",
    '{"speed": ["high", "low"]}': "1:11: `speed` takes one choice, 2 are given",
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
      "1:25: the trait `release` is shown but cannot be matched, because its values are free text",
    '{"answers": {}, "speed": "low"}': "1:17: `speed` is next to `answers`; answers go inside it",
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

test("a byte-order mark does not shift columns", () => {
  expect(problemsOf('\uFEFF{"sped": "x"}')[0]?.place).toBe("a.json:1:2");
});

test("invalid JSON throws instead of being listed", () => {
  expect(() => problemsOf("speed=high")).toThrow(Failure);
  expect(() => problemsOf(" \n")).toThrow("empty");
});
