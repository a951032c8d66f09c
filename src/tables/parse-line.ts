// From a line of plain JSON straight to states, for whoever reads very many of them.
import type { Knowledge } from "../knowledge/schema.ts";
import type { Model, States } from "./model.ts";

/** A piece of text of which lines are made, such as `size":"large"`, and what it does. */
interface Piece {
  /** Lines do not say the same thing twice: the numbers of what it says. */
  readonly said: readonly number[];
  /** The place in the states; -1: nothing is written. */
  readonly variable: number;
  readonly state: number;
  /** What may come next inside of the list that it opens or goes on with. */
  readonly rest: ReadonlyMap<string, Piece> | undefined;
}

/**
 * A parser of lines that hold answers and nothing else, as JSON is written by programs:
 * `{"size":"large","output":["html"]}`, with or without spaces after colons and commas, or the same under
 * `answers`. All pieces of text that such a line can be cut into at its commas are known, so that it only
 * looks them up. It writes the states and returns true; on false they are of no use, and the line needs
 * the reader that can say what is odd about it. Questions of `knowledge` that the model does not have are
 * looked up and do not count.
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

/** What stands between the first quotation mark of the answers and their end. */
function insideOf(line: string): string | undefined {
  const nested = /^\{"answers": ?\{/.exec(line)?.[0];
  const [start, end] = nested === undefined ? ["{", "}"] : [nested, "}}"];
  if (line === start + end) return "";
  return line.startsWith(`${start}"`) && line.endsWith(end)
    ? line.slice(start.length + 1, -end.length)
    : undefined;
}

/** All pieces with which an answer can begin, and how many things there are to say. */
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
