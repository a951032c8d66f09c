// A proof as JSON: every verdict, with answers that show it.
import type { Run, Verdict } from "../../analysis/prove/verdict.ts";
import { answersObject } from "../../answers/answers-object.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import {
  faultWords,
  PROPERTY_WORDS,
  type PropertyProof,
  type SubjectVerdict,
} from "./proof-words.ts";
import type { RulesCheckJson } from "./schema.ts";

type ProofJson = NonNullable<RulesCheckJson["proof"]>;
type VerdictJson = ProofJson["properties"][number]["verdicts"][number];

export function proofJson(proof: readonly PropertyProof[], knowledge: Knowledge): ProofJson {
  const verdicts = proof.flatMap((one) => one.verdicts);
  return {
    holds: verdicts.every(({ verdict }) => verdict.is === "proved"),
    properties: proof.map(({ property, milliseconds, verdicts: found }) => ({
      property,
      says: PROPERTY_WORDS[property],
      ...countsOf(found),
      milliseconds,
      verdicts: found.map((one) => ({
        subject: one.subject,
        verdict: one.verdict.is,
        message: faultWords(property, one, knowledge) ?? null,
        line: one.place?.line ?? null,
        column: one.place?.column ?? null,
        ...evidence(one.verdict, knowledge),
      })),
    })),
  };
}

function countsOf(found: readonly SubjectVerdict[]): Readonly<Record<Verdict["is"], number>> {
  const count = (is: Verdict["is"]) => found.filter(({ verdict }) => verdict.is === is).length;
  return { proved: count("proved"), refuted: count("refuted"), undecided: count("undecided") };
}

/** The rankings that show the verdict, or the limit that left it undecided. */
function evidence(verdict: Verdict, knowledge: Knowledge): Partial<VerdictJson> {
  if (verdict.is === "undecided") return { limit: verdict.limit };
  return {
    ...(verdict.is === "refuted" ? { by: verdict.by } : {}),
    shownBy: verdict.runs.map((run) => runJson(run, knowledge)),
    ...moved(verdict.runs),
  };
}

function runJson(
  { answers, without, ranking }: Run,
  { questions }: Knowledge,
): NonNullable<VerdictJson["shownBy"]>[number] {
  return {
    answers: answersObject(questions, answers),
    ...(without === undefined ? {} : { without }),
    winners: ranking.winners.map(({ id }) => id),
  };
}

/** The highest framework that has another rank in the second ranking; rank `null`: ruled out. */
function moved([one, other]: readonly Run[]): Pick<VerdictJson, "moves"> {
  if (one === undefined || other === undefined) return {};
  const ids = [...one.ranking.rows, ...other.ranking.rows].map(({ framework }) => framework.id);
  const found = ids.find((id) => rankIn(one, id) !== rankIn(other, id));
  return found === undefined
    ? {}
    : { moves: { framework: found, ranks: [rankIn(one, found), rankIn(other, found)] } };
}

function rankIn({ ranking }: Run, id: string): number | null {
  return ranking.rows.find(({ framework }) => framework.id === id)?.rank ?? null;
}
