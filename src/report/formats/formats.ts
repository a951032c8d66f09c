// The names of the formats, and which function makes each. What a format needs is loaded when it is used.
import { defused } from "../../text/ci-commands.ts";
import type { Style } from "../../text/style.ts";
import { documentOf, type Report } from "./kinds.ts";

export const FORMATS = ["table", "json", "markdown"] as const;

/** Those of a command that checks something and speaks to CI. */
export const CHECK_FORMATS = [...FORMATS, "github"] as const;

/** Those of a recommendation, which can also be kept as a decision record. */
export const RECOMMEND_FORMATS = [...CHECK_FORMATS, "adr"] as const;

export type Format = (typeof RECOMMEND_FORMATS)[number];

const RENDERERS = {
  async table(report, style) {
    const { toTerminal } = await import("./table.ts");
    return defused(toTerminal(await documentOf(report), style));
  },
  async json(report) {
    const { toJson } = await import("./json.ts");
    return toJson(report);
  },
  markdown,
  async github(report) {
    const [{ annotationsOf }, { toGithub }] = await Promise.all([
      import("./annotations.ts"),
      import("./github.ts"),
    ]);
    return toGithub(annotationsOf(report));
  },
  /** Only a recommendation can be decided by; other reports are Markdown as ever. */
  async adr(report) {
    if (report.kind !== "recommendation") return markdown(report);
    const { toAdr } = await import("./adr.ts");
    return defused(toAdr(report));
  },
} satisfies Record<Format, (report: Report, style: Style) => Promise<string>>;

/** The report as text that ends in one newline. `style` matters to the format `table` only. */
export function render(report: Report, format: Format, style: Style): Promise<string> {
  return RENDERERS[format](report, style);
}

async function markdown(report: Report): Promise<string> {
  const { toMarkdown } = await import("./markdown.ts");
  return defused(toMarkdown(await documentOf(report)));
}
