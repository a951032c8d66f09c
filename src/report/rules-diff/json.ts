// Two compared rules files: their values, and their JSON.
import type { Difference, DiffVerdict, SideResult } from "../../analysis/diff/difference.ts";
import { requestJson } from "../../answers/input.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { emptyRequest } from "../../ranking/request.ts";
import type { RulesDiffJson } from "./schema.ts";

export interface RulesDiffReport {
  readonly kind: "rules-diff";
  readonly version: string;
  readonly sides: readonly [ComparedRules, ComparedRules];
  readonly difference: Difference;
}

export interface ComparedRules {
  /** As the user named it; `undefined` for the shipped rules. */
  readonly file: string | undefined;
  readonly identified: Identified;
}

/** Shares are rounded to six decimals. */
export function rulesDiffJson({ version, sides, difference }: RulesDiffReport): RulesDiffJson {
  const { verdict, places, changes } = difference;
  const isProof = verdict.kind === "same";
  return {
    format: "pyfw.rules-diff/1",
    pyfw: version,
    a: rulesOf(sides[0]),
    b: rulesOf(sides[1]),
    winners: verdictJson(verdict, sides),
    answerSets: places.sets,
    samples: places.samples ?? null,
    changed: {
      share: isProof ? 0 : rounded(places.changed.value),
      exact: isProof || places.samples === undefined,
      standardError: isProof ? 0 : rounded(places.changed.standardError),
    },
    firstPlaces: places.first.map(({ framework, before, after, change }) => ({
      framework,
      a: rounded(before),
      b: rounded(after),
      change: rounded(change.value),
      standardError: rounded(change.standardError),
    })),
    changes,
  };
}

function rulesOf({ file, identified }: ComparedRules): RulesDiffJson["a"] {
  return { file: file ?? null, rules: identified.origin.rules };
}

function verdictJson(
  verdict: DiffVerdict,
  [a, b]: RulesDiffReport["sides"],
): RulesDiffJson["winners"] {
  if (verdict.kind === "same") return { change: false };
  if (verdict.kind === "undecided") return { change: null, limit: verdict.because };
  const [one, other] = verdict.witness;
  const resultOf = ({ answers, winners }: SideResult, { identified }: ComparedRules) => {
    return { given: requestJson(identified.knowledge, { ...emptyRequest, answers }), winners };
  };
  return { change: true, witness: { a: resultOf(one, a), b: resultOf(other, b) } };
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
