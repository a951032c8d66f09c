// Answers read straight from a line of JSON: never other than by the reader that looks at everything.
import { describe, expect, test } from "vitest";
import { readAnswers } from "../../src/answers/read.ts";
import { Failure, type InputProblem } from "../../src/failure.ts";
import { articleOnly } from "../../src/knowledge/article.ts";
import type { Knowledge, Question } from "../../src/knowledge/schema.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { compile } from "../../src/tables/compile.ts";
import { lineParser } from "../../src/tables/parse-line.ts";
import { statesOf } from "../../src/tables/states.ts";
import { type Random, randomAnswer, randomAnswers, randomFrom } from "../support/random.ts";
import { shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

/** The states by the slow reader; `undefined` for a line with anything wrong, or with more than answers. */
function slowly(line: string, knowledge: Knowledge, counted = knowledge): number[] | undefined {
  const problems: InputProblem[] = [];
  try {
    const { answers, important, require } = readAnswers(line, "", knowledge, problems);
    if (problems.length > 0 || important.size > 0 || require.size > 0) return undefined;
    return [...statesOf(compile(counted, emptyRequest), answers)];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return undefined;
  }
}

/** What the quick reader makes of lines, one after the other; `undefined` where it gives up. */
function quickReader(knowledge: Knowledge, counted = knowledge) {
  const model = compile(counted, emptyRequest);
  const read = lineParser(knowledge, model);
  const states = new Int32Array(model.variables.length).fill(99);
  return (line: string) => (read(line, states) ? [...states] : undefined);
}

describe("a plain line is read", () => {
  // The states of place and speed, and of the wishes for sails, wheels and wings.
  test.each([
    ["{}", [0, 0, 0, 0, 0]],
    ['{"place":"sea"}', [1, 0, 0, 0, 0]],
    ['{"wishes":["wings"],"speed":"high"}', [0, 1, 0, 0, 1]],
    ['{"wishes": ["wheels", "sails"], "speed": "low"}', [0, 2, 1, 1, 0]],
    ['{"speed":"low","wishes":[]}', [0, 2, 0, 0, 0]],
    ['{"wishes":["sails","wheels","wings"],"place":null}', [0, 0, 1, 1, 1]],
    ['{"answers":{"speed":"high"}}', [0, 1, 0, 0, 0]],
    ['{"answers": {"speed": "high", "wishes": ["wings"]}}', [0, 1, 0, 0, 1]],
    ['{"answers":{}}', [0, 0, 0, 0, 0]],
  ])("%s", (line, states) => {
    const read = quickReader(smallWorld);
    expect(read(line)).toEqual(states);
    expect(read(line), "the second time").toEqual(states);
    expect(slowly(line, smallWorld)).toEqual(states);
  });

  test("as JSON.stringify writes it, whatever the answers and the order of keys", () => {
    const random = randomFrom(11);
    const read = quickReader(shipped);
    const model = compile(shipped, emptyRequest);
    for (let time = 0; time < 1000; time += 1) {
      const answers = randomAnswers(shipped, random);
      const line = JSON.stringify(
        Object.fromEntries(
          random.shuffled([...answers]).map(([id, choices]) => {
            const one = shipped.questions.find((question) => question.id === id)?.kind === "one";
            return [id, one ? choices[0] : random.shuffled(choices)];
          }),
        ),
      );
      expect(read(line), line).toEqual([...statesOf(model, answers)]);
    }
  });

  test("also where it answers what is not counted, which does nothing", () => {
    const article = articleOnly(smallWorld);
    expect(article.questions.map(({ id }) => id)).toEqual(["place"]);
    const read = quickReader(smallWorld, article);
    expect(read('{"speed":"high","place":"wood","wishes":["wings"]}')).toEqual([3]);
    expect(read('{"speed":"odd","place":"wood"}')).toBeUndefined();
  });
});

describe("what is odd is left to the slow reader", () => {
  test.each([
    "",
    " ",
    "null",
    "[]",
    "{",
    "}",
    "{,}",
    "{}}",
    "{} x",
    '"speed"',
    '{"speed":"high"',
    '{"speed":"high",}',
    '{"speed":"high" "place":"sea"}',
    '{"speed"}',
    '{"speed":}',
    '{"speed" "high"}',
    '{"speed":"high"}{"speed":"high"}',
    '{"speed":"high","speed":"high"}',
    '{"speed":"high","speed":null}',
    '{"speed":"fast"}',
    '{"speed":"high","colour":"red"}',
    '{"speed":["high"]}',
    '{"speed":1234}',
    '{"speed":true}',
    '{"speed":nulls}',
    '{"speed":nul}',
    '{"speed":{}}',
    '{"speed":"hi\\"gh"}',
    '{"speed":"high',
    '{"speed',
    '{"speedX',
    "{'speed':'high'}",
    "{speed:1}",
    '{"wishes":"wings"}',
    '{"wishes":["wings","wings"]}',
    '{"wishes":["wheels","wheels","sails"]}',
    '{"wishes":["wheels", "wings","sails"]}',
    '{"wishes":["wheels","wings"}',
    '{"wishes":"wheels","wings"]}',
    '{"wishes":[],"wings"]}',
    '{ "speed":"high"}',
    '{"speed" :"high"}',
    '{"speed":"high"}\r',
    '{"sp\\u0065ed":"high"}',
    '{"answers":{"speed":"high"}',
    '{"answers":{"speed":"high"}}}',
    '{"wishes":["wings",]}',
    '{"wishes":[["wings"]]}',
    '{"wishes":[null]}',
    '{"wishes":["wings"',
    '{"wishes":["wi]ngs"]}',
    '{"__proto__":{"speed":"high"}}',
    '{"__proto__":null}',
    '{"constructor":"high"}',
    '{"answers":{"speed":"high"},"important":[]}',
    '{"answers":{"speed":"high","speed":"low"}}',
    '{"answers":{"answers":{"speed":"high"}}}',
    '{"answers":null}',
    '{"speed":"high","important":["speed"]}',
    '\uFEFF{"speed":"high"}',
    '\u00a0{"speed":"high"}',
    '// {"speed":"high"}',
    '{"speed":/**/"high"}',
  ])("%j", (line) => {
    const read = quickReader(smallWorld);
    expect(read(line)).toBeUndefined();
    expect(read('{"speed":"low"}'), "and the next line is read as ever").toEqual([0, 2, 0, 0, 0]);
  });
});

test("5000 lines, plain, odd and broken: what is read quickly is what is read slowly", () => {
  const random = randomFrom(12);
  const read = quickReader(smallWorld);
  const count = { quick: 0, wrong: 0, odd: 0 };
  for (let time = 0; time < 5000; time += 1) {
    const line = oddLine(smallWorld, random);
    const found = read(line);
    const slow = slowly(line, smallWorld);
    if (found !== undefined) {
      expect(found, line).toEqual(slow);
      count.quick += 1;
    } else if (slow === undefined) count.wrong += 1;
    else count.odd += 1;
  }
  // Each of the three was met often enough to speak of it.
  expect(Math.min(count.quick, count.wrong)).toBeGreaterThan(100);
  expect(count.odd).toBeGreaterThan(50);
});

/** An object of answers in which each part is now and then odd or wrong, and some characters are changed. */
function oddLine({ questions }: Knowledge, random: Random): string {
  const space = () => random.pick(["", "", "", " ", "\t ", "\r", "\u00a0"].slice(0, 4 + spaces));
  const spaces = random.once(8) ? 3 : 1;
  const entries = random
    .shuffled(random.some(questions))
    .map((question) => [text(nameOf(question, random), random), answerTo(question, random)]);
  const again = random.once(10) ? entries.slice(0, 1) : [];
  const inside = [...entries, ...again]
    .map(([name, answer]) => `${space()}${name}${space()}:${space()}${answer}${space()}`)
    .join(",");
  const line = `${space()}{${inside}}${space()}`;
  return random.once(6) ? damaged(line, random) : line;
}

function nameOf({ id }: Question, random: Random): string {
  return random.once(20)
    ? random.pick(["__proto__", "answers", "important", "format", "colour", id.toUpperCase()])
    : id;
}

function answerTo(question: Question, random: Random): string {
  if (random.once(12)) return "null";
  if (random.once(20)) return random.pick(["12", "true", "{}", "[]", '""', "nil", '"odd"', "[1]"]);
  const [choice = "", ...more] = random.shuffled(randomAnswer(question, random));
  if (question.kind === "one") return text(choice, random);
  const choices = [choice, ...more, ...(random.once(20) ? [choice] : [])].filter(Boolean);
  return random.once(15)
    ? text(choice, random)
    : `[${choices.map((one) => text(one, random)).join(random.pick([",", " , "]))}]`;
}

/** The text in JSON, now and then with an escape that changes nothing. */
function text(value: string, random: Random): string {
  const json = JSON.stringify(value);
  if (!random.once(12) || value === "") return json;
  const code = value.charCodeAt(0).toString(16).padStart(4, "0");
  return `"\\u${code}${value.slice(1)}"`;
}

function damaged(line: string, random: Random): string {
  const at = random.below(line.length);
  const put = random.pick(["", "", '"', "\\", "{", "}", "[", "]", ",", ":", " ", "x", "\uFEFF"]);
  return line.slice(0, at) + put + line.slice(at + random.below(3));
}
