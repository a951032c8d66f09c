// Tests the quality of the shipped knowledge: sound, and useful for every question and framework.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unknownFramework } from "../../src/answers/names.ts";
import type { Answers } from "../../src/knowledge/answer.ts";
import { check } from "../../src/knowledge/check.ts";
import { groupBy } from "../../src/knowledge/group-by.ts";
import {
  appliesTo,
  articleOnly,
  everyRule,
  isIn,
  isInForce,
  topicOf,
} from "../../src/knowledge/rule.ts";
import type { Knowledge, Question, Rule } from "../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { loadKnowledge, recommend } from "../../src/library.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { requestOf } from "../backtest/case.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";
import { ids } from "../support/small-world.ts";
import everyday from "./everyday.json" with { type: "json" };

const data = new URL("../../data/", import.meta.url);
const shipped = shippedKnowledge().knowledge;
const { questions, frameworks, claims } = shipped;
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

/** The names in bold in the README's list of frameworks without facts. */
const withoutFacts = readFileSync(new URL("../README.md", data), "utf8")
  .split("pyfw has no sourced facts")[1]
  ?.split("\n## ")[0]
  ?.match(/(?<=\*\*)[^*]+(?=\*\*(?:$|:| are))/gm)
  ?.flatMap((names) => names.split(", "));

test.each(withoutFacts ?? [])("%s, which the README names, leads to others", (name) => {
  expect(["package", "unranked"]).toContain(unknownFramework(shipped, name, "`show`").kind);
});

test("no framework is the nearest to another that is ranked", () => {
  const names = frameworks.flatMap(({ nearestTo = [] }) => nearestTo);
  const kinds = names.map((name) => unknownFramework(shipped, name, "`show`").kind);
  expect(new Set(kinds)).toEqual(new Set(["unranked"]));
  expect(names.filter((name) => ids(frameworks).includes(name.toLowerCase()))).toEqual([]);
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

/** The rules by topic, as the article has them and as they count today. */
const topics = [shipped, articleOnly(shipped)].flatMap(({ rules }) => [
  ...groupBy(
    rules.filter((rule) => "points" in rule),
    topicOf,
  ),
]);

test.each(topics)("the topic %s brings and costs a framework at most 6 points", (_, rules) => {
  const asked = questions.filter(({ id }) =>
    rules.some(({ when = {} }) => Object.hasOwn(when, id)),
  );
  const ways = asked.reduce<Answers[]>(
    (found, { id, choices }) =>
      found.flatMap((way) => choices.map((choice) => new Map([...way, [id, [choice.id]]]))),
    [new Map()],
  );
  const totals = ways.flatMap((way) => {
    const inForce = rules.filter((rule) => isInForce(rule, way));
    return frameworks.map((one) =>
      inForce.reduce((sum, rule) => sum + (appliesTo(rule, one) === "yes" ? rule.points : 0), 0),
    );
  });
  expect(totals.filter((points) => Math.abs(points) > 6)).toEqual([]);
});

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

const { knowledge } = shippedKnowledge();

describe.each(everyday.map((one) => [one.need, one] as const))("%s", (_, one) => {
  const ranking = rank(knowledge, requestOf(one));
  const winners = ranking.winners.map(({ id }) => id);

  test("every winner is acceptable", () => {
    expect(winners.length).toBeGreaterThan(0);
    expect(winners.filter((id) => !one.accept.includes(id))).toEqual([]);
  });

  test("no embarrassing framework is among the first two", () => {
    const near = ranking.rows.slice(0, 2).map(({ framework }) => framework.id);
    expect(near.filter((id) => one.embarrass.includes(id))).toEqual([]);
  });
});

test("every real decision finds itself among the most similar", () => {
  const knowledge = loadKnowledge();
  const { precedents = [] } = shippedKnowledge().written;
  expect(precedents.length).toBeGreaterThan(200);
  for (const { id, answers, pick, need, source } of precedents.slice(0, 20)) {
    const found = recommend(knowledge, { answers });
    const itself = found.precedents.filter(({ similarity }) => similarity === 1);
    expect(itself).toContainEqual(
      expect.objectContaining({ id, pick, need, source, agrees: found.winners.includes(pick) }),
    );
  }
});

const tried = JSON.parse(readFileSync("data/probes/stacks.json", "utf8"));

const withStack = shippedKnowledge().knowledge.frameworks.filter(({ stack }) => stack);

test.for(withStack)("the stack of $id was tried", ({ id, stack }) => {
  const packages = [...new Set((stack ?? []).map((entry) => entry.package))].sort();
  expect(tried[id]).toMatchObject({
    probed: expect.stringMatching(/^20\d\d-\d\d$/),
    with: packages,
    install: "works",
  });
});

test.for(withStack)(
  "the stack of $id has the packages that others replace",
  ({ stack = [], firstStep }) => {
    const replaced = stack.flatMap(({ replaces }) => replaces ?? []);
    const known = [...stack.map((entry) => entry.package), ...firstStep.split(/[\s"]+/)];
    expect(known).toEqual(expect.arrayContaining(replaced));
  },
);
