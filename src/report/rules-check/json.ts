// Checked rules as JSON.
import type { Knowledge } from "../../knowledge/schema.ts";
import { problemJson } from "../json-parts.ts";
import type { Soundness } from "../report.ts";
import { proofJson } from "./proof-json.ts";

/** A file of garbage may hold a hundred thousand problems; all are counted, and so many are listed. */
const MOST_LISTED = 1000;

/** What is printed for checked rules, before it is text. */
export function rulesCheckJson({ version, file, identified, problems, proof }: Soundness): unknown {
  return {
    format: "pyfw.rules-check/1",
    pyfw: version,
    file: file ?? null,
    sound: identified !== undefined,
    rules:
      identified === undefined
        ? null
        : { name: identified.knowledge.name, sha256: identified.sha256 },
    counts: identified === undefined ? null : countsOf(identified.knowledge),
    errors: problems.filter(({ level }) => level === "error").length,
    warnings: problems.filter(({ level }) => level === "warning").length,
    problems: problems.slice(0, MOST_LISTED).map(problemJson),
    ...(proof === undefined || identified === undefined
      ? {}
      : { proof: proofJson(proof, identified.knowledge) }),
  };
}

function countsOf({ rules, frameworks, questions, traits, claims }: Knowledge): unknown {
  return {
    rules: rules.length,
    frameworks: frameworks.length,
    questions: questions.length,
    traits: traits.length,
    claims: claims.length,
  };
}
