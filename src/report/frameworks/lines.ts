// A list of frameworks with one line each: cut to the terminal, or as fields for other programs.
import { plainText } from "../../text/document.ts";
import type { Style } from "../../text/style.ts";
import { widthOf } from "../../text/width.ts";
import { cut, wrap } from "../../text/wrap.ts";
import { closing, NO_FRAMEWORK, summaryOf } from "./document.ts";
import type { FrameworksReport } from "./json.ts";

const GAP = 2;
/** Below this many columns the kinds stand above their frameworks, not beside them. */
const KINDS_BESIDE = 72;

/** One line a framework, grouped by kind, as wide as the style; ends in one newline. */
export function frameworkLines(report: FrameworksReport, style: Style): string {
  const kinds = [...new Set(report.frameworks.map(({ kind }) => kind))].sort();
  const beside = style.width >= KINDS_BESIDE;
  const kindRoom = beside ? columnOf(kinds) : GAP;
  const nameRoom = columnOf(report.frameworks.map(({ id }) => id));
  const lines = kinds.flatMap((kind) => [
    ...(beside ? [] : [style.paint(kind, "strong")]),
    ...report.frameworks
      .filter((one) => one.kind === kind)
      .map((framework, index) => {
        const first = beside && index === 0 ? kind : "";
        const room = style.width - kindRoom - nameRoom;
        return [
          style.paint(first, "strong") + " ".repeat(kindRoom - widthOf(first)),
          style.paint(framework.id, "code") + " ".repeat(nameRoom - widthOf(framework.id)),
          cut(summaryOf(framework), { ...style, width: room }),
        ].join("");
      }),
  ]);
  const none = lines.length === 0 ? [NO_FRAMEWORK] : [];
  return `${[...none, ...lines, "", ...wrap(closing(report), style)].join("\n")}\n`;
}

function columnOf(words: readonly string[]): number {
  return Math.max(0, ...words.map(widthOf)) + GAP;
}

/** One line a framework: id, name, kind and what it is, separated by tabs, for other programs. */
export function frameworkRecords({ frameworks }: FrameworksReport): string {
  return frameworks
    .map((framework) => {
      const { id, name, kind } = framework;
      const fields = [id, name, kind, plainText(summaryOf(framework))];
      return `${fields.map((field) => field.replaceAll(/\s/g, " ")).join("\t")}\n`;
    })
    .join("");
}
