// Tests the canonical form of JSON, and that a hash depends only on the content of a value.
import { expect, test } from "vitest";
import { canonical, hash, withSortedLists } from "../../src/json/canonical.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

test("an empty object is {} in canonical JSON, with its known SHA-256", () => {
  expect(hash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});

test.each<[unknown, unknown]>([
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: "1" }, { a: 1 }],
  [{ a: null }, {}],
  [["a", "b"], ["a,b"]],
])("%j and %j differ", (one, other) => {
  expect(hash(one)).not.toBe(hash(other));
});

test("the shipped knowledge has the hash of its content", () => {
  const { written, sha256 } = shippedKnowledge();
  expect(hash(written)).toBe(sha256);
});

test("keys are sorted; white space and keys without a value are dropped", () => {
  const value = { b: [1, { d: null, c: "x" }], a: undefined };
  expect(canonical(value)).toBe('{"b":[1,{"c":"x","d":null}]}');
});

test("lists keep their order; sorting, if asked for, affects only lists of texts", () => {
  const value = { list: ["b", "a"], rows: [{ names: ["d", "c"] }, 1] };
  expect(canonical(value)).toBe('{"list":["b","a"],"rows":[{"names":["d","c"]},1]}');
  expect(withSortedLists(value)).toEqual({ list: ["a", "b"], rows: [{ names: ["c", "d"] }, 1] });
  expect(value.list).toEqual(["b", "a"]);
});
