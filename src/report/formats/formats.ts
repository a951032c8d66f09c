// The formats: their names, and the function that writes each. A format is loaded when it is used.
import type { Document } from "../../text/document.ts";
import { escapeCommands } from "../../text/quote.ts";
import type { Style } from "../../text/style.ts";
import type { CheckReport } from "./github.ts";
import { documentOf, type Kind, type ReportOf, toJson } from "./kinds.ts";

/** The formats of every report. */
export const FORMATS = ["table", "json", "markdown"] as const;

/** `screen` is what commands use instead of `table` when a person looks at a terminal. */
type FormatOfSome = "screen" | "github" | "html" | "adr" | "tsv" | "prompt";

export type Format = (typeof FORMATS)[number] | FormatOfSome;

type Writer<One> = (report: One, style: Style) => Promise<string>;

/** The formats that a kind of report has besides those of every report. */
const MORE: { readonly [K in Kind]?: { readonly [F in Format]?: Writer<ReportOf<K>> } } = {
  recommendation: {
    github,
    html: async (report) => (await import("./html.ts")).toHtml(report),
    adr: async (report) => (await import("./adr.ts")).toAdr(report),
    screen: async (report, style) => (await import("./screen.ts")).toScreen(report, style),
  },
  team: { github },
  frameworks: {
    tsv: async (report) => (await import("../frameworks/document.ts")).frameworkRecords(report),
    screen: async (report, style) => {
      const { frameworkLines } = await import("../frameworks/document.ts");
      return style.spoken === true ? table(report, style) : frameworkLines(report, style);
    },
  },
  framework: {
    screen: async (report, style) => {
      const { profileDocument } = await import("../framework/document.ts");
      return onTerminal(profileDocument(report), style);
    },
  },
  questions: {
    prompt: async (report) => (await import("./prompt.ts")).toPrompt(report),
  },
  "rules-check": { github },
  verification: { github },
};

async function github(report: CheckReport, { pathOf }: Style): Promise<string> {
  return (await import("./github.ts")).checkToGithub(report, pathOf);
}

export function formatsOf(kind: Kind): readonly Format[] {
  const more = Object.keys(MORE[kind] ?? {}) as Format[];
  return [...FORMATS, ...more.filter((format) => format !== "screen")];
}

/** The format for each file extension; help omits the second one for Markdown. */
export const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ["json", "json"],
  ["md", "markdown"],
  ["html", "html"],
  ["markdown", "markdown"],
  ["tsv", "tsv"],
]);

/** The report as text that ends in one newline. `style` affects tables, and its `pathOf` annotations. */
export async function render<One extends Kind>(
  report: ReportOf<One>,
  format: Format,
  style: Style,
): Promise<string> {
  if (format === "json") return toJson(report);
  const usual = format === "table" || format === "screen" ? table : markdown;
  const text = await (MORE[report.kind]?.[format] ?? usual)(report, style);
  // Annotations are commands, and a page escapes its own text.
  return format === "github" || format === "html" ? text : escapeCommands(text);
}

async function table<One extends Kind>(report: ReportOf<One>, style: Style): Promise<string> {
  return onTerminal(await documentOf(report), style);
}

async function onTerminal(document: Document, style: Style): Promise<string> {
  return (await import("./table.ts")).toTerminal(document, style);
}

async function markdown<One extends Kind>(report: ReportOf<One>): Promise<string> {
  return (await import("./markdown.ts")).toMarkdown(await documentOf(report));
}
