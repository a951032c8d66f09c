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

/** The same needs, told with a little more or in other answers. */
const variations: readonly Need[] = [
  ["a REST API in JSON", { kind: "api" }, ["django"]],
  ["a REST API with a description", { kind: "api" }, ["django"]],
  ["a REST API over one database", { kind: "api", database: "sql" }, ["django"]],
  ["a REST API of medium size", { kind: "api", size: "medium" }, ["django"]],
  ["a REST API in the usual time", { kind: "api", deadline: "normal" }, ["django"]],
  ["a REST API for a service", { kind: "service" }, ["falcon"]],
  [
    "a large site against a strict date",
    { kind: "site", size: "large", deadline: "tight" },
    ["django"],
  ],
  [
    "the same with ready parts",
    { size: "large", deadline: "tight", flexibility: "full" },
    ["django"],
  ],
  [
    "the same with several databases",
    { size: "large", deadline: "tight", database: "several" },
    ["django"],
  ],
  ["a large project that grows", { size: "large", growth: "complex" }, ["django"]],
  ["growth over many years", { growth: "complex", lifetime: "years" }, ["django"]],
  ["growth on one database", { growth: "complex", database: "sql" }, ["django"]],
  ["a secure project", { security: "strict" }, ["django"]],
  ["a secure project with roles", { security: "strict", parts: ["permissions"] }, ["django"]],
  ["a secure project with accounts", { security: "strict", parts: ["accounts"] }, ["django"]],
  [
    "a secure site with roles",
    { kind: "site", security: "strict", parts: ["permissions"] },
    ["django"],
  ],
  [
    "accounts and roles on a usual site",
    { security: "usual", parts: ["accounts", "permissions"] },
    ["django"],
  ],
  ["several applications in one", { apps: "several" }, ["web2py"]],
  ["several sites in one", { kind: "site", size: "large", apps: "several" }, ["web2py"]],
  [
    "several applications that grow",
    { size: "large", apps: "several", growth: "complex" },
    ["web2py"],
  ],
  [
    "several applications with ready parts",
    { size: "large", apps: "several", flexibility: "full" },
    ["web2py"],
  ],
  ["a site for a range of databases", { kind: "site", database: "several" }, ["web2py"]],
  ["a large project for a range of databases", { size: "large", database: "several" }, ["web2py"]],
  ["a document database", { database: "document" }, ["web2py"]],
  [
    "a secure site with PDF",
    { kind: "site", security: "strict", output: ["documents"] },
    ["web2py"],
  ],
  [
    "a secure site with feeds",
    { kind: "site", security: "strict", pages: "templates", output: ["feeds"] },
    ["web2py"],
  ],
  [
    "a secure monolith with accounts",
    {
      kind: "site",
      security: "strict",
      pages: "templates",
      output: ["documents"],
      parts: ["accounts"],
    },
    ["web2py"],
  ],
  [
    "a large secure monolith",
    { kind: "site", size: "large", security: "strict", pages: "templates", output: ["documents"] },
    ["web2py"],
  ],
  ["a small project that stays as it is", { size: "small", growth: "steady" }, SMALL],
  ["a small project without a date", { size: "small", deadline: "open" }, SMALL],
  ["a small project in the usual time", { size: "small", deadline: "normal" }, SMALL],
  ["a small site", { kind: "site", size: "small" }, SMALL],
  ["a small site of pages", { size: "small", pages: "templates" }, ["flask"]],
  ["a small project on one database", { size: "small", database: "sql" }, SMALL],
  ["a small project with few packages", { size: "small", dependencies: "few" }, ["bottle"]],
  [
    "packages of our own choice, as many as it takes",
    { flexibility: "micro", dependencies: "any" },
    ["flask"],
  ],
  ["a site from parts of our own choice", { kind: "site", flexibility: "micro" }, ["flask"]],
  ["our own parts and data layer", { flexibility: "micro", database: "own" }, ["flask"]],
  ["our own parts in a large project", { flexibility: "micro", size: "large" }, ["flask"]],
  ["a small static site", { kind: "static", size: "small" }, ["flask"]],
  [
    "a static site that stores nothing",
    { kind: "static", database: "none", security: "low" },
    ["flask"],
  ],
  ["a static site soon", { kind: "static", deadline: "tight" }, ["flask"]],
  ["a prototype soon", { growth: "prototype", deadline: "tight" }, SMALL],
  ["a small prototype", { growth: "prototype", size: "small" }, SMALL],
  ["a prototype for some months", { growth: "prototype", lifetime: "short" }, SMALL],
  ["a prototype of pages", { growth: "prototype", pages: "templates" }, ["flask"]],
  [
    "a small application soon, in objects",
    { size: "small", deadline: "tight", style: "classes" },
    ["cherrypy"],
  ],
  [
    "a small program soon, easy to learn",
    { size: "small", deadline: "tight", team: "beginners" },
    ["cherrypy"],
  ],
  ["a small site soon", { kind: "site", size: "small", deadline: "tight" }, ["cherrypy"]],
  ["a dashboard by analysts", { kind: "dashboard", team: "analysts" }, ["dash"]],
  ["a small dashboard", { kind: "dashboard", size: "small" }, ["dash"]],
  ["a dashboard prototype", { kind: "dashboard", growth: "prototype" }, ["dash"]],
  ["a small waiting program", { size: "small", traffic: "waiting" }, ["aiohttp"]],
  ["linked data for others to query", { kind: "linked-data" }, ["cubicweb"]],
  ["linked data in components", { kind: "linked-data", apps: "reusable" }, ["cubicweb"]],
  ["components in objects", { apps: "reusable", style: "classes" }, ["cubicweb"]],
  ["a small microservice", { kind: "service", size: "small" }, ["falcon"]],
  ["a fast API", { kind: "api", traffic: "throughput" }, ["falcon"]],
  ["a reliable service for years", { kind: "service", lifetime: "years" }, ["falcon"]],
  ["a chat site", { kind: "site", traffic: "push", pages: "templates" }, ["tornado"]],
  ["a chat with accounts", { traffic: "push", parts: ["accounts"] }, ["tornado"]],
  ["a site that starts tiny", { kind: "site", growth: "stepwise" }, ["turbogears"]],
  ["step by step to ready parts", { growth: "stepwise", flexibility: "full" }, ["turbogears"]],
  ["a large sharded database", { size: "large", database: "sharded" }, ["turbogears"]],
  ["a sharded database that grows", { database: "sharded", growth: "complex" }, ["turbogears"]],
  ["a designed site", { kind: "site", pages: "designers" }, ["turbogears"]],
];

describe.each([
  ["when to use", whenToUse],
  ["summary", summary],
  ["variations", variations],
] as const)("%s", (_name, needs) => {
  test.each(needs.map((need) => [...need] as const))("%s: %j", (_need, answers, winners) => {
    expect(winnersOf(answers)).toEqual(winners);
  });
});
