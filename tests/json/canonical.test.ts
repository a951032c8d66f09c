// Tests the canonical form of JSON: one text for values that mean the same.
import { expect, test } from "vitest";
import { canonical, withSortedLists } from "../../src/json/canonical.ts";

test("keys are sorted, white space and keys without a value are gone", () => {
  const value = { b: [1, { d: null, c: "x" }], a: undefined };
  expect(canonical(value)).toBe('{"b":[1,{"c":"x","d":null}]}');
});

test("lists keep their order, unless they are to be sorted; then only those of text are", () => {
  const value = { list: ["b", "a"], rows: [{ names: ["d", "c"] }, 1] };
  expect(canonical(value)).toBe('{"list":["b","a"],"rows":[{"names":["d","c"]},1]}');
  expect(withSortedLists(value)).toEqual({ list: ["a", "b"], rows: [{ names: ["c", "d"] }, 1] });
  expect(value.list).toEqual(["b", "a"]);
});
