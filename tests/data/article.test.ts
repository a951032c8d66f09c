// Tests the article's advice need by need: these answers give the framework that the article names.
import { expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { linesIn } from "../support/json-lines.ts";
import { asking, type ShortAnswers } from "../support/request.ts";

const article = articleOnly(shippedKnowledge().knowledge);

interface Need {
  /** A section of the article, its summary table, or a need of theirs with a few more or other answers. */
  readonly where: "section" | "summary table" | "variation";
  /** The article's need in other words. */
  readonly need?: string;
  readonly answers: ShortAnswers;
  /** The winners with `--article`. */
  readonly winners: string;
}

const needs = linesIn<Need>("tests/data/article.jsonl").map(
  ({ where, need = where, answers, winners }) => [need, answers, winners] as const,
);

test.each(needs)("%s: %j gives %s", (_, answers, winners) => {
  const found = rank(article, asking(answers)).winners.map(({ id }) => id);
  expect(found.join(" ")).toBe(winners);
});
