// The kinds of report: each is a folder, named after its JSON format, with its values, document and JSON.
import { type Document, paragraph } from "../../text/document.ts";
import { escapeCommandsInJson } from "../../text/quote.ts";
import { code } from "../../text/spans.ts";

/** The functions that make the JSON of each kind, in the order of the help; loaded when used. */
const JSONS = {
  recommendation: async () => (await import("../recommendation/json.ts")).recommendationJson,
  team: async () => (await import("../team/json.ts")).teamJson,
  frameworks: async () => (await import("../frameworks/json.ts")).frameworksJson,
  framework: async () => (await import("../framework/json.ts")).frameworkJson,
  questions: async () => (await import("../questions/json.ts")).questionsJson,
  traits: async () => (await import("../traits/json.ts")).traitsJson,
  comparison: async () => (await import("../comparison/json.ts")).comparisonJson,
  "rules-check": async () => (await import("../rules-check/json.ts")).rulesCheckJson,
  "rules-diff": async () => (await import("../rules-diff/json.ts")).rulesDiffJson,
  verification: async () => (await import("../verification/json.ts")).verificationJson,
};

export const KINDS = Object.keys(JSONS) as readonly (keyof typeof JSONS)[];

type SchemaReport = { readonly kind: "schema"; readonly schema: object };

export type Kind = keyof typeof JSONS | "schema";

export type ReportOf<One extends Kind> = {
  readonly [K in One]: { readonly kind: K } & (K extends keyof typeof JSONS
    ? Parameters<Awaited<ReturnType<(typeof JSONS)[K]>>>[0]
    : SchemaReport);
}[One];

/** The result of a command, as plain values. */
export type Report = ReportOf<Kind>;

type Writers<Made> = { readonly [K in Kind]: () => Promise<(report: ReportOf<K>) => Made> };

const TO_JSON: Writers<object> = {
  ...JSONS,
  schema: async () => (report) => report.schema,
};

const TO_DOCUMENT: Writers<Document> = {
  recommendation: async () =>
    (await import("../recommendation/document.ts")).recommendationDocument,
  team: async () => (await import("../team/document.ts")).teamDocument,
  frameworks: async () => (await import("../frameworks/document.ts")).frameworksDocument,
  framework: async () => (await import("../framework/document.ts")).frameworkDocument,
  questions: async () => (await import("../questions/document.ts")).questionsDocument,
  traits: async () => (await import("../traits/document.ts")).traitsDocument,
  comparison: async () => (await import("../comparison/document.ts")).comparisonDocument,
  "rules-check": async () => (await import("../rules-check/document.ts")).rulesCheckDocument,
  "rules-diff": async () => (await import("../rules-diff/document.ts")).rulesDiffDocument,
  verification: async () => (await import("../verification/document.ts")).verificationDocument,
  schema: async () => () => paragraph("A JSON Schema is JSON: see it with ", code("-f json"), "."),
};

export async function documentOf<One extends Kind>(report: ReportOf<One>): Promise<Document> {
  return (await TO_DOCUMENT[report.kind]())(report);
}

export async function jsonOf<One extends Kind>(report: ReportOf<One>): Promise<object> {
  return (await TO_JSON[report.kind]())(report);
}

/** The report as JSON text, indented by two, ending in a newline. */
export async function toJson(report: Report): Promise<string> {
  return `${escapeCommandsInJson(JSON.stringify(await jsonOf(report), null, 2))}\n`;
}
