// Tests the fast reader of answers from a line of JSON: it never differs from the full reader.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readLine } from "../../src/answers/read-line.ts";
import { articleOnly } from "../../src/knowledge/rule.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { compile } from "../../src/tables/compile.ts";
import { lineParser } from "../../src/tables/parse-line.ts";
import { statesOf } from "../../src/tables/states.ts";
import { answersText } from "../fuzz/answers.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

/** The states from the slow reader; `undefined` for a line with a problem, or with more than answers. */
function slowly(
  line: string,
  knowledge: Knowledge,
  model = compile(knowledge, emptyRequest),
): number[] | undefined {
  const given = readLine(line, knowledge);
  if (!("answers" in given) || given.important.size > 0 || given.require.size > 0) return undefined;
  return [...statesOf(model, given.answers)];
}

/** The states from the quick reader for successive lines; `undefined` when it gives up. */
function quickReader(knowledge: Knowledge, counted = knowledge) {
  const model = compile(counted, emptyRequest);
  const read = lineParser(knowledge, model);
  const states = new Int32Array(model.variables.length).fill(99);
  return (line: string) => (read(line, states) ? [...states] : undefined);
}

// The states of place and speed, and of the wishes for sails, wheels and wings.
test.each([
  ["{}", [0, 0, 0, 0, 0]],
  ['{"place":"sea"}', [1, 0, 0, 0, 0]],
  ['{"wishes":["wings"],"speed":"high"}', [0, 1, 0, 0, 1]],
  ['{"wishes": ["wheels", "sails"], "speed": "low"}', [0, 2, 1, 1, 0]],
  ['{"speed":"low","wishes":[]}', [0, 2, 0, 0, 0]],
  ['{"wishes":["sails","wheels","wings"],"place":null}', [0, 0, 1, 1, 1]],
  ['{"wishes":["wheels","wheels","sails"]}', [0, 0, 1, 1, 0]],
  ['{"answers":{"speed":"high"}}', [0, 1, 0, 0, 0]],
  ['{"answers": {"speed": "high", "wishes": ["wings"]}}', [0, 1, 0, 0, 1]],
  ['{"answers":{}}', [0, 0, 0, 0, 0]],
])("a plain line is read %s", (line, states) => {
  const read = quickReader(smallWorld);
  expect(read(line)).toEqual(states);
  expect(read(line), "the second time").toEqual(states);
  expect(slowly(line, smallWorld)).toEqual(states);
});

test("a plain line is read as JSON.stringify writes it, for any answers and order of keys", () => {
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

test("a plain line is read even if it answers questions that do not count, without effect", () => {
  const article = articleOnly(smallWorld);
  expect(article.questions.map(({ id }) => id)).toEqual(["place"]);
  const read = quickReader(smallWorld, article);
  expect(read('{"speed":"high","place":"wood","wishes":["wings"]}')).toEqual([3]);
  expect(read('{"speed":"odd","place":"wood"}')).toBeUndefined();
});

test.each([
  "",
  " ",
  "null",
  "[]",
  "{}}",
  '{"speed":"high"}{"speed":"high"}',
  '{"speed":"high","speed":null}',
  '{"speed":"high","colour":"red"}',
  '{"speed":["high"]}',
  '{"speed":1234}',
  '{"speed":nulls}',
  '{"wishes":"wings"}',
  '{"wishes":["wheels", "wings","sails"]}',
  '{"wishes":[["wings"]]}',
  '{"wishes":[null]}',
  '{"sp\\u0065ed":"high"}',
  '{"__proto__":{"speed":"high"}}',
  '{"__proto__":null}',
  '{"constructor":"high"}',
  '{"answers":{"speed":"high"},"important":[]}',
  '{"answers":{"answers":{"speed":"high"}}}',
  '{"answers":null}',
  '{"speed":"high","important":["speed"]}',
  '\uFEFF{"speed":"high"}',
  '\u00a0{"speed":"high"}',
])("what is odd is left to the slow reader %j", (line) => {
  const read = quickReader(smallWorld);
  expect(read(line)).toBeUndefined();
  expect(read('{"speed":"low"}'), "and the next line is read as ever").toEqual([0, 2, 0, 0, 0]);
});

test.each([
  '{"speed":"high","wishes":["wheels","wings"],"place":null}',
  '{"answers":{"wishes":[],"speed":"low"}}',
])(
  "what is odd is left to the slow reader with any character of %s removed, inserted or replaced, it is read as by the slow reader or not",
  (line) => {
    const [read, model] = [quickReader(smallWorld), compile(smallWorld, emptyRequest)];
    let refused = 0;
    for (let at = 0; at <= line.length; at += 1) {
      for (const put of ["", ...'{}[],:"\\ x/1\r'])
        for (const length of [0, 1]) {
          const edited = line.slice(0, at) + put + line.slice(at + length);
          const found = read(edited);
          if (found !== undefined) expect(found, edited).toEqual(slowly(edited, smallWorld, model));
          else refused += 1;
        }
      if (at < line.length) expect(read(line.slice(0, at)), "cut off").toBeUndefined();
    }
    expect(refused).toBeGreaterThan(20 * line.length);
  },
);

test("for plain, odd and broken lines, both readers agree on what the quick one reads", () => {
  const read = quickReader(shipped);
  const model = compile(shipped, emptyRequest);
  const count = { quick: 0, wrong: 0, odd: 0 };
  for (const text of fc.sample(answersText, { seed: 12, numRuns: 2_000 })) {
    const line = text.replaceAll("\n", "");
    const found = read(line);
    const slow = slowly(line, shipped, model);
    if (found !== undefined) {
      expect(found, line).toEqual(slow);
      count.quick += 1;
    } else if (slow === undefined) count.wrong += 1;
    else count.odd += 1;
  }
  // Each of the three occurred often enough to count.
  expect(Math.min(count.quick, count.wrong)).toBeGreaterThan(100);
  expect(count.odd).toBeGreaterThan(50);
});
