// The printed evidence: how far the shipped rules agree with real decisions, and how evenly facts are spread.
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

const printed = (script: string) =>
  execFileSync(process.execPath, [".build/run.mjs", `tests/backtest/${script}.ts`], {
    encoding: "utf8",
  });

describe("the back-test", () => {
  const text = printed("backtest");
  const row = (table: string, judge: string) => {
    const lines = text.slice(text.indexOf(`${table} `)).split("\n");
    const line = lines.find((one) => one.trim().startsWith(judge)) ?? "";
    const [first = 0, firstThree = 0] = [...line.matchAll(/(\d+) %/g)].map(([, share]) =>
      Number(share),
    );
    return { first, firstThree };
  };

  test("names what people chose recently first in three of four cases, cross-validated", () => {
    const { first, firstThree } = row("recent cases", "pyfw, cross-validated");
    expect(first).toBeGreaterThanOrEqual(76);
    expect(firstThree).toBeGreaterThanOrEqual(92);
  });

  test("stands between the most frequent pick and an expert on the same answers", () => {
    const pyfw = row("recent cases", "pyfw, cross-validated");
    expect(row("recent cases", "always the most frequent").first).toBeLessThan(pyfw.first);
    expect(row("recent cases", "expert on answers").firstThree).toBeGreaterThanOrEqual(
      pyfw.firstThree,
    );
  });
});

test("parity has a line for each framework", () => {
  const ids = [...printed("parity").matchAll(/^([a-z0-9]+) +\d+\.\d %/gm)].map(([, id]) => id);
  expect(ids.sort()).toEqual(shippedKnowledge().knowledge.frameworks.map(({ id }) => id));
});
