// Tests the part of the small world that its article supports: two frameworks, one rule, one question.
import { expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/rule.ts";
import { smallWorld } from "../support/small-world.ts";

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const article = articleOnly(smallWorld);

test("of three frameworks, the article's two stay; of eight rules, the one for both readings", () => {
  expect(ids(article.frameworks)).toEqual(["ash", "birch"]);
  expect(ids(article.rules)).toEqual(["birch-woods"]);
});

test("of the questions, the one that this rule names stays; everything else stays too", () => {
  const { frameworks: _, rules: __, questions, ...rest } = article;
  expect(ids(questions)).toEqual(["place"]);
  expect(smallWorld).toMatchObject(rest);
  expect(articleOnly(article)).toEqual(article);
});
