// Tests that decisions by answer keep every answer, and lose only what nobody must see.
import { expect, test } from "vitest";
import { decisionsOf } from "../../src/knowledge/decisions.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

test("the shipped decisions keep every answer, and show only what has a need", () => {
  const { precedents = [], questions } = shippedKnowledge().written;
  const { shown, answers } = decisionsOf(precedents, questions);
  expect(new Set(shown).has(null)).toBe(true);
  for (const [place, { answers: own, ...one }] of precedents.entries()) {
    expect(shown[place]).toEqual(one.need === undefined ? null : one);
    const found = Object.entries(answers).flatMap(([id, given]) =>
      given.filter(([, places]) => places.includes(place)).map(([choices]) => [id, choices]),
    );
    expect(found).toEqual(Object.entries(own).map(([id, answer]) => [id, [answer].flat()]));
  }
});
