// Whether a rule is shadowed: another one does the same wherever it is in force.
import { implies } from "./conditions.ts";
import { pairTasks, type Spoken } from "./rule-pairs.ts";
import type { Task } from "./verdict.ts";
import type { World } from "./world.ts";

/**
 * For each rule: no other one is in force wherever it is and does the same. The same is to give the same
 * frameworks the same points, to rule out all that it rules out, or to give the same advice.
 */
export function notShadowed(world: World): readonly Task[] {
  return pairTasks(world, (one, _, all) =>
    all.filter(
      (other) =>
        other !== one &&
        doesTheSame(other, one) &&
        implies(one.rule.when ?? {}, other.rule.when ?? {}),
    ),
  );
}

function doesTheSame({ rule: other, of: others }: Spoken, { rule, of }: Spoken): boolean {
  if (rule.advice !== undefined || other.advice !== undefined) return rule.advice === other.advice;
  if (rule.points !== other.points || of.length === 0) return false;
  const all = of.every((id) => others.includes(id));
  return all && (rule.points === undefined || of.length === others.length);
}
