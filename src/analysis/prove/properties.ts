// The properties that `--prove` decides, in the order of the report.
import type { Knowledge } from "../../knowledge/schema.ts";
import { type ProofContext, proofContextOf } from "./context.ts";
import { firstAlone } from "./first-alone.ts";
import { neverFallsBack } from "./monotone.ts";
import { neverFirst } from "./never-first.ts";
import { notContradicted } from "./not-contradicted.ts";
import { notShadowed } from "./not-shadowed.ts";
import { choiceMatters, questionMatters } from "./question-matters.ts";
import { ruleMatters } from "./rule-matters.ts";
import { somethingLeft } from "./something-left.ts";
import type { Task } from "./verdict.ts";

/** Each property with the function that makes its tasks, one per subject. */
const PROPERTIES = [
  ["first-alone", firstAlone],
  ["question-matters", questionMatters],
  ["choice-matters", choiceMatters],
  ["rule-matters", ruleMatters],
  ["not-shadowed", notShadowed],
  ["not-contradicted", notContradicted],
  ["something-left", somethingLeft],
  ["declared", declared],
] as const satisfies readonly (readonly [string, (context: ProofContext) => readonly Task[]])[];

export type PropertyName = (typeof PROPERTIES)[number][0];

/**
 * The tasks of each property, made on demand. They cover all answer sets, including partial ones, without
 * marks of importance. Components with more than `rowLimit` rows are not examined.
 */
export function proofTasks(knowledge: Knowledge, rowLimit?: number) {
  const context = proofContextOf(knowledge, rowLimit);
  return PROPERTIES.map(([property, tasks]) => ({ property, tasks: () => tasks(context) }));
}

function declared(context: ProofContext): readonly Task[] {
  return (context.knowledge.properties ?? []).map((property) => ({
    subject: ["properties", property.id],
    decide: () =>
      property.kind === "monotone"
        ? neverFallsBack(context, property)
        : neverFirst(context, property),
  }));
}
