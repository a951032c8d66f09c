// Tests who the sentences about the first place name; the transcripts hold their words.
import { expect, test } from "vitest";
import { firstPlace, firstPoints, namesOf } from "../../src/report/first-place.ts";

test("a few are named, and more than a limit are counted", () => {
  expect(firstPlace(["Ash"], 2)).toMatch(/^Ash \w/);
  expect(firstPlace(["Ash", "Birch"], 2)).toMatch(/^Ash and Birch \w/);
  expect(firstPlace(["Ash", "Birch", "Cedar"], 2)).toMatch(/^3 frameworks \w/);
  expect(firstPlace(["Ash", "Birch", "Cedar"])).toMatch(/^Ash, Birch and Cedar \w/);
  expect(namesOf(["Ash"], 0)).toBe("1 framework");
});

test("one alone, several and nobody are told apart", () => {
  const [nobody, one, two] = [[], ["Ash"], ["Ash", "Birch"]].map((names) => firstPlace(names));
  expect(nobody).toBe("no framework is left");
  expect(two).not.toBe(one?.replace("Ash", "Ash and Birch"));
  expect([firstPoints(["Ash"], 1), firstPoints(["Ash", "Birch"], 1)]).toEqual([
    "with 1 point",
    "with 1 point each",
  ]);
});
