// Whether every framework can be first alone.
import { idsOf } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { Cube } from "../../tables/rows.ts";
import { marginsAt } from "../search/options.ts";
import { shrink } from "../search/shrink.ts";
import {
  alwaysOutBy,
  confirm,
  type Found,
  foundNothing,
  type ProofContext,
  runOf,
  statesReaching,
  winnersOf,
} from "./context.ts";
import type { Task, Verdict } from "./verdict.ts";

/** For each framework: some answers make it the only winner. */
export function firstAlone(context: ProofContext): readonly Task[] {
  return context.model.frameworks.map((id, framework) => ({
    subject: ["frameworks", id],
    decide: () => decide(context, id, framework),
  }));
}

function decide(context: ProofContext, id: string, framework: number): Verdict {
  const [out] = alwaysOutBy(context, framework);
  if (out !== undefined) return { is: "refuted", runs: [], by: [out.rule.id] };
  const states = aloneUnder(context, framework);
  if (typeof states === "string") return foundNothing(states, "refuted", context);
  const run = runOf(context, states);
  return { is: "proved", runs: confirm(winnersOf(run.ranking) === id, [run]) };
}

/** Cached results, as other properties start from them. */
const known = new WeakMap<ProofContext, Map<number, Found>>();

/** Few answers under which the framework is first alone. */
export function aloneUnder(context: ProofContext, framework: number): Found {
  const here = known.get(context) ?? new Map<number, Found>();
  known.set(context, here);
  const states = here.get(framework) ?? search(context, framework);
  here.set(framework, states);
  return states;
}

function search(context: ProofContext, framework: number): Found {
  const { model } = context;
  const found = statesLeading(context, framework, 1, new Map());
  if (typeof found === "string") return found;
  const id = model.frameworks[framework];
  return shrink(found, (fewer) => idsOf(model, scoreOf(model, fewer).winners).join() === id);
}

/**
 * States in the cube under which the framework leads each other one by at least `by` points, or the other is
 * ruled out. Groups without a table stay open.
 */
export function statesLeading(
  context: ProofContext,
  framework: number,
  by: number,
  cube: Cube,
): Found {
  return statesReaching(
    context,
    (table, row) => marginsAt(table, row, framework),
    (other) => (other === framework ? 0 : by),
    cube,
  );
}
