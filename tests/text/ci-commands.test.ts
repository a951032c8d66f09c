// Tests that no text of a rules file becomes a command in a CI log.
import { expect, test } from "vitest";
import { FORMATS, render } from "../../src/report/formats/formats.ts";
import { escapeCommands, escapeCommandsInJson } from "../../src/text/quote.ts";
import { plainPaint } from "../../src/text/style.ts";
import { changed } from "../support/edit.ts";
import { recommendation } from "../support/reports.ts";
import { asking } from "../support/request.ts";
import { runMain } from "../support/run-main.ts";
import { smallWorld } from "../support/small-world.ts";

test.each([
  ["::set-output name=a::b", "\\u{3a}:set-output name=a::b"],
  ["a\n \u00a0::error::b\n", "a\n \u00a0\\u{3a}:error::b\n"],
  ["see ##[error]b", "see ##\\u{5b}error]b"],
  ["see ##VSO[task.x]b", "see ##VSO\\u{5b}task.x]b"],
  ...["std::vector", "a: b", ":", "## [a]", "x\n\n:y", "[##]"].map((text) => [text, text]),
])("%j is shown as %j", (text, shown) => {
  expect(escapeCommands(text)).toBe(shown);
});

test("JSON keeps its meaning", () => {
  const value = { a: "##[error]x ##vso[b] ::c", "##[": [1] };
  expect(escapeCommandsInJson(JSON.stringify(value))).not.toMatch(/##(vso)?\[/);
  expect(JSON.parse(escapeCommandsInJson(JSON.stringify(value)))).toEqual(value);
});

test("a record made with rules of such a name can be verified", async () => {
  const rules = JSON.stringify({ extends: "pyfw", name: "ours ##[error]x" });
  const files = { "r.json": rules };
  const { output } = await runMain("recommend -a size=small --rules r.json -f adr", { files });
  expect(output).not.toMatch(/##(vso)?\[/);
  const later = { files: { ...files, "d.md": output } };
  expect(await runMain("verify d.md --rules r.json", later)).toMatchObject({ code: 0 });
});

test("an error of a batch quotes a line without its command", async () => {
  const { output } = await runMain("recommend --batch -", { stdin: '{"##vso[x": 1}' });
  expect(output).toMatch(/"errors":.*vso/);
  expect(output).not.toContain("##vso[");
});

test.each(FORMATS)("names in a rules file give no command in %s", async (format) => {
  const name = "::error::x ##[error]y";
  const frameworks = changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name }));
  const knowledge = { ...smallWorld, frameworks };
  const report = recommendation(asking({ speed: "high" }), { knowledge });
  const text = await render(report, format, { width: 80, paint: plainPaint });
  expect(text).toContain("error::x");
  expect(text).not.toMatch(/^\s*::|##\[/m);
});
