// Whether no answers rule every framework out.
import { idsOf } from "../../tables/framework-set.ts";
import { fullBudget } from "../search/budget.ts";
import { feasible } from "../search/feasible.ts";
import { outAt } from "../search/margins.ts";
import { shrunk } from "../search/shrink.ts";
import { rowsOf, statesOfRows } from "./rows.ts";
import type { Task, Verdict } from "./verdict.ts";
import { confirm, foundNoFault, runOf, scored, type World } from "./world.ts";

/** One task, and none if the knowledge says that everything may be ruled out. */
export function somethingLeft(world: World): readonly Task[] {
  if (world.knowledge.mayRuleOutAll === true || world.model.frameworks.length === 0) return [];
  return [{ subject: [], decide: () => decide(world) }];
}

/** A sum of ones, one from each row that rules a framework out, must nowhere reach 1 in all places. */
function decide(world: World): Verdict {
  const { model, tabled } = world;
  const outOf = (table: typeof model.constant, row: number) =>
    Int32Array.from(model.frameworks, (_, framework) =>
      outAt(model, table, row, framework) ? 1 : 0,
    );
  const least = [...outOf(model.constant, 0)].map((out) => 1 - out);
  const parts = tabled.map((one) => rowsOf(one).map((row) => outOf(one.table, row)));
  const rows = feasible(parts, least, fullBudget());
  if (rows === "unknown") return { is: "undecided", limit: "work" };
  if (rows === "none") {
    const unseen = model.components.filter(({ table }) => table === undefined);
    const whole = unseen.every(({ rules }) => !rules.some(({ ruleOut }) => ruleOut));
    return foundNoFault({ whole });
  }
  const states = shrunk(
    statesOfRows(world, rows),
    (fewer) => idsOf(model, scored(world, fewer).winners).length === 0,
  );
  const run = runOf(world, states);
  return { is: "refuted", runs: confirm(run.ranking.rows.length === 0, [run]), by: [] };
}
