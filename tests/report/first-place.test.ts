// Tests the sentences about the first place.
import { expect, test } from "vitest";
import { firstPlace, firstPoints, namesOf } from "../../src/report/first-place.ts";

test.each([
  [[], "no framework is left", "with 1 point"],
  [["Ash"], "Ash comes first", "with 1 point"],
  [["Ash", "Birch"], "Ash and Birch tie for first place", "with 1 point each"],
  [["Ash", "Birch", "Cedar"], "3 frameworks tie for first place", "with 1 point each"],
])("%j", (names, place, points) => {
  expect(firstPlace(names, 2)).toBe(place);
  expect(firstPoints(names, 1)).toBe(points);
});

test("without a limit all names are given", () => {
  expect(firstPlace(["Ash", "Birch", "Cedar"])).toBe("Ash, Birch and Cedar tie for first place");
  expect(namesOf(["Ash"], 0)).toBe("1 framework");
});
