// Tests which records can be read, and the problems of the others with their places.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hash } from "../../src/json/canonical.ts";
import { readRecord, retiredStatus } from "../../src/record/read-record.ts";
import { hostileText } from "../fuzz/texts.ts";
import { textFor } from "../support/decisions.ts";
import { edited } from "../support/edit.ts";
import { asking } from "../support/request.ts";

const text = textFor(asking({ speed: "high" }));
const BLOCK = text.split("\n").indexOf("```json") + 1;

function problemsOf(changed: string): string[] {
  const read = readRecord(changed, "a.md");
  if ("record" in read) return [];
  return read.map(
    ({ place, path, what }) => `${place?.line}:${place?.column} ${[...path, what].join(" > ")}`,
  );
}

const changed = (from: string | RegExp, to: string) => edited(text, from, to);

test("a record is read, with the line of its block", () => {
  expect(readRecord(text, "a.md")).toMatchObject({
    line: BLOCK,
    record: { chosen: "ash", answers: { speed: "high" } },
  });
});

test("a record may be indented differently, be among other blocks, and have other keys", () => {
  const block = /```json\n(.*?)```/s.exec(text)?.[1] ?? "";
  const { sha256: _, ...rest } = JSON.parse(block);
  const record = { ...rest, later: [1], sha256: hash({ ...rest, later: [1] }) };
  const around = `\uFEFF# a\r\n\`\`\`json\r\n{"a": 1}\r\n\`\`\`\r\n\`\`\`json\r\n${JSON.stringify(record, null, 4)}\r\n\`\`\`\r\n`;
  const read = readRecord(around, "a.md");
  expect(read).toMatchObject({ blockHash: "matches", edits: [] });
  const { later: __, ...known } = record;
  expect("record" in read && read.record).toEqual(known);
});

test.each([
  ["superseded by 0008", "superseded"],
  ["'Rejected'", "Rejected"],
  ["deprecated\r", "deprecated"],
  ["rejected-by-nobody", undefined],
  ["rejected_once", undefined],
  ["proposed\n---\nstatus: rejected", undefined],
])("the status %j counts as retired: %s", (status, retired) => {
  expect(retiredStatus(`\uFEFF---\ndate: now\nstatus: ${status}\n---\n`)).toBe(retired);
});

const NONE = "1:1 this is not a pyfw record: it has no `pyfw.record/1` block";
test.each<[from: string | RegExp, to: string, ...problems: [line: number, what: string][]]>([
  [
    /$/,
    text,
    [
      text.split("\n").length - 1,
      "1 another `pyfw.record/1` block begins here; a file records one decision",
    ],
  ],
  [/```\n$/, "", [0, "1 the block that begins here has no end"]],
  [
    '"important": []',
    '"important": [}',
    [7, "17 this is not JSON: a value is missing, or there is an extra comma"],
  ],
  [
    "pyfw.record/1",
    "pyfw.record/2",
    [2, "3 format > expected `pyfw.record/1`, found `pyfw.record/2`"],
  ],
  ['"only": null', '"only": null, "only": null', [10, "17 only > the key `only` is repeated"]],
  [
    /"speed":"high"(.*)"article": false,/s,
    '"speed":[7]$1',
    [1, "1 article > this is missing"],
    [6, "15 answers > speed > an answer is a choice, or a list of choices"],
  ],
  [
    '"fast-is-fast":2',
    '"fast-is-fast":2000',
    [17, "36 frameworks > ash > points > fast-is-fast > this must be at most 6"],
  ],
  [
    '"answers": {',
    '"answers": {"__proto__":"high",',
    [6, "15 answers > __proto__ > the key `__proto__` does not exist"],
  ],
  [
    '"chosen": "ash"',
    '"chosen": "\\u001b[2J"',
    [12, "3 chosen > an id is lower-case words joined by hyphens, such as `tight-deadline`"],
  ],
])("problems are reported in %s, changed to %s", (from, to, ...problems) => {
  expect(problemsOf(changed(from, to))).toEqual(
    problems.map(([line, what]) => `${BLOCK + line}:${what}`),
  );
});

test("problems are reported in a text without a block, or with one in another language", () => {
  expect(problemsOf("# a\n")).toEqual([NONE]);
  expect(problemsOf(changed("```json", "```js"))).toEqual([NONE]);
});

test.each([
  ["brackets nested too deeply", "[".repeat(5000) + "]".repeat(5000)],
  ["more than 100000 values, the limit for a record", `[${"1,".repeat(100_000)}1]`],
])("problems are reported in a block with %s", (what, without) => {
  const made = changed('"without": []', `"without": ${without}`);
  expect(problemsOf(made)).toEqual([`${BLOCK}:1 the block holds ${what}`]);
});

test("problems are reported in any record with one part cut out or inserted, as harmless sentences, if any", () => {
  const start = text.indexOf("```json");
  const edit = fc.record({
    at: fc.integer({ min: start, max: text.length }),
    cut: fc.integer({ min: 0, max: 40 }),
    put: hostileText,
  });
  fc.assert(
    fc.property(edit, ({ at, cut, put }) => {
      const problems = problemsOf(text.slice(0, at) + put + text.slice(at + cut));
      for (const problem of problems) expect(problem).not.toMatch(/undefined|Invalid input/);
    }),
    { seed: 20_261_122, numRuns: 700 },
  );
});
