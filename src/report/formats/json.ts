// Reports as versioned JSON: stable keys, the same bytes for the same report.
import { defusedJson } from "../../text/ci-commands.ts";
import { comparisonJson } from "../comparison/json.ts";
import { frameworkJson } from "../framework/json.ts";
import { frameworksJson } from "../frameworks/json.ts";
import { questionsJson } from "../questions/json.ts";
import { recommendationJson } from "../recommendation/json.ts";
import type { Report } from "../report.ts";
import { rulesCheckJson } from "../rules-check/json.ts";
import { differenceJson } from "../rules-diff/json.ts";
import { teamJson } from "../team/json.ts";
import { verificationJson } from "../verification/json.ts";

/** The report as JSON text, indented by two, ending in a newline. */
export function toJson(report: Report): string {
  return `${defusedJson(JSON.stringify(body(report), null, 2))}\n`;
}

function body(report: Report): unknown {
  switch (report.kind) {
    case "recommendation":
      return recommendationJson(report);
    case "catalogue":
      return frameworksJson(report);
    case "profile":
      return frameworkJson(report);
    case "comparison":
      return comparisonJson(report);
    case "questionnaire":
      return questionsJson(report);
    case "team":
      return teamJson(report);
    case "soundness":
      return rulesCheckJson(report);
    case "verification":
      return verificationJson(report);
    case "difference":
      return differenceJson(report);
    case "schema":
      return report.schema;
  }
}
