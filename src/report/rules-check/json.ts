// Checked rules: their values, and their JSON.

import type { KnowledgeProblem } from "../../knowledge/problem.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { problemJson } from "../json-parts.ts";
import { proofJson } from "./proof-json.ts";
import type { PropertyProof } from "./proof-words.ts";
import type { RulesCheckJson } from "./schema.ts";

/** Whether rules are sound, and what is wrong with them. */
export interface RulesCheckReport {
  readonly kind: "rules-check";
  /** The version of pyfw. */
  readonly version: string;
  /** The rules file; `undefined` for the shipped rules. */
  readonly file: string | undefined;
  /** The knowledge with these rules; `undefined` if they are not sound. */
  readonly identified: Identified | undefined;
  /** Errors and warnings; sound rules have no errors. */
  readonly problems: readonly KnowledgeProblem[];
  /** The proof, property by property; `undefined` without `--prove`. */
  readonly proof: readonly PropertyProof[] | undefined;
}

/** At most this many problems are listed; all are counted. */
const MOST_LISTED = 1000;

export function rulesCheckJson({
  version,
  file,
  identified,
  problems,
  proof,
}: RulesCheckReport): RulesCheckJson {
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

function countsOf({
  rules,
  frameworks,
  questions,
  traits,
  claims,
}: Knowledge): RulesCheckJson["counts"] {
  return {
    rules: rules.length,
    frameworks: frameworks.length,
    questions: questions.length,
    traits: traits.length,
    claims: claims.length,
  };
}
