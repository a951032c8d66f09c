// A recommendation as a decision record: MADR 4 Markdown, with everything needed to re-run it.
import { hashed, recordOf } from "../../record/record.ts";
import type { DecisionRecord } from "../../record/shape.ts";
import { heading, paragraph } from "../../text/document.ts";
import { escapeCommandsInJson } from "../../text/quote.ts";
import { chosenOf, decisionDocument } from "../recommendation/decision.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import { toMarkdown } from "./markdown.ts";

/** The record as Markdown, ending with the JSON block that `pyfw verify` reads and one newline. */
export function toAdr(report: RecommendationReport): string {
  const { chosen, date } = report;
  const block = [
    heading("What pyfw verify reads", 3),
    paragraph(
      "Keep this block, and the title, options and chosen option above, as they are. All other text is free.",
    ),
  ];
  return [
    "---",
    `status: ${chosen === undefined ? "proposed" : "accepted"}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    "---",
    "",
    toMarkdown([decisionDocument(report), block]),
    fenced(hashed(recordOf(report, chosenOf(report)?.id ?? null))),
  ].join("\n");
}

/** One key per line, and one framework per line, so that diffs stay small. */
function fenced(record: DecisionRecord): string {
  const { frameworks, ...rest } = record;
  const entriesOf = (of: object) =>
    Object.entries(of).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const lines = entriesOf(rest).map((entry) => `  ${entry},`);
  const inner = entriesOf(frameworks).map((entry) => `    ${entry}`);
  const body = ["{", ...lines, '  "frameworks": {', inner.join(",\n"), "  }", "}"].join("\n");
  return ["```json", escapeCommandsInJson(body), "```", ""].join("\n");
}
