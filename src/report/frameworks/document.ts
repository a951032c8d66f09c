// A list of frameworks in words.
import { code, type Document, paragraph, table } from "../../text/document.ts";
import { valueWords } from "../wording.ts";
import { closing, NO_FRAMEWORK, summaryOf } from "./closing.ts";
import type { FrameworksReport } from "./json.ts";

export function frameworksDocument(report: FrameworksReport): Document {
  const { frameworks } = report;
  const columns = ["Id", "Kind", "Latest release", "What it is"];
  const rows = frameworks.map((framework) => [
    [code(framework.id)],
    [framework.kind],
    [valueWords(framework.facts["latest-release"]?.value ?? "unknown")],
    summaryOf(framework),
  ]);
  const none = paragraph(NO_FRAMEWORK);
  return [
    frameworks.length === 0 ? none : table(columns, rows, { lead: 1, last: "details" }),
    paragraph(...closing(report)),
  ];
}
