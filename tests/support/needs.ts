// Needs that the article names itself, as answers, with the frameworks that it names for them.
import type { ShortAnswers } from "./request.ts";

/** A need in words, the same as answers, and who comes first by the article alone. */
export type Need = readonly [need: string, answers: ShortAnswers, winners: readonly string[]];

/** Those that the article names for small things. */
export const SMALL = ["bottle", "cherrypy", "flask"];

/** What the sections say a framework is to be used for. */
export const whenToUse: readonly Need[] = [
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
