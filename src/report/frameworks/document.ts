// A list of frameworks in words.
import { cell, code, type Document, left, paragraph } from "../../text/document.ts";
import { valueWords } from "../wording.ts";
import { closing, NO_FRAMEWORK, summaryOf } from "./closing.ts";
import type { FrameworksReport } from "./json.ts";

export function frameworksDocument(report: FrameworksReport): Document {
  const { frameworks } = report;
  const columns = ["Id", "Kind", "Latest release", "What it is"].map(left);
  const rows = frameworks.map((framework) => [
    cell([code(framework.id)]),
    cell([framework.kind]),
    cell([valueWords(framework.facts["latest-release"]?.value ?? "unknown")]),
    cell(summaryOf(framework)),
  ]);
  const none = paragraph(NO_FRAMEWORK);
  return [
    frameworks.length === 0 ? none : { type: "table", columns, lead: 1, last: "details", rows },
    paragraph(...closing(report)),
  ];
}
