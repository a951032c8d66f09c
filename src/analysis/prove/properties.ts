// The properties that `--prove` decides, in the order in which they are told.
import { firstAlone } from "./first-alone.ts";
import { neverFallsBack } from "./monotone.ts";
import { neverFirst } from "./never-first.ts";
import { notContradicted } from "./not-contradicted.ts";
import { notShadowed } from "./not-shadowed.ts";
import { choiceMatters, questionMatters } from "./question-matters.ts";
import { ruleMatters } from "./rule-matters.ts";
import { somethingLeft } from "./something-left.ts";
import type { Task } from "./verdict.ts";
import type { World } from "./world.ts";

/** Each property with the tasks that decide it, one for each thing that should have it. */
export const PROPERTIES = {
  "first-alone": firstAlone,
  "question-matters": questionMatters,
  "choice-matters": choiceMatters,
  "rule-matters": ruleMatters,
  "not-shadowed": notShadowed,
  "not-contradicted": notContradicted,
  "something-left": somethingLeft,
  declared,
} as const satisfies Readonly<Record<string, (world: World) => readonly Task[]>>;

export type PropertyName = keyof typeof PROPERTIES;

/** For each property that the knowledge declares: it holds. */
function declared(world: World): readonly Task[] {
  return (world.knowledge.properties ?? []).map((property) => ({
    subject: ["properties", property.id],
    decide: () =>
      property.kind === "monotone" ? neverFallsBack(world, property) : neverFirst(world, property),
  }));
}
