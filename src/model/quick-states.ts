// From a line of plain JSON straight to states, for whoever reads very many of them.
import type { Knowledge, Question } from "../knowledge/schema.ts";
import type { Model, ModelQuestion, States } from "./model.ts";

/** The states that an answer as parsed JSON stands for; `undefined` if it is not plainly one. */
type StateOf = (answer: unknown) => number | undefined;

interface Known {
  /** The question's place in the states; `undefined` for one that the model does not have. */
  readonly index: number | undefined;
  readonly stateOf: StateOf;
}

/**
 * A reader of lines that hold flat answers, such as `{"size": "large", "output": ["html"]}`. It writes
 * the states and returns true only where nothing is doubtful: every question and choice is known and
 * stands there once. On false the states are of no use; the line needs a reader that can say what is
 * odd about it. Questions of `knowledge` that the model does not have are read and do not count.
 */
export function quickStates(
  knowledge: Knowledge,
  model: Model,
): (line: string, states: States) => boolean {
  const places = new Map(model.questions.map((question) => [question.id, question]));
  const known = new Map(
    knowledge.questions.map((question): [string, Known] => {
      const place = places.get(question.id);
      return [question.id, { index: place?.index, stateOf: stateReader(question, place) }];
    }),
  );
  return (line, states) => {
    const answers = parsed(line);
    if (answers === undefined) return false;
    states.fill(0);
    let keys = 0;
    for (const [id, answer] of Object.entries(answers)) {
      keys += 1;
      const question = known.get(id);
      const state = answer === null ? 0 : question?.stateOf(answer);
      if (question === undefined || state === undefined) return false;
      if (question.index !== undefined) states[question.index] = state;
    }
    // Known names hold no colon: more colons than keys mean a key that stands twice.
    return colons(line) === keys;
  };
}

function parsed(line: string): object | undefined {
  // An escape could hide a colon, or make two keys one.
  if (line.includes("\\")) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function stateReader(question: Question, place: ModelQuestion | undefined): StateOf {
  const answers = place?.answers ?? [];
  if (question.kind === "one") {
    const states = new Map(answers.map(([choice], index) => [choice, index + 1]));
    return (answer) => (typeof answer === "string" ? states.get(answer) : undefined);
  }
  const states = new Map(answers.map((answer, index) => [key(answer), index + 1]));
  return (answer) => (isTexts(answer) ? states.get(key(answer)) : undefined);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** The same for the same choices in any order; choices hold no space. */
function key(choices: readonly string[]): string {
  return choices.length < 2 ? (choices[0] ?? "") : [...choices].sort().join(" ");
}

function colons(line: string): number {
  let count = 0;
  for (let at = line.indexOf(":"); at >= 0; at = line.indexOf(":", at + 1)) count += 1;
  return count;
}
