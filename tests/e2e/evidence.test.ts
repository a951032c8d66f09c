// The printed evidence: how far the shipped rules agree with real decisions, and how evenly facts are spread.
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const printed = (script: string) =>
  execFileSync(process.execPath, [".build/run.mjs", `tests/backtest/${script}.ts`], {
    encoding: "utf8",
  });

describe("the back-test", () => {
  const text = printed("backtest");
  const agreement = (group: string) => {
    const line = text.split("\n").find((one) => one.startsWith(`${group} `));
    const [, , first, firstThree] =
      (line ?? "").slice(group.length).match(/(\d+) +(\d+) % +(\d+) %/) ?? [];
    return { first: Number(first), firstThree: Number(firstThree) };
  };

  test("agrees with seven picks in ten, and with nine in ten among the first three", () => {
    expect(agreement("all").first).toBeGreaterThanOrEqual(70);
    expect(agreement("all").firstThree).toBeGreaterThanOrEqual(92);
  });

  test("agrees more where people were sure", () => {
    expect(agreement("high confidence").first).toBeGreaterThanOrEqual(85);
    expect(agreement("high confidence").firstThree).toBeGreaterThanOrEqual(97);
  });

  test("stands beside three baselines, which it beats", () => {
    expect(text).toMatch(/^always the most frequent pick +first +11 %$/m);
    expect(text).toMatch(/^the three most frequent +first three +31 %$/m);
    expect(text).toMatch(/^random +first +5 %, first three +16 %$/m);
  });

  test("tells of every miss what beat the pick, by rules", () => {
    const misses = text.split("\n").filter((line) => /^c\d+ (high|medium|low) /.test(line));
    expect(misses.length).toBeGreaterThan(0);
    expect(text).toMatch(/^ {2}1 [a-z0-9]+ \d+: [a-z0-9-]+ \d/m);
  });
});

describe("parity", () => {
  const text = printed("parity");

  test("has a line for each of nineteen frameworks", () => {
    expect(text.split("\n").filter((line) => /^[a-z0-9]+ +\d+\.\d %/.test(line))).toHaveLength(19);
  });

  test("the facts known are at most 10 points apart, and nobody takes over a quarter of the first places", () => {
    expect(Number(/^spread of facts known: ([\d.]+) points$/m.exec(text)?.[1])).toBeLessThanOrEqual(
      10,
    );
    expect(Number(/^most first places: ([\d.]+) %$/m.exec(text)?.[1])).toBeLessThanOrEqual(25);
  });
});
