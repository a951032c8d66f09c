// The kinds of report: each is a folder, named as its JSON format, with its values, its document and its JSON.
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

interface ReportByKind {
  readonly recommendation: RecommendationReport;
  readonly team: TeamReport;
  readonly frameworks: FrameworksReport;
  readonly framework: FrameworkReport;
  readonly questions: QuestionsReport;
  readonly traits: TraitsReport;
  readonly comparison: ComparisonReport;
  readonly "rules-check": RulesCheckReport;
  readonly "rules-diff": RulesDiffReport;
  readonly verification: VerificationReport;
  readonly schema: SchemaReport;
}

/** The JSON Schema of a file or a report. */
interface SchemaReport {
  readonly kind: "schema";
  readonly schema: object;
}

type Kind = keyof ReportByKind;

/** The result of a command, as plain values. */
export type Report = ReportByKind[Kind];

/** How a report becomes a document, and JSON. Each is loaded when it is used. */
interface Writers<OneReport> {
  document(): Promise<(report: OneReport) => Document>;
  json(): Promise<(report: OneReport) => object>;
}

const WRITERS: { readonly [K in Kind]: Writers<ReportByKind[K]> } = {
  recommendation: {
    document: async () => (await import("../recommendation/document.ts")).recommendationDocument,
    json: async () => (await import("../recommendation/json.ts")).recommendationJson,
  },
  team: {
    document: async () => (await import("../team/document.ts")).teamDocument,
    json: async () => (await import("../team/json.ts")).teamJson,
  },
  frameworks: {
    document: async () => (await import("../frameworks/document.ts")).frameworksDocument,
    json: async () => (await import("../frameworks/json.ts")).frameworksJson,
  },
  framework: {
    document: async () => (await import("../framework/document.ts")).frameworkDocument,
    json: async () => (await import("../framework/json.ts")).frameworkJson,
  },
  questions: {
    document: async () => (await import("../questions/document.ts")).questionsDocument,
    json: async () => (await import("../questions/json.ts")).questionsJson,
  },
  traits: {
    document: async () => (await import("../traits/document.ts")).traitsDocument,
    json: async () => (await import("../traits/json.ts")).traitsJson,
  },
  comparison: {
    document: async () => (await import("../comparison/document.ts")).comparisonDocument,
    json: async () => (await import("../comparison/json.ts")).comparisonJson,
  },
  "rules-check": {
    document: async () => (await import("../rules-check/document.ts")).rulesCheckDocument,
    json: async () => (await import("../rules-check/json.ts")).rulesCheckJson,
  },
  "rules-diff": {
    document: async () => (await import("../rules-diff/document.ts")).rulesDiffDocument,
    json: async () => (await import("../rules-diff/json.ts")).rulesDiffJson,
  },
  verification: {
    document: async () => (await import("../verification/document.ts")).verificationDocument,
    json: async () => (await import("../verification/json.ts")).verificationJson,
  },
  schema: {
    document: async () => () => [
      paragraph("A JSON Schema is JSON: see it with ", code("-f json"), "."),
    ],
    json:
      async () =>
      ({ schema }) =>
        schema,
  },
};

/** The kinds of report that have a JSON format of their own, in the order in which help lists them. */
export const KINDS = Object.keys(WRITERS).filter(
  (kind): kind is Exclude<Kind, "schema"> => kind !== "schema",
);

export async function documentOf<K extends Kind>(
  report: ReportByKind[K] & { readonly kind: K },
): Promise<Document> {
  const writers: Writers<ReportByKind[K]> = WRITERS[report.kind];
  return (await writers.document())(report);
}

export async function jsonOf<K extends Kind>(
  report: ReportByKind[K] & { readonly kind: K },
): Promise<object> {
  const writers: Writers<ReportByKind[K]> = WRITERS[report.kind];
  return (await writers.json())(report);
}
