// Tests loading knowledge from JSON of any shape, or all its problems at once.
import { expect, test } from "vitest";
import { load } from "../../src/knowledge/check.ts";
import { edited, placesOf, withRules } from "../support/edit.ts";
import { rule, smallWorld } from "../support/small-world.ts";

const text = JSON.stringify(smallWorld);

/** What `load` says about the small world's JSON with this text replaced. */
const loadWith = (piece: string, replacement: string) =>
  load(JSON.parse(edited(text, piece, replacement)));

test("sound knowledge is returned unchanged, without warnings", () => {
  const sound = { written: smallWorld, knowledge: smallWorld, problems: [] };
  expect(load(JSON.parse(text))).toEqual({ ok: true, ...sound });
});

test("three shape problems in three places are three problems, with ids instead of indexes", () => {
  const value: unknown = JSON.parse(
    text
      .replace('"label":"Wings"', '"label":" "')
      .replace('"points":-1', '"points":4')
      .replace('"homepage":"https://example.org/birch"', '"homepage":"ftp://example.org/birch"'),
  );
  expect(placesOf(load(value))).toEqual([
    "questions > wishes > choices > wings > label: this must not be empty",
    "frameworks > birch > homepage: a URL starts with https://",
    "rules > slow-is-slow > points: this must be at most 3",
  ]);
});

test.each([
  ['"id":"speed"', '"nothing":"speed"', "questions > 0 > id: "],
  ['"id":"fast-is-fast"', '"id":"Fast"', "rules > Fast > id: an id is lower-case words"],
  ['"id":"fast-is-fast"', '"id":7', "rules > 0 > id: "],
  ['"kind":"micro"', '"kind":"tiny"', "frameworks > ash > kind: "],
  ['"asOf":"2026-01"', '"asOf":"2026-13"', "ash > facts > engine > asOf: a month looks like"],
  ['"points":2', '"points":1.5', "rules > fast-is-fast > points: "],
  ['"points":2', '"points":"2"', "rules > fast-is-fast > points: "],
  ['"speed":["high"]', '"speed":[]', "fast-is-fast > when > speed: name at least one choice"],
  ['"speed":["high"]', '"Speed":["high"]', "rules > fast-is-fast > when > Speed: "],
  ['"ruleOut":true', '"ruleOut":false', "rules > ash-not-in-town > ruleOut: "],
  ['"because":"does what fast-is-fast says"', '"becuse":"x"', "because: this is missing"],
  [
    '"because":"does what fast-is-fast says"',
    '"because":"x","becuse":"x"',
    "rules > fast-is-fast > becuse: the key `becuse` does not exist; did you mean `because`?",
  ],
  ['{"judgement":"invented for tests"}', '{"hearsay":"x"}', "engine > source: a source is {claim}"],
])("%s replaced by %s is named at its place", (piece, replacement, place) => {
  expect(placesOf(loadWith(piece, replacement)).join("\n")).toContain(place);
});

test.each([[null], ["text"], [[]], [7], [undefined]])("%j is one problem, not a crash", (value) => {
  expect(placesOf(load(value))).toHaveLength(1);
});

test("an empty object is missing its six parts", () => {
  const lacking = placesOf(load({})).map((place) => place.split(":")[0]);
  expect(lacking.join()).toBe("name,questions,traits,frameworks,rules,claims");
});

test("checks run only on the right shape: with a wrong shape, a wrong name is not reported yet", () => {
  const value = { ...withRules(rule("lost", { for: ["oak"], points: 1 })), name: "" };
  expect(placesOf(load(value))).toEqual(["name: this must not be empty"]);
});

test("an error found by a check makes the knowledge unsound", () => {
  const loaded = load(withRules(rule("lost", { for: ["oak"], points: 1 })));
  expect(placesOf(loaded)).toEqual(["rules > lost > for: the framework `oak` does not exist"]);
});

const PROTO = '"__proto__":{"polluted":true},';
test.each([
  ['{"name"', `{${PROTO}"name"`, "__proto__"],
  ['{"judgement"', `{${PROTO}"judgement"`, "engine > source > __proto__"],
  ['"id":"speed"', '"id":"__proto__"', "questions > __proto__ > id"],
  ['"facts":{', '"facts":{"__proto__":{"value":"x"},', "ash > facts > __proto__"],
  ['"when":{', '"when":{"__proto__":["x"],', "fast-is-fast > when > __proto__"],
  ['"if":{', '"if":{"__proto__":["x"],', "fast-is-fast > if > __proto__"],
])("%s with `__proto__` is refused", (piece, replacement, place) => {
  expect(placesOf(loadWith(piece, replacement))[0]).toContain(`${place}: `);
  expect(Reflect.get({}, "polluted")).toBe(undefined);
});
