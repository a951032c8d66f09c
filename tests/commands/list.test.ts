// Tests the options of `pyfw list`, what `pyfw show` leaves out, and how `pyfw questions` finds one question.
import { expect, test } from "vitest";
import { list } from "../../src/commands/list.ts";
import { questions } from "../../src/commands/questions.ts";
import { show } from "../../src/commands/show.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { run } from "../../src/program.ts";
import type { Report } from "../../src/report/formats/kinds.ts";
import { failureOf, fakeHost } from "../support/host.ts";
import { identified, linesOf, usualOutput } from "../support/reports.ts";

const of = (flags: object, known = identified()) =>
  list([], { ...usualOutput, ...flags }, known).report;
const ids = (report: Report) =>
  report.kind === "frameworks" ? report.frameworks.map(({ id }) => id) : [];

test.each([
  [{ kind: ["MICRO"] }, ["ash", "birch", "cedar"]],
  [{ article: true }, ["ash", "birch"]],
  [{ require: ["engine=slow,fast"] }, ["ash", "birch"]],
  [{ require: ["engine=slow", "extras=wheels"] }, []],
])("%j lists %j, and counts the rest", async (flags, listed) => {
  expect(ids(of(flags))).toEqual(listed);
  const words = (await linesOf(of(flags))).join(" ");
  const [leftOut = 0] = /\d+(?= frameworks? excluded by the filter)/.exec(words) ?? [];
  expect(Number(leftOut)).toBe(3 - listed.length);
});

test("with several kinds, any one is enough", () => {
  const shipped = shippedKnowledge();
  const wanted = shipped.knowledge.frameworks.filter(
    ({ kind }) => kind === "micro" || kind === "async",
  );
  expect(ids(of({ kind: ["micro", "async"] }, shipped))).toEqual(wanted.map(({ id }) => id));
});

test("an unknown kind and an unknown trait are two problems", async () => {
  expect(await failureOf(() => of({ kind: ["mikro", "micro"], require: ["x=1"] }))).toMatchObject({
    problems: [
      { what: "trait", name: "x", place: "`--require`" },
      { what: "kind", name: "mikro", known: ["micro"], place: "`--kind`" },
    ],
  });
});

test.each([
  ["a pipe", "tsv", [], undefined],
  ["a terminal", "screen", [], 80],
  ["a pipe that wants a table", "table", ["-f", "table"], undefined],
  ["a terminal that wants a table", "table", ["-f", "table"], 80],
  ["a file", "table", ["-o", "list.txt"], 80],
  ["a file for other programs", "json", ["-o", "list.json"], undefined],
  ["a file of tab-separated values", "tsv", ["-o", "list.tsv"], 80],
])("%s gets %s", async (_, format, flags, columns) => {
  const world = columns === undefined ? {} : { columns };
  const outcome = await run(["list", ...flags], fakeHost(world));
  expect(outcome).toMatchObject({ output: { format } });
});

test("rules that need unknown facts are not shown for cedar", () => {
  expect(show(["cedar"], usualOutput, identified()).report).toMatchObject({
    rules: [],
    claims: [],
  });
});

test.each([
  ["a pipe", "table", "everything", [], undefined],
  ["a terminal", "screen", "everything", [], 80],
  ["a terminal, with facts,", "table", "facts", ["--facts"], 80],
  ["a terminal, with sources,", "table", "sources", ["--sources"], 80],
  ["a file", "markdown", "everything", ["-o", "flask.md"], 80],
])("%s gets %s of %s", async (_, format, detail, flags, columns) => {
  const world = columns === undefined ? {} : { columns };
  const outcome = await run(["show", "flask", ...flags], fakeHost(world));
  expect(outcome).toMatchObject({ output: { format }, report: { detail } });
});

test("a question given by id, in any case, is shown alone", () => {
  const { report } = questions(["SPEED"], usualOutput, identified());
  expect(report).toMatchObject({ kind: "questions", questions: [{ id: "speed" }] });
});

test("an unknown id is refused with the nearest one", async () => {
  expect(await failureOf(() => questions(["sped"], usualOutput, identified()))).toMatchObject({
    kind: "badInput",
    problems: [{ kind: "unknownName", what: "question", name: "sped", place: "`questions`" }],
  });
});
