// A list of frameworks in words.
import { withRules } from "../../answers/command.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import type { Framework } from "../../knowledge/schema.ts";
import { type Document, paragraph, table } from "../../text/document.ts";
import { bad, code, faint, plainText, type Text } from "../../text/spans.ts";
import type { Style } from "../../text/style.ts";
import { widthOf } from "../../text/width.ts";
import { counted } from "../../text/words.ts";
import { cut, wrap } from "../../text/wrap.ts";
import { valueWords } from "../wording.ts";
import type { FrameworksReport } from "./json.ts";

export function frameworksDocument(report: FrameworksReport): Document {
  const { frameworks } = report;
  const columns = ["Id", "Kind", "Latest release", "What it is"];
  const rows = frameworks.map((framework) => [
    code(framework.id),
    framework.kind,
    valueWords(framework.facts["latest-release"]?.value ?? "unknown"),
    summaryOf(framework),
  ]);
  return [
    table(columns, rows, { lead: 1, last: "details" }) ?? paragraph(NO_FRAMEWORK),
    paragraph(closing(report)),
  ];
}

function summaryOf({ facts, summary }: Framework): Text {
  if (facts["new-projects"]?.value !== "no") return summary;
  return [bad(`Retired, use ${String(facts.successor?.value ?? "another")}.`), ` ${summary}`];
}

const NO_FRAMEWORK = "No framework matches the filter.";

function closing({ frameworks, knowledge, origin }: FrameworksReport): Text {
  const leftOut = knowledge.frameworks.length - frameworks.length;
  const rest = leftOut === 0 ? "" : ` ${counted(leftOut, "framework")} excluded by the filter.`;
  const months = origin.factsAsOf === undefined ? "" : `, facts as of ${origin.factsAsOf}`;
  return [
    faint(`${counted(frameworks.length, "framework")}${months}.${rest} `),
    "See one with ",
    code(withRules("pyfw show <framework>", origin)),
    ".",
  ];
}

const GAP = 2;
/** Below this many columns the kinds go above their frameworks, not beside them. */
const KINDS_BESIDE = 72;

/** One line per framework, grouped by kind, as wide as the style; ends in one newline. */
export function frameworkLines(report: FrameworksReport, style: Style): string {
  const kinds = [...groupBy(report.frameworks, ({ kind }) => kind)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const beside = style.width >= KINDS_BESIDE;
  const kindRoom = beside ? columnOf(kinds.map(([kind]) => kind)) : GAP;
  const nameRoom = columnOf(report.frameworks.map(({ id }) => id));
  const room = style.width - kindRoom - nameRoom;
  const lines = kinds.flatMap(([kind, frameworks]) => [
    ...(beside ? [] : [style.paint(kind, "strong")]),
    ...frameworks.map((framework, index) => {
      const first = beside && index === 0 ? kind : "";
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

/** One line per framework: id, name, kind and what it is, separated by tabs, for other programs. */
export function frameworkRecords({ frameworks }: FrameworksReport): string {
  return frameworks
    .map((one) => [one.id, one.name, one.kind, plainText(summaryOf(one))])
    .map((fields) => `${fields.map((field) => field.replaceAll(/\s/g, " ")).join("\t")}\n`)
    .join("");
}
