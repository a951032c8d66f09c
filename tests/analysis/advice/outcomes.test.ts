// How it may turn out: every way to go on where they are few, a sample where they are many.
import { describe, expect, test } from "vitest";
import {
  LOOKED_AT,
  type OutcomeDistribution,
  outcomesFrom,
} from "../../../src/analysis/advice/outcomes.ts";
import { seededRandom } from "../../../src/analysis/search/random.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";
import { emptyRequest } from "../../../src/ranking/request.ts";
import { idsOf } from "../../../src/tables/bit-set.ts";
import { compile } from "../../../src/tables/compile.ts";
import { statesOf } from "../../../src/tables/states.ts";
import { answersOf, type ShortAnswers } from "../../support/request.ts";
import { shipped } from "../../support/samples.ts";
import { smallWorld } from "../../support/small-world.ts";

function outlook(knowledge: Knowledge, given: ShortAnswers, skipping = 0, seed = 1) {
  const model = compile(knowledge, emptyRequest);
  const found = outcomesFrom(
    model,
    statesOf(model, answersOf(given)),
    skipping,
    seededRandom(seed),
  );
  const winners = found.outcomes.map((one) => [idsOf(model, one.winners).join("+"), one.share]);
  return { ...found, winners: Object.fromEntries(winners) };
}

/** What each completion answers, and how it ends, as text. */
function rows({ states, ends }: OutcomeDistribution): readonly string[] {
  return [...ends].map((end, at) => [...states.map((column) => column[at]), end].join(" "));
}

describe("where ways are few", () => {
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
      "ash+birch+cedar": expect.closeTo(4 / 7, 9),
      ash: expect.closeTo(3 / 7, 9),
    });
    expect(outlook(smallWorld, { speed: "low", place: "wood" }).winners).toEqual({
      birch: expect.closeTo(1, 9),
    });
  });

  test("what may be skipped may also stay open, as likely as it is to be skipped", () => {
    // Left open (3 in 10), or answered in one of 7 ways (each 1 in 10); 3 of these hold wheels, for ash.
    const { ends, weights, winners } = outlook(smallWorld, { speed: "low", place: "sea" }, 0.3);
    expect(ends).toHaveLength(8);
    expect([...weights].sort()).toEqual([...Array(7).fill(expect.closeTo(0.1, 9)), 0.3]);
    expect(winners).toEqual({
      "ash+birch+cedar": expect.closeTo(0.7, 9),
      ash: expect.closeTo(0.3, 9),
    });
  });

  test("nothing open: one way", () => {
    const { ends, winners } = outlook(smallWorld, { speed: "high", place: "sea", wishes: [] });
    expect(ends).toHaveLength(1);
    expect(winners).toEqual({ ash: 1 });
  });
});

describe("where ways are many", () => {
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
    expect(rows(outlook(shipped, {}, 0, 2))).not.toEqual(rows(found));
  });

  test("as many questions stay open as are likely to be skipped", () => {
    const { states, weights } = outlook(shipped, {}, 0.25);
    expect(weights.every((weight) => weight === 1 / LOOKED_AT)).toBe(true);
    for (const column of states) {
      const open = column.filter((state) => state === 0).length;
      expect(Math.abs(open - LOOKED_AT / 4)).toBeLessThan(5 * Math.sqrt(LOOKED_AT / 4));
    }
  });

  test("every end has its winners, and the shares are those of the ends", () => {
    const { ends, outcomes } = outlook(shipped, { kind: "api" });
    outcomes.forEach(({ share }, place) => {
      expect(ends.filter((end) => end === place).length / LOOKED_AT).toBeCloseTo(share, 9);
    });
    expect(outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});
