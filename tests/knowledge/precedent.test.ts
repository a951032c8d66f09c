// Tests that packed decisions keep what a page needs, and lose only what it must not show.
import { expect, test } from "vitest";
import { isShown, packPrecedents, unpackPrecedents } from "../../src/knowledge/precedent.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

const { precedents = [], questions } = shippedKnowledge().knowledge;

test("the shipped decisions keep their order, their answers and what is shown", () => {
  const unpacked = unpackPrecedents(packPrecedents(precedents, questions));
  const same = precedents.map((one) => {
    return isShown(one) ? one : { id: "", source: "", pick: "", answers: one.answers };
  });
  expect(unpacked).toEqual(same);
  expect(same.filter(({ id }) => id === "").length).toBeGreaterThan(100);
  const texts = (all: readonly object[]) => all.map((one) => JSON.stringify(Object.entries(one)));
  expect(texts(unpacked.map(({ answers }) => answers))).toEqual(
    texts(precedents.map(({ answers }) => answers)),
  );
});
