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
  /** The numbers of the things it says; a line may say each thing only once. */
  readonly said: readonly number[];
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
export function lineParser(
  knowledge: Knowledge,
  model: Model,
): (line: string, states: States) => boolean {
  const { pieces, count } = piecesOf(knowledge, model);
  const last = new Int32Array(count);
  let lines = 0;
  return (line, states) => {
    states.fill(0);
    lines += 1;
    const inside = insideOf(line);
    if (inside === undefined || inside === "") return inside === "";
    let expected: ReadonlyMap<string, Piece> = pieces;
    for (const text of inside.split(inside.includes(', "') ? ', "' : ',"')) {
      const piece = expected.get(text);
      if (piece === undefined) return false;
      for (const thing of piece.said) {
        if (last[thing] === lines) return false;
        last[thing] = lines;
      }
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

/** All pieces that can begin an answer, and the number of things they can say. */
function piecesOf({ questions }: Knowledge, model: Model) {
  const pieces = new Map<string, Piece>();
  let count = 0;
  for (const { id, kind, choices } of questions) {
    const own = model.questions.find((one) => one.id === id)?.variables ?? [];
    const said = [count];
    count += 1;
    const add = (value: string, piece: Omit<Piece, "said">, things = said) => {
      for (const colon of [":", ": "])
        pieces.set(`${id}"${colon}${value}`, { ...piece, said: things });
    };
    add("null", { variable: -1, state: 0, rest: undefined });
    if (kind === "many") add("[]", { variable: -1, state: 0, rest: undefined });
    const rest = new Map<string, Piece>();
    for (const choice of choices) {
      const home = own.find((one) => one.choices.includes(choice.id));
      const variable = home?.index ?? -1;
      const state = (home?.choices.indexOf(choice.id) ?? 0) + 1;
      if (kind === "one") add(`"${choice.id}"`, { variable, state, rest: undefined });
      else {
        const ticked = [count];
        count += 1;
        add(`["${choice.id}"]`, { variable, state, rest: undefined }, [...said, ...ticked]);
        add(`["${choice.id}"`, { variable, state, rest }, [...said, ...ticked]);
        rest.set(`${choice.id}"`, { said: ticked, variable, state, rest });
        rest.set(`${choice.id}"]`, { said: ticked, variable, state, rest: undefined });
      }
    }
  }
  return { pieces, count };
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
      for (const framework of out) put(score.out, 0, framework);
      markWinners(score);
    };
  };
}
