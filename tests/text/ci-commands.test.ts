// Tests that no text of a rules file becomes a command in a CI log.
import { expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { FORMATS, render } from "../../src/report/formats/formats.ts";
import { escapeCommands, escapeCommandsInJson } from "../../src/text/quote.ts";
import { plainPaint } from "../../src/text/style.ts";
import { changed } from "../support/edit.ts";
import { fakeHost } from "../support/host.ts";
import { recommendation } from "../support/reports.ts";
import { asking } from "../support/request.ts";
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
  const host = fakeHost({ files: { "r.json": rules } });
  await main(["recommend", "-a", "size=small", "--rules", "r.json", "-f", "adr"], host);
  expect(host.written.output).not.toMatch(/##(vso)?\[/);
  const later = fakeHost({ files: { "r.json": rules, "d.md": host.written.output } });
  expect(await main(["verify", "d.md", "--rules", "r.json"], later)).toBe(0);
});

test("an error of a batch quotes a line without its command", async () => {
  const host = fakeHost({ files: { "many.jsonl": '{"##vso[x": 1}' } });
  await main(["recommend", "--batch", "many.jsonl"], host);
  expect(host.written.output).toMatch(/"errors":.*vso/);
  expect(host.written.output).not.toContain("##vso[");
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
