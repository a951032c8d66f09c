// The properties that `--prove` decides, in the order of the report.
import type { Knowledge } from "../../knowledge/schema.ts";
import { type ProofContext, proofContextOf, type Task } from "./context.ts";
import { declared } from "./declared.ts";
import { firstAlone, somethingLeft } from "./first-alone.ts";
import { choiceMatters, questionMatters } from "./question-matters.ts";
import { ruleMatters } from "./rule-matters.ts";
import { notContradicted, notShadowed } from "./rule-pairs.ts";

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

/** Made on demand, for all answers without marks. Components of more than `rowLimit` rows are skipped. */
export function proofTasks(knowledge: Knowledge, rowLimit?: number) {
  const context = proofContextOf(knowledge, rowLimit);
  return PROPERTIES.map(([property, tasks]) => ({ property, tasks: () => tasks(context) }));
}
