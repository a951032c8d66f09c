// Tests everyday requests: a senior engineer would accept the answer, and it is never embarrassing.
import { describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { requestOf } from "../backtest/case.ts";
import everyday from "./everyday.json" with { type: "json" };

const { knowledge } = shippedKnowledge();

describe.each(everyday.map((one) => [one.need, one] as const))("%s", (_, one) => {
  const ranking = rank(knowledge, requestOf(one));
  const winners = ranking.winners.map(({ id }) => id);

  test("every winner is acceptable", () => {
    expect(winners.length).toBeGreaterThan(0);
    expect(winners.filter((id) => !one.accept.includes(id))).toEqual([]);
  });

  test("no embarrassing framework is among the first two", () => {
    const near = ranking.rows.slice(0, 2).map(({ framework }) => framework.id);
    expect(near.filter((id) => one.embarrass.includes(id))).toEqual([]);
  });
});
