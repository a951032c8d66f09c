// Reads a line of plain JSON straight to states, and applies the options of a line to a score, for very many lines.

import { weightOf } from "../knowledge/rule.ts";
import type { Framework, Knowledge } from "../knowledge/schema.ts";
import { missing, type Scope } from "../ranking/request.ts";
import { put } from "./cells.ts";
import type { Model, States } from "./model.ts";
import { holdsIn } from "./model-rule.ts";
import { markWinners, type Score } from "./states.ts";
import { addRule } from "./table.ts";

/** A piece of text that lines consist of, such as `size":"large"`, and its effect. */
interface Piece {
  /** The position of the question that it starts to answer, once in a line; -1: it continues a list. */
  readonly question: number;
  /** The index in the states; -1: nothing to write. */
  readonly variable: number;
  readonly state: number;
  /** What may come next inside the list that it opens or continues. */
  readonly rest: ReadonlyMap<string, Piece> | undefined;
}

/**
 * A parser of lines that hold only answers, as programs write JSON: `{"size":"large","output":["html"]}`,
 * with or without spaces after colons and commas, or the same under `answers`. It splits a line at commas and
 * looks each piece up among all possible ones. Writes the states and returns true. On false the states are
 * invalid, and the line needs the full reader, which can say what is odd about it. Questions of `knowledge`
 * that the model does not have are looked up and ignored.
 */
export function lineParser(knowledge: Knowledge, model: Model) {
  const pieces = piecesOf(knowledge, model);
  const last = new Int32Array(knowledge.questions.length);
  let lines = 0;
  return (line: string, states: States) => {
    states.fill(0);
    lines += 1;
    const inside = insideOf(line);
    if (inside === undefined || inside === "") return inside === "";
    let expected: ReadonlyMap<string, Piece> = pieces;
    for (const text of inside.split(inside.includes(', "') ? ', "' : ',"')) {
      const piece = expected.get(text);
      if (piece === undefined) return false;
      if (last[piece.question] === lines) return false;
      if (piece.question >= 0) last[piece.question] = lines;
      if (piece.variable >= 0) states[piece.variable] = piece.state;
      expected = piece.rest ?? pieces;
    }
    return expected === pieces;
  };
}

/** The text between the first quotation mark of the answers and their end. */
function insideOf(line: string): string | undefined {
  const nested = /^\{"answers": ?\{/.exec(line)?.[0];
  const [start, end] = nested === undefined ? ["{", "}"] : [nested, "}}"];
  if (line === start + end) return "";
  return line.startsWith(`${start}"`) && line.endsWith(end)
    ? line.slice(start.length + 1, -end.length)
    : undefined;
}

/** All pieces that can begin an answer. */
function piecesOf({ questions }: Knowledge, model: Model): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const [question, { id, kind, choices }] of questions.entries()) {
    const own = model.questions.find((one) => one.id === id)?.variables ?? [];
    const add = (value: string, piece: Piece) => {
      for (const colon of [":", ": "]) pieces.set(`${id}"${colon}${value}`, piece);
    };
    const nothing = { question, variable: -1, state: 0, rest: undefined };
    add("null", nothing);
    if (kind === "many") add("[]", nothing);
    const rest = new Map<string, Piece>();
    for (const choice of choices) {
      const home = own.find((one) => one.choices.includes(choice.id));
      const state = (home?.choices.indexOf(choice.id) ?? 0) + 1;
      const only = { ...nothing, variable: home?.index ?? -1, state };
      if (kind === "one") add(`"${choice.id}"`, only);
      else {
        add(`["${choice.id}"]`, only);
        add(`["${choice.id}"`, { ...only, rest });
        rest.set(`${choice.id}"`, { ...only, question: -1, rest });
        rest.set(`${choice.id}"]`, { ...only, question: -1 });
      }
    }
  }
  return pieces;
}

export type Rescore = ReturnType<ReturnType<typeof lineOptions>>;

/** Gives the score of a model compiled with these marks; a framework that misses a requirement is out. */
export function lineOptions(model: Model, frameworks: readonly Framework[]) {
  const rules = model.groups.flatMap((group) => group.rules).filter(({ weight }) => weight === 1);
  return ({ important, require }: Pick<Scope, "important" | "require">) => {
    const doubled = rules.filter(({ rule }) => weightOf(rule, important) === 2);
    const lacking = frameworks.filter((one) => missing(one, require).length > 0);
    const out = lacking.map(({ id }) => model.frameworks.indexOf(id)).filter((at) => at >= 0);
    return (states: States, score: Score) => {
      for (const rule of doubled) if (holdsIn(rule, states)) addRule(score, [0], rule);
      for (const framework of out) put(score.out, framework);
      markWinners(score);
    };
  };
}
