// How the rows of a component are numbered, and which of them meet conditions.
import type { Component, Condition, ModelQuestion, States } from "./model.ts";

/** A component, as far as the numbering of its rows goes. */
export type Numbering = Pick<Component, "questions" | "strides">;

/** What one state more of each question adds to the row, and how many rows there are in all. */
export function numbering(
  questions: readonly ModelQuestion[],
): Pick<Component, "strides" | "rows"> {
  const strides: number[] = [];
  let rows = 1;
  for (const { states } of questions) {
    strides.push(rows);
    rows *= states;
  }
  return { strides, rows };
}

/** The row of these states; of no use for a component without a table. */
export function rowOf({ questions, strides }: Numbering, states: States): number {
  let row = 0;
  for (let place = 0; place < questions.length; place += 1) {
    row += (states[questions[place]?.index ?? 0] ?? 0) * (strides[place] ?? 0);
  }
  return row;
}

/** Sets the states of the component's questions to those of the row; the others stay. */
export function setRow({ questions, strides }: Numbering, row: number, states: States): void {
  questions.forEach((question, place) => {
    states[question.index] = Math.floor(row / (strides[place] ?? 1)) % question.states;
  });
}

/** All rows, ascending, in which every condition is met; conditions on questions elsewhere are not looked at. */
export function rowsWhere(
  { questions, strides }: Numbering,
  conditions: readonly Condition[],
): Int32Array {
  let rows = Int32Array.of(0);
  questions.forEach((question, place) => {
    const stride = strides[place] ?? 0;
    const states = conditions.find((one) => one.question === question.index)?.states;
    rows = sums(
      (states ?? upTo(0, question.states)).map((state) => state * stride),
      rows,
    );
  });
  return rows;
}

function upTo(from: number, limit: number): readonly number[] {
  return Array.from({ length: limit - from }, (_, index) => from + index);
}

function sums(added: readonly number[], rows: Int32Array): Int32Array<ArrayBuffer> {
  const all = new Int32Array(added.length * rows.length);
  let at = 0;
  for (const one of added) {
    for (let index = 0; index < rows.length; index += 1) {
      all[at] = one + (rows[index] ?? 0);
      at += 1;
    }
  }
  return all;
}

/** All rows, ascending, that answer every question of the component, and the answered ones as `states` does. */
export function completions(component: Numbering, states: States): Int32Array {
  return rowsWhere(
    component,
    component.questions.map(({ index, states: count }) => {
      const state = states[index] ?? 0;
      return { question: index, states: state === 0 ? upTo(1, count) : [state] };
    }),
  );
}

/** In how many ways the open ones of the questions can be answered; beyond 2^53 no longer exact. */
export function completionCount(questions: readonly ModelQuestion[], states: States): number {
  let count = 1;
  for (const { index, answers } of questions) if (states[index] === 0) count *= answers.length;
  return count;
}
