// Tests the flags with which `pyfw recommend` makes a record of a decision.
import { expect, test } from "vitest";
import { runMain as run } from "../../support/run-main.ts";

test.each([
  ["--date 2028-02-29", "date: 2028-02-29"],
  ["--date 2000-02-29", "date: 2000-02-29"],
  ["--choose FLASK", "# Use Flask as the web framework"],
])("%s is in the record", async (flags, line) => {
  const { code, output, errors } = await run(`recommend -f adr -a size=large ${flags}`);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output.split("\n")).toContain(line);
});

test.each([
  ["-f adr --date 2026-02-29", "for example `2026-11-30`; found `2026-02-29`"],
  ["-f adr --date 2100-02-29", "found `2100-02-29`"],
  ["-f adr --date 2026-13-01", "expected `YYYY-MM-DD`"],
  ["-f adr --date 2026-04-31", "expected `YYYY-MM-DD`"],
  ["-f adr --date 2026-04-00", "expected `YYYY-MM-DD`"],
  ["-f adr --date today", "expected `YYYY-MM-DD`"],
  ["-f adr --choose flsk", "`flsk` is not a framework; did you mean `flask`?"],
  ["-f adr --article --choose fastapi", "`fastapi` is not in the article"],
  ["-f adr --top 1", "`--top` does not apply to a decision record"],
  ["-f adr --why-not flask", "`--why-not` does not apply to a decision record"],
  ["--choose flask", "`--choose` needs a decision record: add `-f adr`"],
  ["-f json --date 2026-11-22", "`--date` needs a decision record: add `-f adr`"],
])("recommend %s ends with 2: %s", async (flags, says) => {
  const { code, output, errors } = await run(`recommend -a size=large ${flags}`);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(says);
});
