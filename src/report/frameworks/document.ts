// A list of frameworks in words.
import { cell, code, type Document, faint, paragraph } from "../../text/document.ts";
import { counted } from "../../text/words.ts";
import { valueWords } from "../wording.ts";
import type { FrameworksReport } from "./json.ts";

export function frameworksDocument({ frameworks, leftOut, origin }: FrameworksReport): Document {
  const columns = [
    { title: "Id", align: "left" },
    { title: "Kind", align: "left" },
    { title: "Latest release", align: "left" },
    { title: "What it is", align: "left" },
  ] as const;
  const rows = frameworks.map((framework) => [
    cell([code(framework.id)]),
    cell([framework.kind]),
    cell([valueWords(framework.facts["latest-release"]?.value ?? "unknown")]),
    cell([framework.summary]),
  ]);
  const rest = leftOut === 0 ? "" : ` ${counted(leftOut, "framework")} left out by the filter.`;
  const months = origin.factsAsOf === undefined ? "" : `, facts as of ${origin.factsAsOf}`;
  const none = paragraph("No framework meets the filter.");
  return [
    frameworks.length === 0 ? none : { type: "table", columns, lead: 1, last: "details", rows },
    paragraph(
      faint(`${counted(frameworks.length, "framework")}${months}.${rest} `),
      "See one with ",
      code("pyfw show <framework>"),
      ".",
    ),
  ];
}
