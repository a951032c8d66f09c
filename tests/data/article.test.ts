// Tests the article's advice need by need: these answers give the framework that the article names.
import { describe, expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { asking, type ShortAnswers } from "../support/request.ts";

const article = articleOnly(shippedKnowledge().knowledge);

const winnersOf = (answers: ShortAnswers) =>
  rank(article, asking(answers))
    .winners.map(({ id }) => id)
    .join(" ");

/** A need in words, the same need as answers, and the winners with `--article`. */
type Need = readonly [need: string, answers: ShortAnswers, winners: string];

/** The frameworks that the article names for small projects. */
const SMALL = "bottle cherrypy flask";

/** What the article's sections recommend each framework for. */
const whenToUse: readonly Need[] = [
  ["a REST API", { kind: "api" }, "django"],
  ["a large project against a strict date", { size: "large", deadline: "tight" }, "django"],
  ["a project that grows and becomes complex", { growth: "complex" }, "django"],
  [
    "a secure project with rights of access",
    { security: "strict", parts: ["accounts", "permissions"] },
    "django",
  ],
  ["a large project of several applications", { size: "large", apps: "several" }, "web2py"],
  ["an application for a range of databases", { database: "several" }, "web2py"],
  [
    "a secure monolith, rendered on the server in several formats",
    { kind: "site", security: "strict", pages: "templates", output: ["feeds", "documents"] },
    "web2py",
  ],
  ["a smaller project", { size: "small" }, SMALL],
  ["freedom to use a variety of packages", { flexibility: "micro" }, "flask"],
  ["a static website", { kind: "static" }, "flask"],
  ["a rapid prototype", { growth: "prototype" }, SMALL],
  [
    "a small application that must be ready rapidly",
    { size: "small", deadline: "tight" },
    "cherrypy",
  ],
];

/** What the summary table says about frameworks without a section. */
const summary: readonly Need[] = [
  ["an analytical web application", { kind: "dashboard" }, "dash"],
  ["data scientists who leave web matters alone", { team: "analysts" }, "dash"],
  ["calls to many other services at once", { traffic: "waiting" }, "aiohttp"],
  ["the semantic web", { kind: "linked-data" }, "cubicweb"],
  ["reusable components, pluggable applications", { apps: "reusable" }, "cubicweb turbogears"],
  ["a microservice", { kind: "service" }, "falcon"],
  ["very fast answers", { traffic: "throughput" }, "falcon"],
  ["a fast back end for other systems", { kind: "service", traffic: "throughput" }, "falcon"],
  ["WebSockets or long polling under heavy load", { traffic: "push" }, "tornado"],
  ["a micro framework that can become a full-stack one", { growth: "stepwise" }, "turbogears"],
  ["a database spread over servers", { database: "sharded" }, "turbogears"],
  ["templates for designers", { pages: "designers" }, "turbogears"],
];

/** The same needs with a few more or other answers, by winners. */
const variations: Readonly<Record<string, readonly ShortAnswers[]>> = {
  django: [
    { kind: "api", database: "sql" },
    { kind: "api", size: "medium" },
    { kind: "api", deadline: "normal" },
    { kind: "site", size: "large", deadline: "tight" },
    { size: "large", deadline: "tight", flexibility: "full" },
    { size: "large", deadline: "tight", database: "several" },
    { size: "large", growth: "complex" },
    { growth: "complex", lifetime: "years" },
    { growth: "complex", database: "sql" },
    { security: "strict" },
    { security: "strict", parts: ["permissions"] },
    { security: "strict", parts: ["accounts"] },
    { kind: "site", security: "strict", parts: ["permissions"] },
    { security: "usual", parts: ["accounts", "permissions"] },
  ],
  web2py: [
    { apps: "several" },
    { kind: "site", size: "large", apps: "several" },
    { size: "large", apps: "several", growth: "complex" },
    { size: "large", apps: "several", flexibility: "full" },
    { kind: "site", database: "several" },
    { size: "large", database: "several" },
    { database: "document" },
    { kind: "site", security: "strict", output: ["documents"] },
    { kind: "site", security: "strict", pages: "templates", output: ["feeds"] },
    {
      kind: "site",
      security: "strict",
      pages: "templates",
      output: ["documents"],
      parts: ["accounts"],
    },
    { kind: "site", size: "large", security: "strict", pages: "templates", output: ["documents"] },
  ],
  "bottle cherrypy flask": [
    { size: "small", growth: "steady" },
    { size: "small", deadline: "open" },
    { size: "small", deadline: "normal" },
    { kind: "site", size: "small" },
    { size: "small", database: "sql" },
    { growth: "prototype", deadline: "tight" },
    { growth: "prototype", size: "small" },
    { growth: "prototype", lifetime: "short" },
  ],
  flask: [
    { size: "small", pages: "templates" },
    { flexibility: "micro", dependencies: "any" },
    { kind: "site", flexibility: "micro" },
    { flexibility: "micro", database: "own" },
    { flexibility: "micro", size: "large" },
    { kind: "static", size: "small" },
    { kind: "static", database: "none", security: "low" },
    { kind: "static", deadline: "tight" },
    { growth: "prototype", pages: "templates" },
  ],
  bottle: [{ size: "small", dependencies: "few" }],
  cherrypy: [
    { size: "small", deadline: "tight", style: "classes" },
    { size: "small", deadline: "tight", team: "beginners" },
    { kind: "site", size: "small", deadline: "tight" },
  ],
  dash: [
    { kind: "dashboard", team: "analysts" },
    { kind: "dashboard", size: "small" },
    { kind: "dashboard", growth: "prototype" },
  ],
  aiohttp: [{ size: "small", traffic: "waiting" }],
  cubicweb: [
    { kind: "linked-data", apps: "reusable" },
    { apps: "reusable", style: "classes" },
  ],
  falcon: [
    { kind: "service", size: "small" },
    { kind: "api", traffic: "throughput" },
    { kind: "service", lifetime: "years" },
  ],
  tornado: [
    { kind: "site", traffic: "push", pages: "templates" },
    { traffic: "push", parts: ["accounts"] },
  ],
  turbogears: [
    { kind: "site", growth: "stepwise" },
    { growth: "stepwise", flexibility: "full" },
    { size: "large", database: "sharded" },
    { database: "sharded", growth: "complex" },
    { kind: "site", pages: "designers" },
  ],
};

test.each([...whenToUse, ...summary])("%s: %j", (_need, answers, winners) => {
  expect(winnersOf(answers)).toBe(winners);
});

describe.each(Object.entries(variations))("variations for %s", (winners, needs) => {
  test.each(needs)("%j", (answers) => {
    expect(winnersOf(answers)).toBe(winners);
  });
});
