// Tests the results of the back-test, and that the help and READMEs state them; UPDATE=1 writes them there.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { expect, test } from "vitest";
import { fakeHost } from "../support/host.ts";

const printed = execFileSync(process.execPath, [".build/run.mjs", "tests/backtest/backtest.ts"], {
  encoding: "utf8",
});

/** For each judge in the table, how often the pick comes first and among the first three, in percent. */
function figuresOf(table: string): readonly (readonly [string, string])[] {
  const [, rows = ""] = new RegExp(`^${table} .*\n((?: .*\n)+)`, "m").exec(printed) ?? [];
  return [...rows.matchAll(/(\d+) % +(\d+) %/g)].map(([, first = "", three = ""]) => [
    first,
    three,
  ]);
}

const FILES = ["src/commands/help/accuracy.ts", "README.md", "data/README.md"];
const [fitted, shipped, expert, , frequent] = figuresOf("recent cases");
const [other] = figuresOf("balanced cases");
const [later, , laterExpert] = figuresOf("later cases");

if (process.env.UPDATE === "1") {
  for (const file of FILES) {
    const figures = [fitted, shipped, expert, frequent, later, laterExpert, other];
    const [before = "", ...after] = readFileSync(file, "utf8").split(/(?<=`npm run backtest`)/);
    const now = after
      .join("")
      .replace(/(\d+)(, |% +\| +|% and )(\d+)(?=\]|%)/g, (old, _, between) => {
        return figures.shift()?.join(between) ?? old;
      });
    writeFileSync(file, before + now);
  }
}

const { run } = await import("../../src/program.ts");
const help = await run(["help", "accuracy"], fakeHost());
const texts: readonly (readonly [string, string])[] = [
  ["pyfw help accuracy", "text" in help ? help.text : ""],
  ...FILES.slice(1).map((file) => [file, readFileSync(file, "utf8")] as const),
];

test.each(texts)("%s", (_, text) => {
  const words = text.replace(/[\s|]+/g, " ");
  for (const row of [fitted, shipped, expert, frequent])
    expect(words).toContain(` ${row?.join("% ")}% `);
  expect(words).toContain(`it is ${later?.join("% and ")}%, the expert's`);
  expect(words).toContain(`is ${laterExpert?.join("% and ")}%.`);
  expect(words).toContain(`it is ${other?.join("% and ")}%.`);
});

test("pyfw puts recent picks first more often than the most frequent pick, and less often than an expert", () => {
  const [first = 0, firstThree = 0] = (fitted ?? []).map(Number);
  expect(first).toBeGreaterThanOrEqual(76);
  expect(firstThree).toBeGreaterThanOrEqual(92);
  expect(first).toBeGreaterThan(Number(frequent?.[0]));
  expect(first).toBeLessThanOrEqual(Number(expert?.[0]));
});
