// The quality of the shipped knowledge: not only well-formed, but of use for every question and framework.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/article.ts";
import { check } from "../../src/knowledge/check.ts";
import { everyRule } from "../../src/knowledge/rule.ts";
import type { Knowledge, Question } from "../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";

const shipped = shippedKnowledge().knowledge;
const { questions, frameworks, claims } = shipped;
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const choicesOf = (id: string) =>
  questions.filter((one) => one.id === id).flatMap((one) => ids(one.choices));

test("no check finds anything, not even a warning", () => {
  expect(check(shipped)).toEqual([]);
});

test("eleven frameworks are the article's", () => {
  const eleven =
    "aiohttp bottle cherrypy cubicweb dash django falcon flask tornado turbogears web2py";
  expect(ids(frameworks.filter((one) => one.article)).sort()).toEqual(eleven.split(" "));
});

test("there are at most 22 questions", () => {
  expect(questions.length).toBeLessThanOrEqual(22);
});

test("the questions that others rely on are there, with their choices", () => {
  expect(choicesOf("size")).toEqual(["small", "medium", "large"]);
  expect(choicesOf("deadline")).toEqual(["tight", "normal", "open"]);
});

/** Answers to other questions under which two answers to this one have different winners. */
function witness(question: Question, knowledge: Knowledge) {
  const random = randomFrom(11);
  for (let tries = 0; tries < 300; tries++) {
    const others = new Map(
      [...randomAnswers(knowledge, random)].filter(([id]) => id !== question.id),
    );
    const winners = question.choices.map(({ id }) => {
      const answer = [id];
      const answers = new Map([...others, [question.id, answer]]);
      return ids(rank(knowledge, { ...emptyRequest, answers }).winners).join();
    });
    if (new Set(winners).size > 1) return others;
  }
  return undefined;
}

test.each(articleOnly(shipped).questions.map((one) => [one.id, one] as const))(
  "`%s` can change the winners under the article alone",
  (_id, question) => {
    expect(witness(question, articleOnly(shipped))?.size).toBeGreaterThan(2);
  },
);

const facts = frameworks.flatMap((framework) =>
  Object.entries(framework.facts).map(([trait, fact]) => ({
    at: `${framework.id} ${trait}`,
    fact,
  })),
);
const broken = (sound: (one: (typeof facts)[number]) => boolean) =>
  facts.filter((one) => !sound(one)).map(({ at }) => at);

test("no fact is of a month after 2026-11", () => {
  expect(broken(({ fact }) => fact.asOf !== undefined && fact.asOf <= "2026-11")).toEqual([]);
});

test("data/ names no host of a package registry", () => {
  const folder = new URL("../../data/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".json"),
  );
  expect(files.length).toBeGreaterThanOrEqual(4 + frameworks.length);
  const hosts = [["pypi", "org"].join("."), ["python", "hosted"].join(""), ["npm", "js"].join("")];
  const named = files.filter((file) => {
    const text = readFileSync(new URL(file, folder), "utf8").toLowerCase();
    return hosts.some((host) => text.includes(host));
  });
  expect(named).toEqual([]);
});

test("every framework of the article has a claim that is scored", () => {
  const scored = claims.filter((claim) =>
    everyRule(shipped).some(({ source }) => "claim" in source && source.claim === claim.id),
  );
  const silent = frameworks.filter(
    (one) => one.article && !scored.some((claim) => claim.framework === one.id),
  );
  expect(ids(silent)).toEqual([]);
});
