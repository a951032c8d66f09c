// Tests how answers are read from JSON: flat, wrapped with marks, or a whole recommendation.
import { expect, test } from "vitest";
import { readFlags } from "../../src/answers/flags.ts";
import { merge } from "../../src/answers/input.ts";
import { finderIn } from "../../src/answers/names.ts";
import { readAnswers } from "../../src/answers/read.ts";
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
  expect(given.renamed).toEqual([
    "`pace` is now called `speed`",
    "`speed=quick` is now called `speed=high`",
  ]);
  const flags = { answer: ["pace=fast"], important: ["pace"] };
  const typed = readFlags(flags, find);
  expect([...typed.answers]).toEqual([["speed", ["high"]]]);
  expect([...typed.important]).toEqual(["speed"]);
  expect(merge(given, typed).renamed).toHaveLength(3);
});

const nothing = { answers: [], important: [], require: [] };

test("the key for an editor's schema is ignored, flat and wrapped", () => {
  const flat = '{"$schema": "./answers.schema.json", "speed": "high"}';
  const wrapped = '{"$schema": 7, "answers": {"speed": "high"}}';
  expect(understood(flat)).toEqual({ ...nothing, answers: [["speed", ["high"]]] });
  expect(understood(wrapped)).toEqual(understood(flat));
});

test.each<[string, ShortAnswers]>([
  ['{"speed": "high", "place": "sea"}', { speed: "high", place: "sea" }],
  ["{}", {}],
  ['{"speed": null, "place": "sea"}', { place: "sea" }],
  ['{"wishes": []}', { wishes: [] }],
  ['{"wishes": ["wings", "wings", "wheels"]}', { wishes: ["wheels", "wings"] }],
  ['{"wishes": "sails"}', { wishes: "sails" }],
  ['\uFEFF{"speed": "low"}', { speed: "low" }],
  [' \r\n\t{"speed": "low"}\n\n', { speed: "low" }],
  ['{"Speed": "HIGH", "wishes": ["Wings"]}', { speed: "high", wishes: "wings" }],
  ['{"sp\\u0065ed": "l\\u006fw"}', { speed: "low" }],
])("what is understood: %j: %j", (text, answers) => {
  expect(understood(text)).toEqual({ ...nothing, answers: [...answersOf(answers)] });
});

test("what is understood: answers with marks and requirements", () => {
  const text =
    '{"require": {"engine": "fast", "extras": ["wings", "wheels"]}, "important": ["place"], "answers": {"speed": "low"}}';
  expect(understood(text)).toEqual({
    answers: [["speed", ["low"]]],
    important: ["place"],
    require: [
      ["engine", ["fast"]],
      ["extras", ["wheels", "wings"]],
    ],
  });
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
    require: { engine: ["slow"] },
    ranking: [{ speed: 3 }],
    speed: "high",
  });
  expect(understood(text)).toEqual({
    answers: [["wishes", ["sails"]]],
    important: ["wishes"],
    require: [["engine", ["slow"]]],
  });
});
