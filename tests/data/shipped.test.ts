// Tests the quality of the shipped knowledge: sound, and useful for every question and framework.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/knowledge/check.ts";
import { articleOnly, everyRule, isIn } from "../../src/knowledge/rule.ts";
import type { Knowledge, Question, Rule } from "../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";

const data = new URL("../../data/", import.meta.url);
const shipped = shippedKnowledge().knowledge;
const { questions, frameworks, claims } = shipped;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const choicesOf = (id: string) =>
  questions.filter((one) => one.id === id).flatMap((one) => ids(one.choices));

test("no check finds anything, not even a warning", () => {
  expect(check(shippedKnowledge().written)).toEqual([]);
});

test("eleven frameworks are from the article", () => {
  const eleven =
    "aiohttp bottle cherrypy cubicweb dash django falcon flask tornado turbogears web2py";
  expect(ids(frameworks.filter((one) => one.article)).sort()).toEqual(eleven.split(" "));
});

test("the questions that other code relies on exist, with their choices", () => {
  expect(choicesOf("size")).toEqual(["small", "medium", "large"]);
  expect(choicesOf("deadline")).toEqual(["tight", "normal", "open"]);
});

/** The number of other answers in a set that lets this question change the winners, if one is found. */
function witness(question: Question, knowledge: Knowledge) {
  const random = randomFrom(11);
  for (let tries = 0; tries < 300; tries++) {
    const others = new Map(randomAnswers(knowledge, random));
    others.delete(question.id);
    const winners = question.choices.map(({ id }) => {
      const answers = new Map([...others, [question.id, [id]]]);
      return ids(rank(knowledge, { ...emptyRequest, answers }).winners).join();
    });
    if (new Set(winners).size > 1) return others.size;
  }
  return undefined;
}

test.each(articleOnly(shipped).questions)(
  "`$id` can change the winners under the article alone",
  (question) => {
    expect(witness(question, articleOnly(shipped))).toBeGreaterThan(2);
  },
);

test("no fact has a month after 2026-11", () => {
  const late = frameworks.flatMap(({ id, facts }) =>
    Object.entries(facts)
      .filter(([, { asOf = "none" }]) => asOf > "2026-11")
      .map(([trait]) => `${id} ${trait}`),
  );
  expect(late).toEqual([]);
});

test("the rules for the article are those of article.json", () => {
  for (const file of readdirSync(new URL("rules/", data))) {
    const topic = JSON.parse(readFileSync(new URL(`rules/${file}`, data), "utf8"));
    const rules: Rule[] = topic.rules ?? topic;
    const wrong = rules.filter((rule) => isIn(rule, "article") !== (file === "article.json"));
    expect(wrong.map(({ id }) => `${file}: ${id}`)).toEqual([]);
  }
});

test("data/ names no host of a package registry", () => {
  const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  expect(files.length).toBeGreaterThanOrEqual(4 + frameworks.length);
  const hosts = [["pypi", "org"].join("."), ["python", "hosted"].join(""), ["npm", "js"].join("")];
  const named = files.filter((file) => {
    const text = readFileSync(new URL(file, data), "utf8").toLowerCase();
    return hosts.some((host) => text.includes(host));
  });
  expect(named).toEqual([]);
});

test("every framework of the article has a claim that is scored", () => {
  const cited = new Set(everyRule(shipped).map(({ source }) => "claim" in source && source.claim));
  const scored = claims.filter(({ id }) => cited.has(id)).map(({ framework }) => framework);
  const silent = frameworks.filter(({ id, article }) => article && !scored.includes(id));
  expect(ids(silent)).toEqual([]);
});
