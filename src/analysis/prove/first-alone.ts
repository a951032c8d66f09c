// Whether every framework can be first alone.

import { idsOf } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { States } from "../../tables/model.ts";
import { fullBudget } from "../search/budget.ts";
import { marginsAt } from "../search/margins.ts";
import { itemsReaching, possibleOptions } from "../search/options.ts";
import { shrink } from "../search/shrink.ts";
import { alwaysOutBy, confirm, foundNone, type ProofContext, runOf, winnersOf } from "./context.ts";
import { rowsOf, statesOfRows } from "./rows.ts";
import type { Task, Verdict } from "./verdict.ts";

type Found = States | "none" | "unknown";

/** For each framework: some answers make it the only winner. */
export function firstAlone(context: ProofContext): readonly Task[] {
  return context.model.frameworks.map((id, framework) => ({
    subject: ["frameworks", id],
    decide: () => decide(context, id, framework),
  }));
}

/** For each framework that can be first alone few answers under which it is, found as they are asked for. */
export function* leading(context: ProofContext): Generator<States> {
  for (let framework = 0; framework < context.model.frameworks.length; framework += 1) {
    const states = aloneUnder(context, framework);
    if (typeof states !== "string") yield states;
  }
}

function decide(context: ProofContext, id: string, framework: number): Verdict {
  const [out] = alwaysOutBy(context, framework);
  if (out !== undefined) return { is: "refuted", runs: [], by: [out.rule.id] };
  const states = aloneUnder(context, framework);
  if (states === "unknown") return { is: "undecided", limit: "work" };
  if (states === "none") return foundNone(context);
  const run = runOf(context, states);
  return { is: "proved", runs: confirm(winnersOf(run.ranking) === id, [run]) };
}

/** What was found once: other properties start from it. */
const known = new WeakMap<ProofContext, Map<number, Found>>();

function aloneUnder(context: ProofContext, framework: number): Found {
  const here = known.get(context) ?? new Map<number, Found>();
  known.set(context, here);
  const states = here.get(framework) ?? search(context, framework);
  here.set(framework, states);
  return states;
}

function search(context: ProofContext, framework: number): Found {
  const { model, tabled, base } = context;
  const constant = marginsAt(model, base, 0, framework);
  if (constant === undefined) return "none";
  const needs = [...constant].map((margin, other) => (other === framework ? 0 : 1) - margin);
  const options = tabled.map((group) =>
    possibleOptions(rowsOf(group), (row) => marginsAt(model, group.table, row, framework)),
  );
  const rows = itemsReaching(options, needs, fullBudget());
  if (typeof rows === "string") return rows;
  const id = model.frameworks[framework];
  return shrink(
    statesOfRows(context, rows),
    (fewer) => idsOf(model, scoreOf(context.model, fewer).winners).join() === id,
  );
}
