// Whether what the rules declare holds: frameworks never fall back, or are never among the winners.
import { appliesTo } from "../../knowledge/rule.ts";
import type { Property } from "../../knowledge/schema.ts";
import { has } from "../../tables/cells.ts";
import type { States } from "../../tables/model.ts";
import { holdsIn } from "../../tables/model-rule.ts";
import { cubesOf, upTo } from "../../tables/rows.ts";
import { scoreOf, shrink } from "../../tables/states.ts";
import { areWinners, isIn, leads } from "../search/goal.ts";
import { type Couple, overtaken, type Swap } from "./contested.ts";
import {
  confirm,
  foundNothing,
  type ProofContext,
  type Run,
  runOf,
  statesReaching,
  type Task,
  type Verdict,
} from "./context.ts";
import { conditionsIn } from "./rule-pairs.ts";

export function declared(context: ProofContext): readonly Task[] {
  return (context.knowledge.properties ?? []).map((property) => ({
    subject: ["properties", property.id],
    decide: () =>
      property.kind === "monotone"
        ? neverFallsBack(context, property)
        : neverFirst(context, property),
  }));
}

type Monotone = Extract<Property, { readonly kind: "monotone" }>;

/**
 * Whether no framework of `if` falls back when the answer moves to a later choice of the order and all other
 * answers stay. Falling back means being ruled out, or being behind one of `against` that it was ahead of or
 * level with before. A ruled-out framework is behind all others.
 */
function neverFallsBack(context: ProofContext, property: Monotone): Verdict {
  const question = context.model.questions.find(({ id }) => id === property.question);
  const variable = question?.variables[0];
  if (variable === undefined) return foundNothing("none", "proved", context);
  const order = property.order.map((choice) => variable.choices.indexOf(choice) + 1);
  // A fall over several steps is a fall in one of them.
  const steps = order.slice(1).map((to, place): Swap => [order[place] ?? to, to]);
  const couples = couplesOf(context, property);
  const fall = overtaken(context, variable, steps, couples, ([one, other]) => [
    isIn(one),
    leads(one, other, 0),
  ]);
  if (typeof fall === "string") return foundNothing(fall, "proved", context);
  const { to, couple } = fall;
  const ids = couple.map((framework) => context.model.frameworks[framework] ?? "");
  const runsOf = (states: States) =>
    [states, states.with(variable.index, to)].map((own) => runOf(context, own));
  const falls = (states: States) => {
    const [before, after] = runsOf(states).map((run) => isBehind(run, ids));
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

function isBehind({ ranks }: Run, [one = "", other = ""]: readonly string[]): boolean {
  const rankOf = (id: string) => ranks.get(id) ?? Number.POSITIVE_INFINITY;
  return !ranks.has(one) || rankOf(one) > rankOf(other);
}

type NeverFirst = Extract<Property, { readonly kind: "never-first" }>;

/** Whether, under all answers that meet `when`, no framework that meets `if` is a winner. */
function neverFirst(context: ProofContext, { when = {}, if: facts }: NeverFirst): Verdict {
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
    const found = statesReaching(context, areWinners(model, [framework]), cubes);
    if (found === "unknown") unknown = true;
    if (typeof found === "string") continue;
    const states = shrink(
      found,
      (fewer) => holdsIn(asked, fewer) && has(scoreOf(model, fewer).winners, framework),
    );
    const run = runOf(context, states);
    return { is: "refuted", runs: confirm(run.winners.includes(id), [run]), by: [id] };
  }
  return foundNothing(unknown ? "unknown" : "none", "proved", context);
}
