// A list of frameworks in words.

import type { Framework } from "../../knowledge/schema.ts";
import {
  bad,
  code,
  type Document,
  faint,
  paragraph,
  type Text,
  table,
} from "../../text/document.ts";
import { counted } from "../../text/words.ts";
import { valueWords } from "../wording.ts";
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

/** What a framework is; first, that it is not for new projects. */
export function summaryOf({ facts, summary }: Framework): Text {
  if (facts["new-projects"]?.value !== "no") return [summary];
  return [bad(`Retired, use ${String(facts.successor?.value ?? "another")}.`), ` ${summary}`];
}

/** What is said where the list is empty. */
export const NO_FRAMEWORK = "No framework meets the filter.";

/** How many frameworks are listed and left out, and how to see one of them. */
export function closing({ frameworks, leftOut, origin }: FrameworksReport): Text {
  const rest = leftOut === 0 ? "" : ` ${counted(leftOut, "framework")} left out by the filter.`;
  const months = origin.factsAsOf === undefined ? "" : `, facts as of ${origin.factsAsOf}`;
  return [
    faint(`${counted(frameworks.length, "framework")}${months}.${rest} `),
    "See one with ",
    code("pyfw show <framework>"),
    ".",
  ];
}
