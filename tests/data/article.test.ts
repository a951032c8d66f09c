// The article's advice, need by need: whoever states the need gets the framework that the article names.
import { describe, expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/article.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { asking, type ShortAnswers } from "../support/request.ts";

const article = articleOnly(shippedKnowledge().knowledge);

const winnersOf = (answers: ShortAnswers) =>
  rank(article, asking(answers)).winners.map(({ id }) => id);

/** A need in words, the same as answers, and who comes first by the article alone. */
type Need = readonly [need: string, answers: ShortAnswers, winners: readonly string[]];

/** Those that the article names for small things. */
const SMALL = ["bottle", "cherrypy", "flask"];

/** What the sections say a framework is to be used for. */
const whenToUse: readonly Need[] = [
  ["a REST API", { kind: "api" }, ["django"]],
  ["a large project against a strict date", { size: "large", deadline: "tight" }, ["django"]],
  ["a project that grows and becomes complex", { growth: "complex" }, ["django"]],
  [
    "a secure project with rights of access",
    { security: "strict", parts: ["accounts", "permissions"] },
    ["django"],
  ],
  ["a large project of several applications", { size: "large", apps: "several" }, ["web2py"]],
  ["an application for a range of databases", { database: "several" }, ["web2py"]],
  [
    "a secure monolith, rendered on the server in several formats",
    { kind: "site", security: "strict", pages: "templates", output: ["feeds", "documents"] },
    ["web2py"],
  ],
  ["a smaller project", { size: "small" }, SMALL],
  ["freedom to use a variety of packages", { flexibility: "micro" }, ["flask"]],
  ["a static website", { kind: "static" }, ["flask"]],
  ["a rapid prototype", { growth: "prototype" }, SMALL],
  [
    "a small application that must be ready rapidly",
    { size: "small", deadline: "tight" },
    ["cherrypy"],
  ],
];

/** What the summary table says of the frameworks that have no section. */
const summary: readonly Need[] = [
  ["an analytical web application", { kind: "dashboard" }, ["dash"]],
  ["data scientists who leave web matters alone", { team: "analysts" }, ["dash"]],
  ["calls to many other services at once", { traffic: "waiting" }, ["aiohttp"]],
  ["the semantic web", { kind: "linked-data" }, ["cubicweb"]],
  ["reusable components, pluggable applications", { apps: "reusable" }, ["cubicweb", "turbogears"]],
  ["a microservice", { kind: "service" }, ["falcon"]],
  ["very fast answers", { traffic: "throughput" }, ["falcon"]],
  ["a fast back end for other systems", { kind: "service", traffic: "throughput" }, ["falcon"]],
  ["WebSockets or long polling under heavy load", { traffic: "push" }, ["tornado"]],
  ["a micro framework that can become a full-stack one", { growth: "stepwise" }, ["turbogears"]],
  ["a database spread over servers", { database: "sharded" }, ["turbogears"]],
  ["templates for designers", { pages: "designers" }, ["turbogears"]],
];

describe.each([
  ["when to use", whenToUse],
  ["summary", summary],
] as const)("%s", (_name, needs) => {
  test.each(needs.map((need) => [...need] as const))("%s: %j", (_need, answers, winners) => {
    expect(winnersOf(answers)).toEqual(winners);
  });
});
