// Whether every question, and every choice, can change the winners.
import { keyOf } from "../../tables/cells.ts";
import type { ModelQuestion, States, Variable } from "../../tables/model.ts";
import { upTo } from "../../tables/rows.ts";
import { scoreOf, shrink } from "../../tables/states.ts";
import { contested, type Swap, type WinnersChange } from "./contested.ts";
import {
  confirm,
  foundNothing,
  type ProofContext,
  runOf,
  type Task,
  type Verdict,
} from "./context.ts";
import { aloneUnder } from "./first-alone.ts";

/** For each question: two of its answers have different winners, all else equal. */
export function questionMatters(context: ProofContext): readonly Task[] {
  return context.knowledge.questions.flatMap(({ id }) => {
    const question = context.model.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    return {
      subject: ["questions", id],
      decide: () => winnersChange(context, steps(question)),
    };
  });
}

/** For each choice: dropping it, or taking another of its question instead, changes the winners. */
export function choiceMatters(context: ProofContext): readonly Task[] {
  return context.knowledge.questions.flatMap(({ id, choices }) => {
    const question = context.model.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    return choices.map((choice) => ({
      subject: ["questions", id, "choices", choice.id],
      decide: () =>
        question.kind === "one"
          ? winnersChange(context, exchanges(question, choice.id))
          : tickMatters(context, question, choice.id),
    }));
  });
}

/** Whether winners change when the choice is dropped or, failing that, replaced with another. */
function tickMatters(context: ProofContext, question: ModelQuestion, choice: string): Verdict {
  const { variables } = question;
  const own = variables.filter(({ choices }) => choices.includes(choice));
  const dropped = own.map((variable): VariableSwaps => ({ variable, swaps: [[1, 0]] }));
  const verdict = winnersChange(context, dropped);
  if (verdict.is !== "refuted") return verdict;
  const [instead] = own;
  const others = variables
    .filter((variable) => variable !== instead)
    .map((variable) => ({ ...ticking(variable), ...(instead && { instead }) }));
  return winnersChange(context, others);
}

/** Small steps from answer to answer: if any two answers have different winners, so do those of some step. */
function steps({ kind, variables }: ModelQuestion): readonly VariableSwaps[] {
  if (kind === "many") return variables.map(ticking);
  return variables.map((variable) => ({
    variable,
    swaps: variable.choices.slice(1).map((_, place): Swap => [place + 1, place + 2]),
  }));
}

function exchanges({ variables }: ModelQuestion, choice: string): readonly VariableSwaps[] {
  return variables.map((variable) => {
    const from = variable.choices.indexOf(choice) + 1;
    const others = variable.choices.map((_, place) => place + 1).filter((to) => to !== from);
    return { variable, swaps: others.map((to): Swap => [from, to]) };
  });
}

function ticking(variable: Variable): VariableSwaps {
  return { variable, swaps: [[0, 1]] };
}

interface VariableSwaps {
  readonly variable: Variable;
  readonly swaps: readonly Swap[];
  /** A choice known to change nothing, shown as ticked when the variable is not. */
  readonly instead?: Variable;
}

/** Tries all swaps on likely answers first; searches exhaustively only if none of them shows a change. */
function winnersChange(context: ProofContext, candidates: readonly VariableSwaps[]): Verdict {
  const winnersUnder = (states: States) => keyOf(scoreOf(context.model, states).winners);

  function probed({ variable, swaps }: VariableSwaps, states: States): WinnersChange | undefined {
    const { index } = variable;
    const winners = upTo(variable.states).map((state) => winnersUnder(states.with(index, state)));
    const swap = swaps.find(([from, to]) => winners[from] !== winners[to]);
    return swap && { states: states.with(index, swap[0]), to: swap[1] };
  }

  function witnessed(
    { variable: { index }, instead }: VariableSwaps,
    { states, to }: WinnersChange,
  ): Verdict {
    const shows = (fewer: States) =>
      fewer[index] === states[index] && winnersUnder(fewer) !== winnersUnder(fewer.with(index, to));
    const few = shrink(states, shows);
    const runs = [few, few.with(index, to)].map((own) =>
      runOf(context, instead ? own.with(instead.index, own[index] === 0 ? 1 : 0) : own),
    );
    const [one, other] = runs.map(({ winners }) => winners.join());
    return { is: "proved", runs: confirm(one !== other, runs) };
  }

  for (const states of beginnings(context)) {
    for (const one of candidates) {
      const change = probed(one, states);
      if (change !== undefined) return witnessed(one, change);
    }
  }
  let unknown = false;
  for (const one of candidates) {
    const change = contested(context, one.variable, one.swaps);
    if (change === "unknown") unknown = true;
    else if (change !== "none") return witnessed(one, change);
  }
  return foundNothing(unknown ? "unknown" : "none", "refuted", context);
}

/** Most frameworks to start from; more would cost more than they help. */
const MOST_LEADING = 30;

/** Answers near which the winners are likely to change. */
function* beginnings(context: ProofContext): Generator<States> {
  yield new Int32Array(context.model.variables.length);
  let left = MOST_LEADING;
  for (const framework of context.model.frameworks.keys()) {
    const states = left === 0 ? "none" : aloneUnder(context, framework);
    if (typeof states === "string") continue;
    left -= 1;
    yield states;
  }
}
