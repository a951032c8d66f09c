// Tests the canonical form of JSON, and that a hash depends on what a value says, and on nothing else.
import { expect, test } from "vitest";
import { canonical, withSortedLists } from "../../src/json/canonical.ts";
import { hash } from "../../src/json/hash.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";

test("an empty object is {} in canonical JSON, whose SHA-256 is known", () => {
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

test("the shipped knowledge bears the hash of what it is", () => {
  const { written, sha256 } = shippedKnowledge();
  expect(hash(written)).toBe(sha256);
});

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
