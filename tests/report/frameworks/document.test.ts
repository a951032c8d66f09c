// Tests what is told of a list of frameworks.
import { expect, test } from "vitest";
import { list } from "../../../src/commands/list.ts";
import { identified, linesOf, usualOutput } from "../../support/reports.ts";

const catalogue = (flags: Partial<Parameters<typeof list>[0]>) =>
  linesOf(list({ ...usualOutput, require: [], ...flags }, identified()).report);

test("counts what it lists and what the filter leaves out", async () => {
  expect(await catalogue({})).toContain(
    "3 frameworks, facts as of 2026-01. See one with pyfw show <framework>.",
  );
  expect(await catalogue({ article: true })).toContain(
    "2 frameworks, facts as of 2026-01. 1 framework left out by the filter. See one with pyfw show",
  );
});

test("says when nothing meets the filter", async () => {
  expect(await catalogue({ require: ["extras=sails"] })).toEqual([
    "No framework meets the filter.",
    "",
    "0 frameworks, facts as of 2026-01. 3 frameworks left out by the filter. See one with pyfw show",
    "<framework>.",
    "",
  ]);
});
