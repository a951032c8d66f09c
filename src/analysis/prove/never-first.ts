// Whether frameworks are never among the winners under declared answers.

import { appliesTo } from "../../knowledge/rule.ts";
import type { Property } from "../../knowledge/schema.ts";
import { has } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { Condition, Model, States } from "../../tables/model.ts";
import { rowsWhere } from "../../tables/rows.ts";
import { fullBudget } from "../search/budget.ts";
import { marginsAt } from "../search/margins.ts";
import { itemsReaching, optionsOf } from "../search/options.ts";
import { shrink } from "../search/shrink.ts";
import { confirm, foundNoFault, type ProofContext, runOf } from "./context.ts";
import { statesOfRows } from "./rows.ts";
import type { Verdict } from "./verdict.ts";

export type NeverFirst = Extract<Property, { readonly kind: "never-first" }>;

/** Whether, under all answers that meet `when`, no framework that meets `if` is a winner. */
export function neverFirst(context: ProofContext, { when = {}, if: facts }: NeverFirst): Verdict {
  const conditions = Object.entries(when).map((entry) => conditionOf(context.model, entry));
  const seen = context.tabled.flatMap(({ questions }) => questions.map(({ index }) => index));
  if (!conditions.every(({ question }) => seen.includes(question))) {
    return { is: "undecided", limit: "rows" };
  }
  const those = context.knowledge.frameworks.filter(
    (one) => appliesTo({ if: facts }, one) === "yes",
  );
  const verdicts = those.map(({ id }) => ({ id, states: firstUnder(context, id, conditions) }));
  for (const { id, states } of verdicts) {
    if (typeof states === "string") continue;
    const run = runOf(context, states);
    const first = run.ranking.winners.some((winner) => winner.id === id);
    return { is: "refuted", runs: confirm(first, [run]), by: [id] };
  }
  if (verdicts.some(({ states }) => states === "unknown"))
    return { is: "undecided", limit: "work" };
  return foundNoFault(context);
}

function conditionOf({ questions }: Model, [id, choices]: [string, readonly string[]]): Condition {
  const question = questions.find((one) => one.id === id);
  const states = (question?.answers ?? []).flatMap((answer, place) =>
    answer.some((choice) => choices.includes(choice)) ? [place + 1] : [],
  );
  return { question: question?.index ?? -1, states };
}

/** Few answers that meet the conditions and make the framework a winner. */
function firstUnder(
  context: ProofContext,
  id: string,
  conditions: readonly Condition[],
): States | "none" | "unknown" {
  const { model, tabled } = context;
  const framework = model.frameworks.indexOf(id);
  const constant = marginsAt(model, model.constant, 0, framework);
  if (constant === undefined) return "none";
  const options = tabled.map((component) =>
    optionsOf([...rowsWhere(component, conditions)], (row) =>
      marginsAt(model, component.table, row, framework),
    ),
  );
  const least = [...constant].map((margin) => -margin);
  const rows = itemsReaching(options, least, fullBudget());
  if (typeof rows === "string") return rows;
  return shrink(statesOfRows(context, rows), (fewer) => {
    const met = conditions.every(({ question, states }) => states.includes(fewer[question] ?? 0));
    return met && has(scoreOf(context.model, fewer).winners, framework);
  });
}
