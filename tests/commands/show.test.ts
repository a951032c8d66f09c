// Tests what `pyfw show` makes of a name.
import { expect, test } from "vitest";
import { show } from "../../src/commands/show.ts";
import { run } from "../../src/program.ts";
import { failureOf } from "../support/failing.ts";
import { fakeHost } from "../support/host.ts";
import { identified, usualOutput } from "../support/reports.ts";

test.each(["ash", "ASH", "Ash"])(
  "%s is ash: its rules by size, what rules it out first, without advice",
  (name) => {
    const { report } = show(name, usualOutput, identified());
    expect(report).toMatchObject({
      kind: "framework",
      framework: { id: "ash" },
      rules: [{ id: "ash-not-in-town" }, { id: "fast-is-fast" }, { id: "wheels-wanted" }],
      claims: [{ id: "ash-is-grey" }],
    });
  },
);

test("rules that would need unknown facts are not told of cedar", () => {
  expect(show("cedar", usualOutput, identified()).report).toMatchObject({
    rules: [],
    claims: [],
  });
});

test.each(["oak", "", "__proto__", "constructor"])("%j is no framework", async (name) => {
  expect(await failureOf(() => show(name, usualOutput, identified()))).toEqual({
    kind: "badInput",
    problems: [
      {
        kind: "unknownName",
        what: "framework",
        name,
        known: ["ash", "birch", "cedar"],
        place: "`show`",
      },
    ],
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
