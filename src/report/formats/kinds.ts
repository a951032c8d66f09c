// The kinds of report: each is a folder, named as its JSON format, with its values, its document and its JSON.

import { escapeCommandsInJson } from "../../text/ci-commands.ts";
import { code, type Document, paragraph } from "../../text/document.ts";
import type { ComparisonReport } from "../comparison/json.ts";
import type { FrameworkReport } from "../framework/json.ts";
import type { FrameworksReport } from "../frameworks/json.ts";
import type { QuestionsReport } from "../questions/json.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import type { RulesCheckReport } from "../rules-check/json.ts";
import type { RulesDiffReport } from "../rules-diff/json.ts";
import type { TeamReport } from "../team/json.ts";
import type { TraitsReport } from "../traits/json.ts";
import type { VerificationReport } from "../verification/json.ts";

/** The result of a command, as plain values. */
export type Report =
  | RecommendationReport
  | TeamReport
  | FrameworksReport
  | FrameworkReport
  | QuestionsReport
  | TraitsReport
  | ComparisonReport
  | RulesCheckReport
  | RulesDiffReport
  | VerificationReport
  /** The JSON Schema of a file or a report. */
  | { readonly kind: "schema"; readonly schema: object };

/** The kinds of report that have a JSON format of their own, in the order in which help lists them. */
export const KINDS = [
  "recommendation",
  "team",
  "frameworks",
  "framework",
  "questions",
  "traits",
  "comparison",
  "rules-check",
  "rules-diff",
  "verification",
] as const satisfies readonly Report["kind"][];

/** The report as a document. What makes it is loaded when it is used. */
export async function documentOf(report: Report): Promise<Document> {
  switch (report.kind) {
    case "recommendation":
      return (await import("../recommendation/document.ts")).recommendationDocument(report);
    case "team":
      return (await import("../team/document.ts")).teamDocument(report);
    case "frameworks":
      return (await import("../frameworks/document.ts")).frameworksDocument(report);
    case "framework":
      return (await import("../framework/document.ts")).frameworkDocument(report);
    case "questions":
      return (await import("../questions/document.ts")).questionsDocument(report);
    case "traits":
      return (await import("../traits/document.ts")).traitsDocument(report);
    case "comparison":
      return (await import("../comparison/document.ts")).comparisonDocument(report);
    case "rules-check":
      return (await import("../rules-check/document.ts")).rulesCheckDocument(report);
    case "rules-diff":
      return (await import("../rules-diff/document.ts")).rulesDiffDocument(report);
    case "verification":
      return (await import("../verification/document.ts")).verificationDocument(report);
    case "schema":
      return [paragraph("A JSON Schema is JSON: see it with ", code("-f json"), ".")];
  }
}

/** The report as a value that can be written as JSON. */
export async function jsonOf(report: Report): Promise<object> {
  switch (report.kind) {
    case "recommendation":
      return (await import("../recommendation/json.ts")).recommendationJson(report);
    case "team":
      return (await import("../team/json.ts")).teamJson(report);
    case "frameworks":
      return (await import("../frameworks/json.ts")).frameworksJson(report);
    case "framework":
      return (await import("../framework/json.ts")).frameworkJson(report);
    case "questions":
      return (await import("../questions/json.ts")).questionsJson(report);
    case "traits":
      return (await import("../traits/json.ts")).traitsJson(report);
    case "comparison":
      return (await import("../comparison/json.ts")).comparisonJson(report);
    case "rules-check":
      return (await import("../rules-check/json.ts")).rulesCheckJson(report);
    case "rules-diff":
      return (await import("../rules-diff/json.ts")).rulesDiffJson(report);
    case "verification":
      return (await import("../verification/json.ts")).verificationJson(report);
    case "schema":
      return report.schema;
  }
}

/** The report as JSON text, indented by two, ending in a newline. */
export async function toJson(report: Report): Promise<string> {
  return `${escapeCommandsInJson(JSON.stringify(await jsonOf(report), null, 2))}\n`;
}
