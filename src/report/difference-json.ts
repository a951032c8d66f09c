// A comparison of rules as JSON.
import type { Told } from "../analysis/diff/witness.ts";
import { answersObject } from "../answers/answers-object.ts";
import type { Identified } from "../knowledge/shipped.ts";
import type { RulesDifference } from "./report.ts";

/** The value of a whole `pyfw.rules-diff/1` document. */
export function differenceJson({ sides, difference }: RulesDifference): unknown {
  const { changes, frameworks, verdict, places } = difference;
  const [a, b] = sides;
  return {
    format: "pyfw.rules-diff/1",
    pyfw: a.version,
    a: rulesOf(a),
    b: rulesOf(b),
    verdict: verdict.kind,
    undecidedBecause: verdict.kind === "undecided" ? verdict.because : null,
    witness:
      verdict.kind === "differ"
        ? { a: told(verdict.witness[0], a), b: told(verdict.witness[1], b) }
        : null,
    changed: {
      share: places.changed.value,
      standardError: places.changed.standardError,
      exact: places.samples === undefined,
      sets: places.sets,
      samples: places.samples ?? null,
    },
    first: frameworks.map((framework, index) => {
      const first = places.first[index];
      return {
        framework,
        before: first?.before ?? 0,
        after: first?.after ?? 0,
        change: first?.change.value ?? 0,
        standardError: first?.change.standardError ?? 0,
      };
    }),
    content: { ...changes.parts, facts: changes.facts },
  };
}

function rulesOf({ knowledge, sha256 }: Identified): object {
  return { name: knowledge.name, sha256 };
}

/** Answers as `pyfw recommend` takes them, and what comes of them. */
function told({ answers, important, winners }: Told, { knowledge }: Identified): object {
  return { answers: answersObject(knowledge.questions, answers), important, winners };
}
