// Whether every framework can be first alone, and whether no answers rule all of them out.
import { idsOf } from "../../tables/cells.ts";
import { scoreOf, shrink } from "../../tables/states.ts";
import { winnersAre } from "../search/goal.ts";
import {
  alwaysOutBy,
  confirm,
  type Found,
  foundNothing,
  type ProofContext,
  runOf,
  statesReaching,
  type Task,
  type Verdict,
} from "./context.ts";

export function firstAlone(context: ProofContext): readonly Task[] {
  return context.model.frameworks.map((id, framework) => ({
    subject: ["frameworks", id],
    decide: () => isAlone(context, id, framework),
  }));
}

function isAlone(context: ProofContext, id: string, framework: number): Verdict {
  const [out] = alwaysOutBy(context, framework);
  if (out !== undefined) return { is: "refuted", runs: [], by: [out.rule.id] };
  const states = aloneUnder(context, framework);
  if (typeof states === "string") return foundNothing(states, "refuted", context);
  const run = runOf(context, states);
  return { is: "proved", runs: confirm(run.winners.join() === id, [run]) };
}

/** Cached results, as other properties start from them. */
const known = new WeakMap<ProofContext, Map<number, Found>>();

export function aloneUnder(context: ProofContext, framework: number): Found {
  const here = known.get(context) ?? new Map<number, Found>();
  known.set(context, here);
  const states = here.get(framework) ?? search(context, framework);
  here.set(framework, states);
  return states;
}

function search(context: ProofContext, framework: number): Found {
  const { model } = context;
  const found = statesReaching(context, winnersAre(model, [framework]));
  if (typeof found === "string") return found;
  const id = model.frameworks[framework];
  return shrink(found, (fewer) => idsOf(model, scoreOf(model, fewer).winners).join() === id);
}

/** One task, or none if the knowledge allows everything to be ruled out. */
export function somethingLeft(context: ProofContext): readonly Task[] {
  if (context.knowledge.mayRuleOutAll === true || context.model.frameworks.length === 0) return [];
  return [{ subject: [], decide: () => isLeft(context) }];
}

function isLeft(context: ProofContext): Verdict {
  const { model } = context;
  const found = statesReaching(context, winnersAre(model, []));
  if (typeof found === "string") {
    const whole = model.lookup.untabled.every(({ rules }) => !rules.some(({ ruleOut }) => ruleOut));
    return foundNothing(found, "proved", { whole });
  }
  const states = shrink(found, (fewer) => idsOf(model, scoreOf(model, fewer).winners).length === 0);
  const run = runOf(context, states);
  return { is: "refuted", runs: confirm(run.ranks.size === 0, [run]), by: [] };
}
