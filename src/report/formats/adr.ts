// A recommendation as a decision record: Markdown after MADR 4, with all that re-running it needs.

import { hashed, recordOf } from "../../record/record.ts";
import type { DecisionRecord } from "../../record/shape.ts";
import { escapeCommandsInJson } from "../../text/ci-commands.ts";
import { heading, paragraph, withCode } from "../../text/document.ts";
import {
  chosenOf,
  consequences,
  context,
  drivers,
  options,
  others,
  outcome,
  revisitWhen,
} from "../recommendation/decision.ts";
import type { RecommendationReport } from "../recommendation/json.ts";
import { sourceList } from "../sources.ts";
import { provenance } from "../wording.ts";
import { toMarkdown } from "./markdown.ts";

/**
 * The record as Markdown, ending in one newline. Its headings are those of MADR 4; the block of JSON
 * below `More Information` is what `pyfw verify` reads. Without a date it has none.
 */
export function toAdr(report: RecommendationReport): string {
  const { decision = {}, origin, knowledge } = report;
  const sources = sourceList(knowledge.claims);
  const chosen = chosenOf(report);
  const document = [
    heading(
      chosen === undefined ? "Choose a web framework" : `Use ${chosen.name} as the web framework`,
      1,
    ),
    heading("Context and Problem Statement"),
    ...context(report),
    heading("Decision Drivers"),
    ...drivers(report),
    heading("Considered Options"),
    ...options(report),
    heading("Decision Outcome"),
    ...outcome(report),
    heading("Consequences", 3),
    ...consequences(report, sources),
    heading("Confirmation", 3),
    paragraph(...withCode(CONFIRMATION)),
    heading("Revisit when", 3),
    ...revisitWhen(report),
    ...others(report, sources),
    heading("More Information"),
    paragraph(provenance(origin)),
    ...sources.blocks(3),
    heading("What pyfw verify reads", 3),
    paragraph(
      "Made by the program, with a hash over all of it. A change by hand is an error, here and where the title, the options and the outcome above say something else. All other text is free.",
    ),
  ];
  return [
    "---",
    `status: ${decision.chosen === undefined ? "proposed" : "accepted"}`,
    ...(decision.date === undefined ? [] : [`date: ${decision.date}`]),
    "---",
    "",
    toMarkdown(document),
    fenced(hashed(recordOf(report, chosen?.id ?? null))),
  ].join("\n");
}

const CONFIRMATION =
  "`pyfw verify` with the name of this file re-runs the decision by the rules and facts of the day, and says what has changed.";

/** One key a line, and one framework a line, so that a change shows as a change of few lines. */
function fenced(record: DecisionRecord): string {
  const { frameworks, ...rest } = record;
  const lines = Object.entries(rest).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const inner = Object.entries(frameworks).map(
    ([id, one]) => `    ${JSON.stringify(id)}: ${JSON.stringify(one)}`,
  );
  const body = ["{", ...lines, '  "frameworks": {', inner.join(",\n"), "  }", "}"].join("\n");
  return ["```json", escapeCommandsInJson(body), "```", ""].join("\n");
}
