// What an interview says of questions and outcomes.
import { describe, expect, test } from "vitest";
import type { Offer } from "../../src/analysis/advice/adviser.ts";
import { offerWords, order, reason, settledWords } from "../../src/interview/wording.ts";
import { questionStep } from "../support/steps.ts";

const offer: Offer = {
  winners: ["Ash"],
  holds: 0.9624,
  rivals: [],
  fewer: 0,
  nobody: 0,
  exact: true,
};
const says = (more: Partial<Offer>, canMatter = 3) => offerWords({ ...offer, ...more }, canMatter);

test("why a question is asked, and why now", () => {
  expect(reason(questionStep("speed"))).toBe("Asked because engines differ.");
  expect(order(questionStep("speed", { canMatter: 2 }))).toBe(
    "No other question tells more about who comes first.",
  );
  expect(order(questionStep("speed", { canMatter: 1 }))).toBe(
    "No other question can still change who comes first.",
  );
  for (const before of [["low"], [], "skipped"] as const)
    expect(order(questionStep("speed", { before }))).toBe("You have come back to it.");
});

describe("the offer to end", () => {
  const ways = "of the ways to answer or skip the 3 questions that can still matter.";

  test.each<[Partial<Offer>, string]>([
    [{}, `Ash stays first in 96% ${ways}`],
    [{ exact: false }, `Ash stays first in about 96% ${ways}`],
    [{ holds: 0.9999 }, `Ash stays first in 99% ${ways}`],
    [{ holds: 0.95 }, `Ash stays first in 95% ${ways}`],
    [{ winners: ["Ash", "Birch"] }, `Ash and Birch stay first together in 96% ${ways}`],
    [{ winners: [] }, `No framework is left in 96% ${ways}`],
  ])("%j", (more, words) => {
    expect(says(more)).toBe(words);
  });

  test("of one question", () => {
    expect(says({}, 1)).toContain(
      "the ways to answer or skip the 1 question that can still matter.",
    );
  });

  test("names three rivals and counts the others", () => {
    const rivals = [0.021, 0.013, 0.004, 0.001, 0.001].map((share, at) => ({
      name: `R${at}`,
      share,
    }));
    expect(says({ rivals: rivals.slice(0, 3) })).toContain(
      " Also possible in first place, alone or shared: R0 (2%), R1 (1%) and R2 (less than 1%).",
    );
    expect(says({ rivals })).toContain("R2 (less than 1%) and 2 others.");
    expect(says({ rivals: rivals.slice(0, 4) })).toContain("and 1 other.");
  });

  test("says where a tie breaks and where nobody is left", () => {
    expect(says({ winners: ["Ash", "Birch"], fewer: 0.02, nobody: 0.01 })).toContain(
      " Not all 2 of them stay first in 2%. No framework is left in 1%.",
    );
  });
});

test("the end, where questions were left out", () => {
  expect(settledWords(9)).toBe(
    "That settles it: no answer to the 9 questions that were left out can change who comes first.",
  );
  expect(settledWords(1)).toContain("no answer to the question that was left out can");
});
