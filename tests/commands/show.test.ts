// Tests what `pyfw show` leaves out, and its formats.
import { expect, test } from "vitest";
import { show } from "../../src/commands/show.ts";
import { run } from "../../src/program.ts";
import { fakeHost } from "../support/host.ts";
import { identified, usualOutput } from "../support/reports.ts";

test("rules that need unknown facts are not shown for cedar", () => {
  expect(show("cedar", usualOutput, identified()).report).toMatchObject({
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
