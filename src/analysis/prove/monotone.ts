// Whether frameworks never fall back when the answer to one question moves along a declared order.
import { appliesTo } from "../../knowledge/rule.ts";
import type { Property } from "../../knowledge/schema.ts";
import type { States } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { marginsAt } from "../search/options.ts";
import { shrink } from "../search/shrink.ts";
import { overtaken, type Swap } from "./contested.ts";
import { confirm, foundNothing, type ProofContext, runOf } from "./context.ts";
import type { Couple } from "./differences.ts";
import type { RunRanking, Verdict } from "./verdict.ts";

export type Monotone = Extract<Property, { readonly kind: "monotone" }>;

/**
 * Whether no framework of `if` falls back when the answer moves to a later choice of the order and all other
 * answers stay. Falling back means being ruled out, or being behind one of `against` that it was ahead of or
 * level with before. A ruled-out framework is behind all others.
 */
export function neverFallsBack(context: ProofContext, property: Monotone): Verdict {
  const question = context.model.questions.find(({ id }) => id === property.question);
  const variable = question?.variables[0];
  if (variable === undefined) return foundNothing("none", "proved", context);
  const order = property.order.map((choice) => variable.choices.indexOf(choice) + 1);
  // A fall over several steps is a fall in one of them.
  const steps = order.slice(1).map((to, place): Swap => [order[place] ?? to, to]);
  const couples = couplesOf(context, property);
  const fall = overtaken(context, variable, steps, couples, ([one, other], table, row) =>
    marginsAt(table, row, one)?.subarray(other, other + 1),
  );
  if (typeof fall === "string") return foundNothing(fall, "proved", context);
  const { to, couple } = fall;
  const ids = couple.map((framework) => context.model.frameworks[framework] ?? "");
  const runsOf = (states: States) =>
    [states, states.with(variable.index, to)].map((own) => runOf(context, own));
  const falls = (states: States) => {
    const [before, after] = runsOf(states).map(({ ranking }) => isBehind(ranking, ids));
    return before === false && after === true;
  };
  const states = shrink(fall.states, (fewer) => fewer[variable.index] !== 0 && falls(fewer));
  return { is: "refuted", runs: confirm(falls(states), runsOf(states)), by: ids };
}

/** Each framework of `if` with itself, to check whether it is ruled out, and with all of `against`. */
function couplesOf({ knowledge, model }: ProofContext, property: Monotone): readonly Couple[] {
  const those = (conditions: Monotone["if"]) =>
    knowledge.frameworks
      .filter((framework) => appliesTo({ if: conditions }, framework) === "yes")
      .map(({ id }) => model.frameworks.indexOf(id));
  const ours = those(property.if);
  const theirs =
    property.against === undefined
      ? upTo(model.frameworks.length).filter((framework) => !ours.includes(framework))
      : those(property.against);
  return ours.flatMap((one) => [one, ...theirs].map((other) => [one, other] as const));
}

function isBehind({ rows }: RunRanking, [one, other]: readonly string[]): boolean {
  const rankOf = (id: string | undefined) =>
    rows.find(({ framework }) => framework.id === id)?.rank ?? Number.POSITIVE_INFINITY;
  return rankOf(one) === Number.POSITIVE_INFINITY || rankOf(one) > rankOf(other);
}
