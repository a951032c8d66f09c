// Which document a report becomes.
import { code, type Document, paragraph } from "../document.ts";
import type { Report } from "../report.ts";
import { catalogueDocument } from "./catalogue.ts";
import { comparisonDocument } from "./comparison.ts";
import { differenceDocument } from "./difference.ts";
import { profileDocument } from "./profile.ts";
import { questionnaireDocument } from "./questionnaire.ts";
import { recommendationDocument } from "./recommendation.ts";
import { soundnessDocument } from "./soundness.ts";
import { teamDocument } from "./team.ts";
import { verificationDocument } from "./verification.ts";

/** The document of any report. */
export function documentOf(report: Report): Document {
  switch (report.kind) {
    case "recommendation":
      return recommendationDocument(report);
    case "team":
      return teamDocument(report);
    case "catalogue":
      return catalogueDocument(report);
    case "profile":
      return profileDocument(report);
    case "comparison":
      return comparisonDocument(report);
    case "questionnaire":
      return questionnaireDocument(report);
    case "soundness":
      return soundnessDocument(report);
    case "verification":
      return verificationDocument(report);
    case "difference":
      return differenceDocument(report);
    case "schema":
      return [paragraph("A JSON Schema is JSON: see it with ", code("-f json"), ".")];
  }
}
