// From a line of plain JSON straight to states, for whoever reads very many of them.
import { possibleAnswers } from "../knowledge/answer.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import type { Model, States } from "./model.ts";

/** An object of JSON, flat or with the answers under `answers`. */
interface JsonObject {
  readonly answers?: unknown;
  readonly [key: string]: unknown;
}

/** A question that a line may answer. */
interface Answerable {
  /** The question's place in the states; `undefined` for one that the model does not have. */
  readonly index: number | undefined;
  readonly kind: "one" | "many";
  /** For each choice another power of two, and for the sum of the choices of an answer its state. */
  readonly powers: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<number, number>;
}

/**
 * A parser of lines that hold answers and nothing else, such as `{"size": "large"}`, or the same under
 * `answers`. It writes the states and returns true only where nothing is doubtful; on false the states are
 * of no use, and the line needs the reader that can say what is odd about it. Questions of `knowledge`
 * that the model does not have are checked and do not count.
 */
export function lineParser(
  knowledge: Knowledge,
  model: Model,
): (line: string, states: States) => boolean {
  const places = new Map(model.questions.map(({ id, index }) => [id, index]));
  const questions = new Map(
    knowledge.questions.map((question): [string, Answerable] => {
      const { id, kind, choices } = question;
      const powers = new Map(choices.map((choice, index) => [choice.id, 2 ** index]));
      const states = new Map(
        possibleAnswers(question).map((answer, index) => [sumOf(powers, answer), index + 1]),
      );
      return [id, { index: places.get(id), kind, powers, states }];
    }),
  );
  return (line, states) => {
    const whole = objectIn(line);
    const nested = whole !== undefined && "answers" in whole;
    const flat = nested ? whole.answers : whole;
    if (!isObject(flat) || (nested && Object.keys(whole).length > 1)) return false;
    states.fill(0);
    let count = nested ? 1 : 0;
    for (const id in flat) {
      const question = questions.get(id);
      const state = question && stateIn(question, flat[id]);
      if (question === undefined || state === undefined) return false;
      if (question.index !== undefined) states[question.index] = state;
      count += 1;
    }
    // A key that stands there twice is parsed to one.
    return count === keysIn(line);
  };
}

function stateIn({ kind, powers, states }: Answerable, value: unknown): number | undefined {
  if (value === null) return 0;
  if (kind === "one")
    return typeof value === "string" ? states.get(powers.get(value) ?? 0) : undefined;
  return Array.isArray(value) ? states.get(sumOf(powers, value)) : undefined;
}

/** The sum of the powers; less than 0 if a choice is not known or named twice. */
function sumOf(powers: ReadonlyMap<string, number>, choices: readonly unknown[]): number {
  let sum = 0;
  for (let nth = 0; nth < choices.length; nth += 1) {
    const choice = choices[nth];
    const power = typeof choice === "string" ? powers.get(choice) : undefined;
    if (power === undefined || choices.indexOf(choice) < nth) return -1;
    sum += power;
  }
  return sum;
}

function objectIn(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How many keys a line of JSON has; another number only for a text that begins with a colon, which is no choice. */
function keysIn(line: string): number {
  if (line.includes('" ') || line.includes('"\t')) return line.match(/"\s*:/g)?.length ?? 0;
  let count = 0;
  for (let at = line.indexOf('":'); at >= 0; at = line.indexOf('":', at + 2)) count += 1;
  return count;
}
