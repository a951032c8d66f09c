// From a line of plain JSON straight to states, for whoever reads very many of them.
import { possibleAnswers } from "../knowledge/answer.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";
import type { Model, States } from "./model.ts";

/** A question that a line may answer. */
interface Known {
  /** The question's place in the states; `undefined` for one that the model does not have. */
  readonly index: number | undefined;
  /** The state of an answer that is written so in JSON; `undefined` if it is not plainly one. */
  readonly stateOf: (json: string) => number | undefined;
  /** The last line that answered it: no line may do so twice. */
  seen: number;
}

/**
 * A reader of lines that hold flat answers, such as `{"size": "large", "output": ["html"]}`. It writes
 * the states and returns true only where nothing is doubtful: every question and choice is known,
 * stands there once, and is written without escapes. On false the states are of no use; the line needs
 * a reader that can say what is odd about it. Questions of `knowledge` that the model does not have are
 * read and do not count. Several times as quick as parsing each line to an object.
 */
export function lineParser(
  knowledge: Knowledge,
  model: Model,
): (line: string, states: States) => boolean {
  const known = knownQuestions(knowledge, model);
  let lines = 0;
  return (line, states) => {
    states.fill(0);
    lines += 1;
    let at = skipSpace(line, 0);
    if (line[at] !== "{") return false;
    at = skipSpace(line, at + 1);
    while (line[at] === '"') {
      const nameEnd = line.indexOf('"', at + 1);
      const question = known.get(line.slice(at + 1, nameEnd));
      if (question === undefined || question.seen === lines) return false;
      question.seen = lines;
      at = skipSpace(line, nameEnd + 1);
      if (line[at] !== ":") return false;
      at = skipSpace(line, at + 1);
      const end = endOfAnswer(line, at);
      const state = question.stateOf(line.slice(at, end));
      if (state === undefined) return false;
      if (question.index !== undefined) states[question.index] = state;
      at = skipSpace(line, end);
      if (line[at] !== ",") break;
      at = skipSpace(line, at + 1);
      if (line[at] !== '"') return false;
    }
    return line[at] === "}" && skipSpace(line, at + 1) === line.length;
  };
}

function knownQuestions(knowledge: Knowledge, model: Model): ReadonlyMap<string, Known> {
  const places = new Map(model.questions.map(({ id, index }) => [id, index]));
  return new Map(
    knowledge.questions.map((question): [string, Known] => [
      question.id,
      { index: places.get(question.id), stateOf: stateReader(question), seen: 0 },
    ]),
  );
}

/** The first place from `at` on without a space or a tab. */
function skipSpace(line: string, at: number): number {
  let next = at;
  while (line[next] === " " || line[next] === "\t") next += 1;
  return next;
}

/** Where the text, list or null that begins at `at` is over, as long as no text in it is odd. */
function endOfAnswer(line: string, at: number): number {
  if (line[at] === '"') return line.indexOf('"', at + 1) + 1;
  if (line[at] === "[") return line.indexOf("]", at + 1) + 1;
  return at + "null".length;
}

/** How many ways to write answers to one question are remembered, and of which length in characters. */
const MOST_WRITINGS = 10_000;
const LONGEST_WRITING = 200;

function stateReader(question: Question): Known["stateOf"] {
  const states = new Map(
    possibleAnswers(question).map((answer, index) => [key(answer), index + 1]),
  );
  const remembered = new Map<string, number>();
  return (json) => {
    const found = remembered.get(json);
    if (found !== undefined) return found;
    const choices = choicesIn(json, question.kind);
    const state = choices === null ? 0 : choices && states.get(key(choices));
    const worthKeeping = json.length <= LONGEST_WRITING && remembered.size < MOST_WRITINGS;
    if (state !== undefined && worthKeeping) remembered.set(json, state);
    return state;
  };
}

/** The choices that the JSON names; `null` for an open question, `undefined` for what is no answer. */
function choicesIn(json: string, kind: Question["kind"]): readonly string[] | null | undefined {
  const value = parsed(json);
  if (value === null) return null;
  if (kind === "one") return typeof value === "string" ? [value] : undefined;
  return isTexts(value) ? value : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** The same for the same choices in any order. */
function key(choices: readonly string[]): string {
  return JSON.stringify([...choices].sort());
}
