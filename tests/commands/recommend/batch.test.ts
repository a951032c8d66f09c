// Tests batches of answers, one set per line: each gets the same result as a single `recommend`; and their progress.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Input } from "../../../src/answers/input.ts";
import { progress, recommendBatch } from "../../../src/commands/recommend/batch.ts";
import type { RecommendOptions } from "../../../src/commands/recommend/flags.ts";
import { recommend } from "../../../src/commands/recommend/one.ts";
import { Failure } from "../../../src/failure.ts";
import type { Host } from "../../../src/host.ts";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { toJson } from "../../../src/report/formats/kinds.ts";
import { anyInput } from "../../support/any-input.ts";
import { failureOf, fakeHost } from "../../support/host.ts";
import { identified, recommendation, usualOptions } from "../../support/reports.ts";
import { shipped } from "../../support/samples.ts";
import { smallWorld } from "../../support/small-world.ts";

/** The output and errors for the lines with these flags, and the host. */
async function outcome(
  text: string,
  typed: Partial<RecommendOptions> = {},
  { knowledge = smallWorld, host = fakeHost({ stdin: text }) } = {},
) {
  const options = { ...usualOptions, ...typed };
  const { lines, failedCheck } = recommendBatch(["-"], options, identified(knowledge), host);
  let told = "";
  for await (const some of lines) told += some;
  return { lines: told.split("\n").slice(0, -1), failedCheck: failedCheck() };
}

const linesOf = async (...given: Parameters<typeof outcome>) => (await outcome(...given)).lines;

test("lines are decided in order, each with its number", async () => {
  expect(await outcome('{"speed":"high"}\n{"place":"town"}\n{}')).toEqual({
    lines: [
      '{"line":1,"winners":["ash"],"points":{"ash":2,"birch":-1,"cedar":0}}',
      '{"line":2,"winners":["birch","cedar"],"points":{"birch":0,"cedar":0}}',
      '{"line":3,"winners":["ash","birch","cedar"],"points":{"ash":0,"birch":0,"cedar":0}}',
    ],
    failedCheck: undefined,
  });
});

test("lines that are bad do not stop the batch, and are counted", async () => {
  const { lines, failedCheck } = await outcome('{}\n\nx\n{"sped":1,"place":[]}\r\n{}\r\n');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { line: 1, winners: ["ash", "birch", "cedar"] },
    { line: 2, errors: [{ place: "", message: expect.stringContaining("the line is empty") }] },
    {
      line: 3,
      errors: [{ place: "column 1", message: "this is not JSON: text needs double quotes" }],
    },
    { line: 4, errors: [{ place: "column 2" }, { place: "column 19" }] },
    { line: 5, winners: ["ash", "birch", "cedar"] },
  ]);
  expect(failedCheck).toEqual({ kind: "badLines", bad: 3, lines: 5 });
});

test("lines above a million characters are bad, but the next lines are not", async () => {
  const padded = (length: number) => `{}${" ".repeat(length - 2)}`;
  const { lines, failedCheck } = await outcome(`${padded(2 ** 20)}\n${padded(2 ** 20 + 1)}\r\n{}`);
  expect(lines[1]).toContain("the line is longer than 1048576 characters, the limit");
  expect(failedCheck).toEqual({ kind: "badLines", bad: 1, lines: 3 });
});

test("lines may start with a byte-order mark, and may be a whole report", async () => {
  const report = recommendation({ answers: new Map([["speed", ["high"]]]) });
  const line = JSON.stringify(JSON.parse(await toJson(report)));
  const [first, second] = await linesOf(`\uFEFF{"speed":"high"}\n${line}\n`);
  expect(first).toBe('{"line":1,"winners":["ash"],"points":{"ash":2,"birch":-1,"cedar":0}}');
  expect(second).toBe(first?.replace("1", "2"));
});

test.each([
  '{"answers": {"speed": "high", "wishes": ["wings"]}}',
  '{ "speed" : "high", "wishes": [ "wings" ] }',
  ' {"answers":{"wishes":["wings"],"speed":"high"},"important":[],"require":{}} ',
  '{"require":null,"answers":{"speed":"high","wishes":["wings"]},"important":null}',
  '{"sp\\u0065ed":"high","wishes":["wings"]}',
  '{"$schema":"a","speed":"high","wishes":["wings"]}',
])("lines may be written like %s", async (line) => {
  expect(await linesOf(line)).toEqual(await linesOf('{"speed":"high","wishes":["wings"]}'));
});

test.each([
  ["7", "column 1"],
  ["[]", "column 1"],
  ['{"speed":"high","speed":"high"}', "column 17"],
  ['{ "answers":{}, "answers":{} }', "column 17"],
  ['{"answers":{},"important":["place","place"],"important":[]}', "column 45"],
  ['{"answers":{},"important":["sped"]}', "column 27"],
  ['{"answers":{},"speed":"high"}', "column 15"],
  ['{"important":["place"],"speed":"high"}', "column 24"],
  ['{"answers":[]}', "column 12"],
  ['{"speed":1e400}', "column 10"],
  ['{"answers":{"place":null,"speed":-1e400}}', "column 34"],
  ['{"answers":{"wishes":[1e999]}}', "column 23"],
  ['{"answers":{},"important":1e400}', "column 27"],
  [`{"answers":${"[".repeat(200_000)}${"]".repeat(200_000)}}`, ""],
])("lines that are bad are so however they are read, as line %#", async (line, place) => {
  const [first = ""] = await linesOf(line);
  expect(JSON.parse(first)).toMatchObject({ errors: [{ place }] });
});

test("lines may have marks and requirements, which apply only to them", async () => {
  const own = '{"answers":{"speed":"high"},"important":["speed"],"require":{"engine":"slow"}}';
  expect(await linesOf(`{"speed":"high"}\n${own}\n{"speed":"high"}`)).toEqual([
    '{"line":1,"winners":["ash"],"points":{"ash":2,"birch":-1,"cedar":0}}',
    '{"line":2,"winners":["birch"],"points":{"birch":-2}}',
    '{"line":3,"winners":["ash"],"points":{"ash":2,"birch":-1,"cedar":0}}',
  ]);
});

test("flags --require replaces the line's requirement on the same trait, and adds to others", async () => {
  const line = '{"answers":{},"require":{"engine":"slow","extras":"wheels"}}';
  expect(await linesOf(line, { require: ["engine=fast"] })).toEqual([
    '{"line":1,"winners":["ash"],"points":{"ash":0}}',
  ]);
  expect(await linesOf("{}", { require: ["engine=slow"] })).toEqual([
    '{"line":1,"winners":["birch"],"points":{"birch":0}}',
  ]);
});

/** The answers as a line; if `wrapped`, with their marks and one of their requirements. */
function lineOf({ answers, important, require }: Input, wrapped: boolean): string {
  const flat = Object.fromEntries(
    shipped.questions.flatMap(({ id, kind }) => {
      const choices = answers.get(id);
      return choices === undefined ? [] : [[id, kind === "one" ? choices[0] : choices]];
    }),
  );
  const own = Object.fromEntries([...require].slice(0, 1));
  return JSON.stringify(
    wrapped ? { answers: flat, important: [...important], require: own } : flat,
  );
}

/** What `recommend` without `--batch` returns for the line, in the form of a batch. */
async function alone(line: string, typed: Partial<RecommendOptions>): Promise<string> {
  const options = { ...usualOptions, ...typed };
  const host = fakeHost({ stdin: line });
  const { report } = await recommend(["-"], options, shippedKnowledge(), host);
  if (report.kind !== "recommendation") throw new Error("this is no recommendation");
  const { winners, rows } = report.ranking;
  const points = rows.map(({ framework, points }) => [framework.id, points] as const);
  return JSON.stringify({
    line: 1,
    winners: winners.map(({ id }) => id),
    points: Object.fromEntries(points.sort(([a], [b]) => (a < b ? -1 : 1))),
  });
}

test("each line matches its ranking, whatever the answers, marks and requirements", async () => {
  const flags = fc.record({
    answer: fc.constantFrom([], ["size=large"], ["kind=api", "parts="]),
    important: fc.constantFrom([], ["size"]),
    require: fc.constantFrom([], ["async=native,partial"]),
    only: fc.constantFrom(undefined, ["django", "flask"]),
    without: fc.constantFrom([], ["django"]),
    article: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(anyInput(shipped), fc.boolean(), flags, async (given, wrapped, typed) => {
      const line = lineOf(given, wrapped);
      expect(await linesOf(line, typed, { knowledge: shipped })).toEqual([
        await alone(line, typed),
      ]);
    }),
    { seed: 15, numRuns: 150 },
  );
});

const counting = (texts: readonly string[], errors: boolean) => {
  const fake = fakeHost();
  const asked = { pieces: 0 };
  const host: Host = {
    ...fake,
    isTerminal: (stream) => errors && stream === "errors",
    async *readPieces() {
      for (const text of texts) {
        asked.pieces += 1;
        yield text;
      }
      throw new Failure({ kind: "unreadable", path: "b", code: "EIO" });
    },
  };
  return { asked, host, written: fake.written };
};

test("the host is asked for a chunk when the lines of the one before are consumed", async () => {
  const { asked, host } = counting(["{}\n", "{}\n", "{}\n"], false);
  const { lines } = recommendBatch(["b"], usualOptions, identified(), host);
  expect(asked.pieces).toBe(0);
  let taken = 0;
  const failure = await failureOf(async () => {
    for await (const text of lines) {
      taken += 1;
      expect(text).toMatch(new RegExp(`^\\{"line":${taken},.*\\n$`));
      expect(asked.pieces).toBe(taken);
    }
  });
  expect(taken).toBe(3);
  expect(failure).toEqual({ kind: "unreadable", path: "b", code: "EIO" });
});

test("the host shows the progress, and erases it at the end, whether good or bad", async () => {
  const { host, written } = counting(["{}\n".repeat(12_000)], true);
  const failure = await failureOf(() =>
    outcome("", {}, { knowledge: smallWorld, host: { ...fakeHost(), ...host } }),
  );
  expect(failure?.kind).toBe("unreadable");
  expect(written.errors).toMatch(/^\r12000 lines\r {11}\r$/);
});

/** The progress shown at these line counts and at the end, if these streams are terminals. */
async function said(
  terminals: readonly string[],
  lines: readonly number[],
  output?: string,
): Promise<string> {
  const fake = fakeHost();
  const host: Host = { ...fake, isTerminal: (stream) => terminals.includes(stream) };
  const told = progress(host, output);
  for (const at of lines) await told.at(at);
  await told.over();
  expect(fake.written.output).toBe("");
  return fake.written.errors;
}

const wiped = (text: string) => `\r${" ".repeat(text.length)}\r`;

test("every 10,000 lines or more it shows the count, and erases it at the end", async () => {
  const lines = [9999, 10_000, 10_001, 19_999, 25_000, 34_999, 35_000];
  expect(await said(["errors", "output"], lines, "a.jsonl")).toBe(
    `\r10000 lines\r25000 lines\r35000 lines${wiped("35000 lines")}`,
  );
});

test.each<[string, string[], string | undefined, at?: number]>([
  ["in a short run", ["errors"], undefined, 9999],
  ["where nobody would see it", ["input", "output"], "a.jsonl"],
  ["among lines that somebody watches", ["errors", "output"], undefined],
  ["among lines that somebody watches, by name", ["errors", "output"], "-"],
])("it says nothing %s", async (_, terminals, output, at = 20_000) => {
  expect(await said(terminals, [at], output)).toBe("");
});
