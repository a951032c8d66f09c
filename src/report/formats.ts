// The names of the formats, and which function makes each. What a format needs is loaded when it is used.
import { defused } from "./defuse.ts";
import type { Report } from "./report.ts";
import type { Style } from "./style.ts";

export const FORMATS = ["table", "json", "markdown"] as const;

/** Those of a command that checks something and speaks to CI. */
export const CHECK_FORMATS = [...FORMATS, "github"] as const;

export type Format = (typeof CHECK_FORMATS)[number];

const RENDERERS = {
  async table(report, style) {
    const [{ documentOf }, { toTerminal }] = await Promise.all([
      import("./documents/document-of.ts"),
      import("./terminal.ts"),
    ]);
    return defused(toTerminal(documentOf(report), style));
  },
  async json(report) {
    const { toJson } = await import("./json.ts");
    return toJson(report);
  },
  async markdown(report) {
    const [{ documentOf }, { toMarkdown }] = await Promise.all([
      import("./documents/document-of.ts"),
      import("./markdown.ts"),
    ]);
    return defused(toMarkdown(documentOf(report)));
  },
  async github(report) {
    const [{ annotationsOf }, { toGithub }] = await Promise.all([
      import("./annotations.ts"),
      import("./github.ts"),
    ]);
    return toGithub(annotationsOf(report));
  },
} satisfies Record<Format, (report: Report, style: Style) => Promise<string>>;

/** The report as text that ends in one newline. `style` matters to the format `table` only. */
export function render(report: Report, format: Format, style: Style): Promise<string> {
  return RENDERERS[format](report, style);
}
