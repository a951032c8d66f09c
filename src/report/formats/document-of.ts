// Which document a report becomes.
import { code, type Document, paragraph } from "../../text/document.ts";
import { comparisonDocument } from "../comparison/document.ts";
import { profileDocument } from "../framework/document.ts";
import { catalogueDocument } from "../frameworks/document.ts";
import { questionnaireDocument } from "../questions/document.ts";
import { recommendationDocument } from "../recommendation/document.ts";
import type { Report } from "../report.ts";
import { soundnessDocument } from "../rules-check/document.ts";
import { differenceDocument } from "../rules-diff/document.ts";
import { teamDocument } from "../team/document.ts";
import { verificationDocument } from "../verification/document.ts";

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
