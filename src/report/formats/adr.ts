// A recommendation as a decision record: Markdown after MADR 4, with all that re-running it needs.

import { hashed, recordOf } from "../../record/record.ts";
import type { DecisionRecord } from "../../record/shape.ts";
import { escapeCommandsInJson } from "../../text/ci-commands.ts";
import { type Block, code, paragraph } from "../../text/document.ts";
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
  const sources = sourceList(report.knowledge.claims);
  const chosen = chosenOf(report);
  const costs = consequences(report, sources);
  const alternatives = others(report, sources);
  const title =
    chosen === undefined ? "Choose a web framework" : `Use ${chosen.name} as the web framework`;
  return [
    frontMatter(
      report.decision?.chosen === undefined ? "proposed" : "accepted",
      report.decision?.date,
    ),
    section("#", title, []),
    section("##", "Context and Problem Statement", context(report)),
    section("##", "Decision Drivers", drivers(report)),
    section("##", "Considered Options", options(report)),
    section("##", "Decision Outcome", outcome(report)),
    section("###", "Consequences", costs),
    section("###", "Confirmation", confirmation),
    section("###", "Revisit when", revisitWhen(report)),
    ...(alternatives.length === 0 ? [] : [section("##", "Pros and Cons of the Options", [])]),
    ...alternatives.map(({ name, blocks }) => section("###", name, blocks)),
    section("##", "More Information", [paragraph(provenance(report.origin))]),
    ...sourceSections(sources.blocks()),
    section("###", "What pyfw verify reads", [
      paragraph(
        "Made by the program, with a hash over all of it. A change by hand is an error, here and where the title, the options and the outcome above say something else. All other text is free.",
      ),
    ]),
    fenced(hashed(recordOf(report, chosen?.id ?? null))),
  ].join("\n");
}

function frontMatter(status: "proposed" | "accepted", date: string | undefined): string {
  return [
    "---",
    `status: ${status}`,
    ...(date === undefined ? [] : [`date: ${date}`]),
    "---",
    "",
  ].join("\n");
}

function section(mark: string, title: string, blocks: readonly Block[]): string {
  const heading = `${mark} ${toMarkdown([paragraph(title)])}`;
  return blocks.length === 0 ? heading : `${heading}\n${toMarkdown(blocks)}`;
}

const confirmation = [
  paragraph(
    code("pyfw verify"),
    " with the name of this file re-runs the decision by the rules and facts of the day, and says what has changed.",
  ),
];

function sourceSections(blocks: readonly Block[]): readonly string[] {
  const notes = blocks.filter((block) => block.type !== "heading");
  return notes.length === 0 ? [] : [section("###", "Sources", notes)];
}

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
