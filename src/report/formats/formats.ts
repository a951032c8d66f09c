// The formats: their names, and the function that writes each. A format is loaded when it is used.
import type { Document } from "../../text/document.ts";
import { escapeCommands } from "../../text/quote.ts";
import type { Style } from "../../text/style.ts";
import { documentOf, type Report, toJson } from "./kinds.ts";

/** The formats of every report. */
export const FORMATS = ["table", "json", "markdown"] as const;

const RENDERERS = {
  table,
  /** A recommendation, a framework or a list, fitted to a screen; the usual table for any other report. */
  async screen(report, style) {
    if (report.kind === "frameworks" && style.spoken !== true) {
      const { frameworkLines } = await import("../frameworks/document.ts");
      return escapeCommands(frameworkLines(report, style));
    }
    if (report.kind === "framework") {
      const { profileDocument } = await import("../framework/document.ts");
      return onTerminal(profileDocument(report), style);
    }
    if (report.kind !== "recommendation") return table(report, style);
    const { toScreen } = await import("./screen.ts");
    return escapeCommands(toScreen(report, style));
  },
  /** A list as lines of fields; plain Markdown for any other report. */
  async tsv(report) {
    if (report.kind !== "frameworks") return markdown(report);
    const { frameworkRecords } = await import("../frameworks/document.ts");
    return escapeCommands(frameworkRecords(report));
  },
  json: toJson,
  markdown,
  async github(report, { pathOf }) {
    const { annotationsOf, toGithub } = await import("./github.ts");
    return toGithub(annotationsOf(report), pathOf);
  },
  async html(report) {
    if (report.kind !== "recommendation") throw new RangeError(`no page shows a ${report.kind}`);
    const { toHtml } = await import("./html.ts");
    return toHtml(report);
  },
  async adr(report) {
    if (report.kind !== "recommendation") return markdown(report);
    const { toAdr } = await import("./adr.ts");
    return escapeCommands(toAdr(report));
  },
  /** A text for an assistant to answer the questions; plain Markdown for any other report. */
  async prompt(report) {
    if (report.kind !== "questions") return markdown(report);
    const { toPrompt } = await import("./prompt.ts");
    return escapeCommands(toPrompt(report));
  },
} satisfies Record<string, (report: Report, style: Style) => Promise<string>>;

/** `screen` is what commands use instead of `table` when a person looks at a terminal. */
export type Format = keyof typeof RENDERERS;

/** The formats that a kind of report has besides those of every report. */
const MORE: Readonly<Partial<Record<Report["kind"], readonly Format[]>>> = {
  recommendation: ["github", "html", "adr"],
  frameworks: ["tsv"],
  questions: ["prompt"],
  "rules-check": ["github"],
  verification: ["github"],
};

export function formatsOf(kind: Report["kind"]): readonly Format[] {
  return [...FORMATS, ...(MORE[kind] ?? [])];
}

/** The format for each file extension; help leaves out the second for Markdown. */
export const ENDINGS: ReadonlyMap<string, Format> = new Map([
  ["json", "json"],
  ["md", "markdown"],
  ["html", "html"],
  ["markdown", "markdown"],
  ["tsv", "tsv"],
]);

/** The report as text that ends in one newline. `style` affects tables, and its `pathOf` annotations. */
export function render(report: Report, format: Format, style: Style): Promise<string> {
  return RENDERERS[format](report, style);
}

async function table(report: Report, style: Style): Promise<string> {
  return onTerminal(await documentOf(report), style);
}

async function onTerminal(document: Document, style: Style): Promise<string> {
  const { toTerminal } = await import("./table.ts");
  return escapeCommands(toTerminal(document, style));
}

async function markdown(report: Report): Promise<string> {
  const { toMarkdown } = await import("./markdown.ts");
  return escapeCommands(toMarkdown(await documentOf(report)));
}
