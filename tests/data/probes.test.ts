// Facts that name a probe are what the probe saw; the build refuses others with their places.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const script = new URL("../../.build/probe-differences.mjs", import.meta.url);
const { probeDifferences } = await import(script.href);

test("the shipped facts agree with their probes", () => {
  expect(probeDifferences("data")).toEqual([]);
});

test("three falsified facts are named with file, line and what was seen", () => {
  const data = temporaryFolder();
  cpSync("data", data, { recursive: true });
  const falsify = (framework: string, from: string, to: string) => {
    const file = join(data, "frameworks", `${framework}.json`);
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };
  falsify("flask", '"python-oldest": { "value": "py39"', '"python-oldest": { "value": "py38"');
  falsify("fastapi", '"openapi": { "value": "built-in"', '"openapi": { "value": "none"');
  falsify("django", "django/escaping", "django/no-such-trait");
  expect(probeDifferences(data).map((line: string) => line.slice(data.length))).toEqual([
    expect.stringMatching(
      /^\/frameworks\/django\.json:\d+: escaping is "on", but the probe has no result for it$/,
    ),
    expect.stringMatching(
      /^\/frameworks\/fastapi\.json:\d+: openapi is "none", but the probe saw "built-in"$/,
    ),
    expect.stringMatching(
      /^\/frameworks\/flask\.json:\d+: python-oldest is "py38", but the probe saw "py39"$/,
    ),
  ]);
});
