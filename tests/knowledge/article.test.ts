// The part of the small world that rests on its article: two frameworks, one rule, one question.
import { expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/article.ts";
import { smallWorld } from "../support/small-world.ts";

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const article = articleOnly(smallWorld);

test("of three frameworks the two of the article stay", () => {
  expect(ids(article.frameworks)).toEqual(["ash", "birch"]);
});

test("of eight rules the one of both readings stays", () => {
  expect(ids(article.rules)).toEqual(["birch-woods"]);
});

test("of three questions the one that this rule names stays", () => {
  expect(ids(article.questions)).toEqual(["place"]);
});

test("traits, claims and the name stay", () => {
  expect(article.traits).toEqual(smallWorld.traits);
  expect(article.claims).toEqual(smallWorld.claims);
  expect(article.name).toBe("small world");
});

test("the article of the article is the article", () => {
  expect(articleOnly(article)).toEqual(article);
});
