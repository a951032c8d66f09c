// Tests how `pyfw recommend` handles its options, a file and a pipe.
import { expect, test } from "vitest";
import type { Outcome } from "../../../src/commands/outcome.ts";
import type { RecommendOptions } from "../../../src/commands/recommend/flags.ts";
import { recommend } from "../../../src/commands/recommend/one.ts";
import { type Identified, shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { firstRows } from "../../../src/report/places.ts";
import type { RecommendationReport } from "../../../src/report/recommendation/json.ts";
import { fakeHost, type World } from "../../support/host.ts";
import { identified, usualOptions } from "../../support/reports.ts";

interface Run extends Partial<RecommendOptions> {
  readonly file?: string;
  readonly world?: World;
  readonly of?: Identified;
}

function outcome({ file, world = {}, of = identified(), ...options }: Run): Promise<Outcome> {
  const files = file === undefined ? [] : [file];
  return recommend(files, { ...usualOptions, ...options }, of, fakeHost(world));
}

async function reportOf(run: Run): Promise<RecommendationReport> {
  const { report } = await outcome(run);
  if (report.kind !== "recommendation") throw new Error(`this is no ${report.kind}`);
  return report;
}

const winnersOf = async (run: Run) => (await reportOf(run)).ranking.winners.map(({ id }) => id);
const fast = ["speed=high"];
const failing = (detail: object) => ({ detail });

const world = {
  files: { "a.json": '{"answers": {"speed": "high", "place": "wood"}, "important": ["place"]}' },
};

test("where answers come from: flags win over the file, and their marks are added", async () => {
  const { request } = await reportOf({
    file: "a.json",
    world,
    answer: ["place=sea"],
    important: ["speed"],
  });
  expect([...request.answers]).toEqual([
    ["speed", ["high"]],
    ["place", ["sea"]],
  ]);
  expect([...request.important]).toEqual(["place", "speed"]);
});

test("where answers come from: a dash reads the pipe, with or without answers as flags", async () => {
  const world = { stdin: '{"place": "wood"}' };
  expect((await reportOf({ file: "-", world, answer: fast })).request.answers.size).toBe(2);
});

test("where answers come from: with answers as flags, the pipe is not read", async () => {
  expect(await winnersOf({ world: { stdin: "no JSON" }, answer: fast })).toEqual(["ash"]);
});

test.each([
  [{}, "noTerminal"],
  [{ ask: true, answer: fast }, "askWithoutTerminal"],
  [{ world: { columns: 80 }, input: false }, "noInput"],
  [{ world: { columns: 80, env: { CI: "true" } } }, "ci"],
  [{ world: { columns: 80, env: { CI: "true" } }, ask: true, answer: fast }, "ci"],
])(
  "where answers come from: a terminal and no answers at all are a reason to ask; nobody is asked with %j: %s",
  async (more, because) => {
    await expect(outcome(more)).rejects.toMatchObject(failing({ kind: "noAnswers", because }));
  },
);

test("where answers come from: CI gets the interactive page without answers, as with --no-input", async () => {
  const world = { stdin: "", env: { CI: "true" } };
  const { report } = await outcome({ world, format: "html", input: true });
  expect(report).toMatchObject({ request: { answers: new Map() } });
});

test("who takes part: --article excludes cedar, and the questions that no claim is about", async () => {
  const { knowledge, open, article } = await reportOf({ answer: ["place=wood"], article: true });
  expect(knowledge.frameworks.map(({ id }) => id)).toEqual(["ash", "birch"]);
  expect([open, article]).toEqual([[], true]);
});

test("who takes part: --article keeps an answer that it cannot count, with a note", async () => {
  expect((await outcome({ answer: [...fast, "place=wood"], article: true })).notes).toEqual([
    "note: the article says nothing about `speed`; the answer does not count",
  ]);
});

test("who takes part: --article keeps an answer that names a framework outside it, with a note", async () => {
  const shipped = shippedKnowledge();
  const frameworks = shipped.knowledge.frameworks.map((one) => ({
    ...one,
    article: one.id !== "flask",
  }));
  const of = { ...shipped, knowledge: { ...shipped.knowledge, frameworks } };
  const { notes } = await outcome({ of, answer: ["incumbent=flask"], article: true });
  expect(notes?.join("\n")).toContain(
    "note: `incumbent` names `flask`, which is not in the article; the answer is kept",
  );
});

test("--why-not asks about one framework, among those that take part and with the given marks", async () => {
  const { whyNot } = await reportOf({ answer: fast, whyNot: "birch" });
  expect(whyNot?.framework.id).toBe("birch");
  expect(whyNot?.found?.first).toMatchObject({ kind: "found", changes: 1, total: 2 });
  const marked = await reportOf({ answer: fast, important: ["speed"], whyNot: "birch" });
  expect(marked.whyNot?.found?.first).toMatchObject({ kind: "found", changes: 1, total: 1 });
  expect((await reportOf({ answer: fast })).whyNot).toBeUndefined();
});

test.each([
  [2, fast, ["ash", "cedar"]],
  [2, ["wishes=wheels"], ["ash", "birch", "cedar"]],
  [9, fast, ["ash", "cedar", "birch"]],
])("--top %i of %j shows %j: a tie is never cut", async (top, answer, shown) => {
  const { ranking, top: most } = await reportOf({ answer, top });
  const rows = firstRows(ranking.rows, most);
  expect(rows.map(({ framework }) => framework.id)).toEqual(shown);
});

test("--expect is met by a tie of expected frameworks only", async () => {
  const run = { answer: ["wishes=sails"], expect: ["ash", "birch", "cedar"] };
  expect((await outcome(run)).failedCheck).toBeUndefined();
});

test("problems of flags and file are reported together", async () => {
  const run = outcome({
    file: "a.json",
    world: { files: { "a.json": '{"sped": 1}' } },
    answer: ["place=moon"],
    important: ["x"],
    require: ["y=1"],
    only: ["oak"],
    without: ["elm"],
    expect: ["fir"],
    whyNot: "birhc",
  });
  const flags = ["answer", "important", "require", "only", "without", "expect"];
  const places = [...flags.map((flag) => `\`--${flag}\``), "a.json:1:2"];
  const unasked = { kind: "unknownName", name: "birhc", place: "`--why-not`" };
  const problems = [...places.map((place) => ({ place })), unasked];
  await expect(run).rejects.toMatchObject(failing({ problems }));
});
