// Checked rules: their values, and their JSON.
import type { Run, Verdict } from "../../analysis/prove/context.ts";
import type { PropertyName } from "../../analysis/prove/properties.ts";
import { answersObject } from "../../answers/input.ts";
import type { FilePlace, KnowledgeProblem } from "../../knowledge/problem.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { problemJson } from "../json-parts.ts";
import { faultWords, PROPERTY_WORDS } from "./proof-words.ts";
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
    proof: proof && {
      holds: proof.every(({ refuted, undecided }) => refuted + undecided === 0),
      properties: proof,
    },
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

/** What is proved of one property, as in the JSON of the report. */
export type PropertyProof = NonNullable<RulesCheckJson["proof"]>["properties"][number];
export type SubjectVerdict = PropertyProof["verdicts"][number];

export function propertyProof(
  property: PropertyName,
  milliseconds: number,
  verdicts: readonly SubjectVerdict[],
): PropertyProof {
  const count = (is: Verdict["is"]) => verdicts.filter(({ verdict }) => verdict === is).length;
  const [proved, refuted, undecided] = [count("proved"), count("refuted"), count("undecided")];
  const says = PROPERTY_WORDS[property];
  return { property, says, proved, refuted, undecided, milliseconds, verdicts };
}

export function subjectVerdict(
  property: PropertyName,
  subject: readonly string[],
  verdict: Verdict,
  place: FilePlace | undefined,
  knowledge: Knowledge,
): SubjectVerdict {
  return {
    subject,
    verdict: verdict.is,
    message: faultWords(property, subject, verdict, knowledge) ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    ...evidence(verdict, knowledge),
  };
}

function evidence(verdict: Verdict, knowledge: Knowledge): Partial<SubjectVerdict> {
  if (verdict.is === "undecided") return { limit: verdict.limit };
  return {
    by: verdict.is === "refuted" ? verdict.by : undefined,
    shownBy: verdict.runs.map(({ answers, without, winners }) => ({
      answers: answersObject(knowledge.questions, answers),
      without,
      winners,
    })),
    moves: moved(verdict.runs),
  };
}

/** The highest framework whose rank differs in the second ranking; rank `null`: ruled out. */
function moved([one, other]: readonly Run[]): SubjectVerdict["moves"] {
  if (one === undefined || other === undefined) return undefined;
  const rankIn = ({ ranks }: Run, id: string) => ranks.get(id) ?? null;
  const ids = [...one.ranks.keys(), ...other.ranks.keys()];
  const framework = ids.find((id) => rankIn(one, id) !== rankIn(other, id));
  if (framework === undefined) return undefined;
  return { framework, ranks: [rankIn(one, framework), rankIn(other, framework)] };
}
