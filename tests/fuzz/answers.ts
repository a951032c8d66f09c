// Nearly valid answers: from one person, from a team, and in batches with one set per line.

import * as fc from "fast-check";
import { answersObject, type Input } from "../../src/answers/input.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { anyInput } from "../support/any-input.ts";
import { fileName, format, given, hostile, source, surroundings } from "./around.ts";
import { hostileText } from "./texts.ts";

const { knowledge } = shippedKnowledge();

/** Answers, marks and requirements as JSON: flat, wrapped, or as a recommendation document. */
function answersJson({ answers, important, require }: Input): fc.Arbitrary<unknown> {
  const flat = answersObject(knowledge.questions, answers);
  const more = { important: [...important], require: Object.fromEntries(require) };
  const wrapped = { answers: flat, ...more };
  const document = { format: "pyfw.recommendation/1", ...wrapped, winners: [], ranking: [{}] };
  return fc.constantFrom(flat, flat, wrapped, document, { $schema: "x", ...flat });
}

/** Answers to the shipped questions in any form, with random edits. */
export const answersText = anyInput(knowledge).chain(answersJson).chain(hostile);

const readers = fc.constantFrom<readonly string[]>(
  ...[["recommend"], ["recommend", "--article", "--top", "1"], ["recommend", "--why-not", "flask"]],
  ["recommend", "--expect", "django", "--only", "django,flask"],
  ["compare", "django", "flask", "--answers"],
);

/** Attacks on `recommend` and `compare`. */
export const answers = fc
  .record({ reader: readers, text: answersText, from: source, format, around: surroundings })
  .map(({ reader, text, from, format: shown, around }) => ({
    args: [...reader, from, ...shown],
    world: { ...around, ...given(from, text) },
  }));

const ending = fc.constantFrom("\n", "\r\n", "\n\n", "");

/** Lines of answers; some are torn apart, some are not answers at all. */
const line = fc.oneof(
  { arbitrary: answersText.map((text) => text.replaceAll("\n", "")), weight: 5 },
  { arbitrary: answersText, weight: 1 },
  { arbitrary: hostileText, weight: 1 },
);

const lines = fc.array(fc.tuple(line, ending), { maxLength: 4 }).map((all) => all.flat().join(""));

const batchFlags = fc.constantFrom<readonly string[]>(
  ...[[], [], ["--article"], ["-a", "size=large", "-i", "size"], ["-o", "out"]],
  ..."--require admin=built-in/--only django,flask".split("/").map((flags) => flags.split(" ")),
);

/** Attacks on `recommend --batch`. */
export const batches = fc
  .record({ text: lines, from: source, around: surroundings, more: batchFlags })
  .map(({ text, from, around, more }) => ({
    args: ["recommend", "--batch", ...more, from],
    world: { ...around, ...given(from, text) },
  }));

/** Attacks with two or three people, each in a file of any name. */
export const teams = fc
  .record({
    files: fc.uniqueArray(fc.tuple(fileName, answersText), {
      ...{ minLength: 2, maxLength: 3 },
      selector: ([name]) => name,
    }),
    ...{ format, around: surroundings },
  })
  .map(({ files, format: shown, around }) => ({
    args: ["recommend", ...files.map(([name]) => name), ...shown],
    world: { ...around, files: Object.fromEntries(files) },
  }));
