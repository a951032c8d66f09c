// Counts facts by what they rest on, and holds the shipped ones to a least share of proofs.
import { expect, test } from "vitest";
import { factShares } from "../../src/knowledge/fact-shares.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

test("each fact counts once: an unknown one as unknown, whatever its source", () => {
  const facts = {
    a: { value: "x", source: { probe: "ash/a", how: "GET / was answered" } },
    b: { value: "x", source: { url: "https://example.org/", title: "A page" } },
    c: { value: "x", source: { listing: "a listing" } },
    d: { value: "x", source: { judgement: "ours" } },
    e: { value: "unknown", source: { judgement: "ours" } },
  };
  expect(factShares([{ facts }])).toEqual({
    proved: 1,
    documented: 2,
    judged: 1,
    unknown: 1,
    all: 5,
  });
});

test("of the shipped facts at least 45 % are proved, and at most 3 % are unknown", () => {
  const { proved, unknown, all } = factShares(shippedKnowledge().knowledge.frameworks);
  expect(proved / all).toBeGreaterThanOrEqual(0.45);
  expect(unknown / all).toBeLessThanOrEqual(0.03);
});
