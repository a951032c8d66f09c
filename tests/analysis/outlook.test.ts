// How it may turn out: every completion where they are few, a sample where they are many.
import { describe, expect, test } from "vitest";
import { chanceFrom } from "../../src/analysis/chance.ts";
import { LOOKED_AT, type Outlook, outlookFrom } from "../../src/analysis/outlook.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { compile } from "../../src/model/compile.ts";
import { idsOf } from "../../src/model/framework-set.ts";
import { statesOf } from "../../src/model/states.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { answersOf, type ShortAnswers } from "../support/request.ts";
import { shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

function outlook(knowledge: Knowledge, given: ShortAnswers, seed = 1) {
  const model = compile(knowledge, emptyRequest);
  const found = outlookFrom(model, statesOf(model, answersOf(given)), chanceFrom(seed));
  const winners = found.outcomes.map((one) => [idsOf(model, one.winners).join("+"), one.share]);
  return { ...found, winners: Object.fromEntries(winners) };
}

/** What each completion answers, and how it ends, as text. */
function rows({ states, ends }: Outlook): readonly string[] {
  return [...ends].map((end, at) => [...states.map((column) => column[at]), end].join(" "));
}

describe("where completions are few", () => {
  test("all are there, each once", () => {
    const { exact, open, ...all } = outlook(smallWorld, { speed: "high" });
    expect(exact).toBe(true);
    expect(open.map(({ id }) => id)).toEqual(["place", "wishes"]);
    const answered = rows({ exact, open, ...all }).map((row) => row.split(" ", 2).join());
    expect(answered).toHaveLength(3 * 7);
    expect(new Set(answered).size).toBe(3 * 7);
  });

  test("shares are of all of them: at sea or in the wood, at low speed", () => {
    // At sea only wheels count, for ash: 3 of 7 answers to `wishes` hold them. In the wood birch leads by 4.
    expect(outlook(smallWorld, { speed: "low", place: "sea" }).winners).toEqual({
      "ash+birch+cedar": 4 / 7,
      ash: 3 / 7,
    });
    expect(outlook(smallWorld, { speed: "low", place: "wood" }).winners).toEqual({ birch: 1 });
  });

  test("nothing open: one completion", () => {
    const { ends, winners } = outlook(smallWorld, { speed: "high", place: "sea", wishes: [] });
    expect(ends).toHaveLength(1);
    expect(winners).toEqual({ ash: 1 });
  });
});

describe("where completions are many", () => {
  test("a sample is drawn, every answer about equally often, and the same for the same seed", () => {
    const found = outlook(shipped, {});
    expect({ exact: found.exact, size: found.ends.length }).toEqual({
      exact: false,
      size: LOOKED_AT,
    });
    found.open.forEach(({ answers }, nth) => {
      const counts = new Map<number, number>();
      for (const state of found.states[nth] ?? []) {
        counts.set(state, (counts.get(state) ?? 0) + 1);
      }
      expect([...counts.keys()].sort((a, b) => a - b)).toEqual(answers.map((_, at) => at + 1));
      const expected = LOOKED_AT / answers.length;
      for (const count of counts.values()) {
        expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
      }
    });
    expect(rows(outlook(shipped, {}))).toEqual(rows(found));
    expect(rows(outlook(shipped, {}, 2))).not.toEqual(rows(found));
  });

  test("every end has its winners, and the shares are those of the ends", () => {
    const { ends, outcomes } = outlook(shipped, { kind: "api" });
    outcomes.forEach(({ share }, place) => {
      expect(ends.filter((end) => end === place).length / LOOKED_AT).toBe(share);
    });
    expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
