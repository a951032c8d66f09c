// Checked rules: their values, and their JSON.
import type { Run, Verdict } from "../../analysis/prove/context.ts";
import { answersObject } from "../../answers/input.ts";
import type { KnowledgeProblem } from "../../knowledge/problem.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { problemJson } from "../json-parts.ts";
import { countOf, PROPERTY_WORDS, type PropertyProof } from "./proof-words.ts";
import type { RulesCheckJson } from "./schema.ts";

export interface RulesCheckReport {
  readonly kind: "rules-check";
  readonly version: string;
  /** The rules file; `undefined` for the shipped rules. */
  readonly file: string | undefined;
  /** The knowledge with these rules; `undefined` if they are not sound. */
  readonly identified: Identified | undefined;
  readonly problems: readonly KnowledgeProblem[];
  /** The proof, property by property; `undefined` without `--prove`. */
  readonly proof: readonly PropertyProof[] | undefined;
}

/** At most this many problems are listed; all are counted. */
const MOST_LISTED = 1000;

export function rulesCheckJson(report: RulesCheckReport): RulesCheckJson {
  const { version, file, identified, problems, proof } = report;
  const knowledge = identified?.knowledge;
  return {
    format: "pyfw.rules-check/1",
    pyfw: version,
    file: file ?? null,
    sound: identified !== undefined,
    rules: identified?.origin.rules ?? null,
    counts: knowledge === undefined ? null : countsOf(knowledge),
    errors: problems.filter(({ level }) => level === "error").length,
    warnings: problems.filter(({ level }) => level === "warning").length,
    problems: problems.slice(0, MOST_LISTED).map(problemJson),
    proof: proof && knowledge && proofJson(proof, knowledge),
  };
}

function countsOf(knowledge: Knowledge): RulesCheckJson["counts"] {
  const { rules, frameworks, questions, traits, claims } = knowledge;
  return {
    rules: rules.length,
    frameworks: frameworks.length,
    questions: questions.length,
    traits: traits.length,
    claims: claims.length,
  };
}

type ProofJson = NonNullable<RulesCheckJson["proof"]>;
type VerdictJson = ProofJson["properties"][number]["verdicts"][number];

function proofJson(proof: readonly PropertyProof[], knowledge: Knowledge): ProofJson {
  const verdicts = proof.flatMap((one) => one.verdicts);
  return {
    holds: verdicts.every(({ verdict }) => verdict.is === "proved"),
    properties: proof.map(({ property, milliseconds, verdicts: found }) => ({
      property,
      says: PROPERTY_WORDS[property],
      proved: countOf(found, "proved"),
      refuted: countOf(found, "refuted"),
      undecided: countOf(found, "undecided"),
      milliseconds,
      verdicts: found.map((one) => ({
        subject: one.subject,
        verdict: one.verdict.is,
        message: one.fault ?? null,
        line: one.place?.line ?? null,
        column: one.place?.column ?? null,
        ...evidence(one.verdict, knowledge),
      })),
    })),
  };
}

function evidence(verdict: Verdict, knowledge: Knowledge): Partial<VerdictJson> {
  if (verdict.is === "undecided") return { limit: verdict.limit };
  return {
    by: verdict.is === "refuted" ? verdict.by : undefined,
    shownBy: verdict.runs.map(({ answers, without, ranking }) => ({
      answers: answersObject(knowledge.questions, answers),
      without,
      winners: ranking.winners.map(({ id }) => id),
    })),
    moves: moved(verdict.runs),
  };
}

/** The highest framework whose rank differs in the second ranking; rank `null`: ruled out. */
function moved([one, other]: readonly Run[]): VerdictJson["moves"] {
  if (one === undefined || other === undefined) return undefined;
  const rankIn = ({ ranking }: Run, id: string) =>
    ranking.rows.find(({ framework }) => framework.id === id)?.rank ?? null;
  const ids = [...one.ranking.rows, ...other.ranking.rows].map(({ framework }) => framework.id);
  const framework = ids.find((id) => rankIn(one, id) !== rankIn(other, id));
  if (framework === undefined) return undefined;
  return { framework, ranks: [rankIn(one, framework), rankIn(other, framework)] };
}
