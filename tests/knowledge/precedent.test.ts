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
  const texts = (all: readonly object[]) => all.map((one) => JSON.stringify(Object.entries(one)));
  expect(texts(unpacked.map(({ answers }) => answers))).toEqual(
    texts(precedents.map(({ answers }) => answers)),
  );
});

test("packed, they take at most two thirds of the bytes, and name nothing that is hidden", () => {
  const packed = JSON.stringify(packPrecedents(precedents, questions));
  expect(packed.length).toBeLessThan((JSON.stringify(precedents).length * 2) / 3);
  const hidden = precedents.filter((one) => !isShown(one));
  expect(hidden.length).toBeGreaterThan(100);
  expect(hidden.filter(({ id }) => packed.includes(`"${id}"`))).toEqual([]);
});
