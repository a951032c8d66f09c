// Whether no answers rule every framework out.
import { idsOf } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { Table } from "../../tables/model.ts";
import { outAt } from "../../tables/table.ts";
import { shrink } from "../search/shrink.ts";
import { confirm, foundNothing, type ProofContext, runOf, statesReaching } from "./context.ts";
import type { Task, Verdict } from "./verdict.ts";

/** One task, or none if the knowledge allows everything to be ruled out. */
export function somethingLeft(context: ProofContext): readonly Task[] {
  if (context.knowledge.mayRuleOutAll === true || context.model.frameworks.length === 0) return [];
  return [{ subject: [], decide: () => decide(context) }];
}

/** Counts rule-outs of each framework: no combination of rows may bring all counts to at least 1. */
function decide(context: ProofContext): Verdict {
  const { model } = context;
  const outOf = (table: Table, row: number) =>
    Int32Array.from(model.frameworks, (_, framework) => (outAt(table, row, framework) ? 1 : 0));
  const found = statesReaching(context, outOf, () => 1);
  if (typeof found === "string") {
    const whole = model.lookup.untabled.every(({ rules }) => !rules.some(({ ruleOut }) => ruleOut));
    return foundNothing(found, "proved", { whole });
  }
  const states = shrink(found, (fewer) => idsOf(model, scoreOf(model, fewer).winners).length === 0);
  const run = runOf(context, states);
  return { is: "refuted", runs: confirm(run.ranking.rows.length === 0, [run]), by: [] };
}
