// Tests where a framework loses against the winner.
import { describe, expect, test } from "vitest";
import { lossOf } from "../../src/ranking/compare.ts";
import { rank } from "../../src/ranking/rank.ts";
import { asking } from "../support/request.ts";
import { sampleOfShipped, shipped } from "../support/samples.ts";
import { smallWorld } from "../support/small-world.ts";

describe("a loss", () => {
  test("lists the rules that give the winner more, largest difference first, and no others", () => {
    const answers = { speed: "high", place: "wood", wishes: ["wheels"] };
    const loss = lossOf(rank(smallWorld, asking(answers)), "birch");
    expect(loss?.winner.framework.id).toBe("ash");
    expect(loss?.rules.map(({ rule, points }) => [rule.id, ...points].join(" "))).toEqual([
      "fast-is-fast 2 0",
      "slow-is-slow 0 -1",
      "wheels-wanted 1 0",
    ]);
  });

  test("does not exist for a sole or tied winner, or a framework that is ruled out or takes no part", () => {
    const town = rank(smallWorld, asking({ speed: "low", place: "town" }, { without: ["cedar"] }));
    for (const id of ["ash", "birch", "cedar"]) expect(lossOf(town, id)).toBeUndefined();
  });

  test("is at least as large as the gap in points", () => {
    for (const request of sampleOfShipped().filter((_, index) => index % 50 === 0)) {
      const ranking = rank(shipped, request);
      for (const { framework } of ranking.rows) {
        const loss = lossOf(ranking, framework.id);
        if (loss === undefined) continue;
        const lost = loss.rules.reduce((sum, { points: [winner, own] }) => sum + winner - own, 0);
        expect(lost).toBeGreaterThanOrEqual(loss.winner.points - loss.row.points);
      }
    }
  });
});
