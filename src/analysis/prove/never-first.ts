// Whether frameworks are never among the winners under declared answers.
import { appliesTo } from "../../knowledge/rule.ts";
import type { Property } from "../../knowledge/schema.ts";
import { has } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import { holdsIn } from "../../tables/model-rule.ts";
import { cubesOf } from "../../tables/rows.ts";
import { shrink } from "../search/shrink.ts";
import { confirm, foundNothing, type ProofContext, runOf } from "./context.ts";
import { statesLeading } from "./first-alone.ts";
import { conditionsIn } from "./rule-pairs.ts";
import type { Verdict } from "./verdict.ts";

export type NeverFirst = Extract<Property, { readonly kind: "never-first" }>;

/** Whether, under all answers that meet `when`, no framework that meets `if` is a winner. */
export function neverFirst(context: ProofContext, { when = {}, if: facts }: NeverFirst): Verdict {
  const { model, knowledge } = context;
  const asked = conditionsIn(model, { when });
  const cubes = cubesOf(asked, model.variables);
  const unseen = model.lookup.untabled.flatMap(({ variables }) => variables);
  if (unseen.some(({ index }) => cubes.some((cube) => cube.has(index)))) {
    return { is: "undecided", limit: "rows" };
  }
  const those = knowledge.frameworks.filter((one) => appliesTo({ if: facts }, one) === "yes");
  let unknown = false;
  for (const { id } of those) {
    const framework = model.frameworks.indexOf(id);
    for (const cube of cubes) {
      const found = statesLeading(context, framework, 0, cube);
      if (found === "unknown") unknown = true;
      if (typeof found === "string") continue;
      const states = shrink(
        found,
        (fewer) => holdsIn(asked, fewer) && has(scoreOf(model, fewer).winners, framework),
      );
      const run = runOf(context, states);
      const isFirst = run.ranking.winners.some((winner) => winner.id === id);
      return { is: "refuted", runs: confirm(isFirst, [run]), by: [id] };
    }
  }
  return foundNothing(unknown ? "unknown" : "none", "proved", context);
}
