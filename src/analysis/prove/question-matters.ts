// Whether every question, and every choice, can change the winners.
import type { ModelQuestion, Variable } from "../../tables/model.ts";
import { type VariableSwaps, winnersChange } from "./changes.ts";
import type { Swap } from "./contested.ts";
import type { ProofContext } from "./context.ts";
import type { Task, Verdict } from "./verdict.ts";

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

/**
 * For each choice: dropping it, or replacing it with another choice of its question, changes the winners, all
 * else equal.
 */
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
