// Whether frameworks are never among the winners under declared answers.
import { appliesTo } from "../../knowledge/rule.ts";
import type { Property } from "../../knowledge/schema.ts";
import { has } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { States } from "../../tables/model.ts";
import { conditionsOf, holdsIn } from "../../tables/model-rule.ts";
import { type Cube, cubesOf, rowsIn } from "../../tables/rows.ts";
import { fullBudget } from "../search/budget.ts";
import { marginsAt } from "../search/margins.ts";
import { itemsReaching, possibleOptions } from "../search/options.ts";
import { shrink } from "../search/shrink.ts";
import { confirm, foundNoFault, type ProofContext, runOf } from "./context.ts";
import { statesOfRows } from "./rows.ts";
import type { Verdict } from "./verdict.ts";

export type NeverFirst = Extract<Property, { readonly kind: "never-first" }>;

/** Whether, under all answers that meet `when`, no framework that meets `if` is a winner. */
export function neverFirst(context: ProofContext, { when = {}, if: facts }: NeverFirst): Verdict {
  const { model, knowledge } = context;
  const conditions = conditionsOf(when, new Map(model.questions.map((one) => [one.id, one]))) ?? [];
  const asked = { conditions, exceptions: [] };
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
      const found = firstWithin(context, framework, cube);
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
  if (unknown) return { is: "undecided", limit: "work" };
  return foundNoFault(context);
}

/** States in the cube under which the framework is a winner; the groups without a table stay open. */
function firstWithin(
  context: ProofContext,
  framework: number,
  cube: Cube,
): States | "none" | "unknown" {
  const { model, tabled, base } = context;
  const constant = marginsAt(model, base, 0, framework);
  if (constant === undefined) return "none";
  const options = tabled.map((group) =>
    possibleOptions([...rowsIn(group, cube)], (row) =>
      marginsAt(model, group.table, row, framework),
    ),
  );
  const needs = [...constant].map((margin) => -margin);
  const rows = itemsReaching(options, needs, fullBudget());
  if (typeof rows === "string") return rows;
  const states = statesOfRows(context, rows);
  for (const [variable, [first = 0]] of cube) {
    if (!tabled.some(({ variables }) => variables.some(({ index }) => index === variable)))
      states[variable] = first;
  }
  return states;
}
