// Tests the count of facts by basis, and that enough of the shipped ones are proved.
import { expect, test } from "vitest";
import { factShares } from "../../src/knowledge/origin.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

test("each fact counts once; an unknown fact counts as unknown, whatever its source", () => {
  const facts = {
    a: { value: "x", source: { probe: "ash/a", how: "GET / was answered" } },
    b: { value: "x", source: { url: "https://example.org/", title: "A page" } },
    c: { value: "x", source: { listing: "a listing" } },
    d: { value: "x", source: { judgement: "ours" } },
    e: { value: "unknown", source: { judgement: "ours" } },
  };
  const counted = { proved: 1, documented: 2, judged: 1, unknown: 1, all: 5 };
  expect(factShares([{ facts }])).toEqual(counted);
});

test("at most 3 % of the shipped facts are unknown, and at least 45 % are proved for probed frameworks", () => {
  const { frameworks } = shippedKnowledge().knowledge;
  const probed = frameworks.filter((one) => factShares([one]).proved > 0);
  const { proved, all } = factShares(probed);
  expect(proved / all).toBeGreaterThanOrEqual(0.45);
  const shipped = factShares(frameworks);
  expect(shipped.unknown / shipped.all).toBeLessThanOrEqual(0.03);
});
