// Tests the sample of first places against the exact count.
import { expect, test } from "vitest";
import { firstPlaceSharesOf } from "../../../src/analysis/diff/first-place-shares.ts";
import { groupsOf, pairOf } from "../../../src/analysis/diff/pair.ts";
import { randomFrom } from "../../support/random.ts";
import { randomKnowledge } from "../../support/random-knowledge.ts";
import { variation } from "../../support/variations.ts";

const SAMPLES = 5_000;
const random = randomFrom(8);
const both = Array.from({ length: 40 }, () => {
  const a = randomKnowledge(random);
  const pair = pairOf([a, variation(a, random)]);
  return {
    counted: firstPlaceSharesOf(pair, groupsOf(pair)),
    drawn: firstPlaceSharesOf(pair, undefined, SAMPLES),
  };
}).filter(({ counted }) => counted.samples === undefined);

test("a sample is within four standard errors of the count", () => {
  expect(both.length).toBeGreaterThan(30);
  const far = both.flatMap(({ counted, drawn }) => {
    const pairs = [
      [counted.changed, drawn.changed] as const,
      ...counted.first.map((one, place) => [one.change, drawn.first[place]?.change] as const),
    ];
    return pairs.filter(([exact, estimate]) => {
      const { value = 0, standardError = 0 } = estimate ?? {};
      return Math.abs(value - exact.value) > 4 * standardError + 4 / SAMPLES;
    });
  });
  expect(far).toEqual([]);
});

test("a sample gives its size, and is the same every time", () => {
  expect(new Set(both.map(({ drawn }) => drawn.samples))).toEqual(new Set([SAMPLES]));
  const a = randomKnowledge(randomFrom(3));
  const pair = pairOf([a, variation(a, randomFrom(4))]);
  expect(firstPlaceSharesOf(pair, undefined, 500)).toEqual(
    firstPlaceSharesOf(pair, undefined, 500),
  );
});
