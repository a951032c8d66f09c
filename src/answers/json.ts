// JSON text as a tree that knows where each value stands, so that every problem can name its place.
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { Failure } from "../failure.ts";

/** A JSON value with its place, such as `answers.json:3:14`. */
export type Located = { readonly place: string } & (
  | { readonly type: "object"; readonly entries: readonly Entry[] }
  | { readonly type: "array"; readonly items: readonly Located[] }
  | { readonly type: "string"; readonly text: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "null" | "number" }
  /** What JSON does not have, such as a function: only a value of a program can be that. */
  | { readonly type: "other" }
);

export interface Entry {
  readonly key: string;
  readonly place: string;
  readonly value: Located;
}

/**
 * Reads JSON; a byte-order mark at its start is passed over. `source` names the text in places and
 * failures. Throws `empty` for white space only, `notJson` for anything else that is not JSON.
 */
export function locate(text: string, source: string): Located {
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") throw new Failure({ kind: "empty", place: source });
  try {
    return located(parse(json, source), positionsIn(json), source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Parser and reader call themselves for each level; only brackets in thousands bring them to this.
    throw new Failure({
      kind: "badInput",
      problems: [
        {
          kind: "wrongShape",
          place: source,
          expected: "an object of answers",
          found: "brackets within brackets without end",
        },
      ],
    });
  }
}

function parse(json: string, source: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  const [first] = errors;
  if (root !== undefined && first === undefined) return root;
  const { line, column } = positionsIn(json)(first?.offset ?? 0);
  throw new Failure({ kind: "notJson", place: source, line, column });
}

function located(node: Node, positions: Positions, source: string): Located {
  const place = placeOf(node, positions, source);
  switch (node.type) {
    case "object":
      return {
        place,
        type: "object",
        entries: (node.children ?? []).flatMap((property) => entry(property, positions, source)),
      };
    case "array":
      return {
        place,
        type: "array",
        items: (node.children ?? []).map((item) => located(item, positions, source)),
      };
    case "string":
      return { place, type: "string", text: String(node.value) };
    case "boolean":
      return { place, type: "boolean", value: node.value === true };
    case "number":
      return { place, type: "number" };
    default:
      return { place, type: "null" };
  }
}

function entry(property: Node, positions: Positions, source: string): Entry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  return [
    {
      key: String(key.value),
      place: placeOf(key, positions, source),
      value: located(value, positions, source),
    },
  ];
}

function placeOf(node: Node, positions: Positions, source: string): string {
  const { line, column } = positions(node.offset);
  return `${source}:${line}:${column}`;
}

/** Line and column of an offset, both counted from 1. */
type Positions = (offset: number) => { readonly line: number; readonly column: number };

/** The lines are found once, so that a long text with many values is read as quickly as a short one. */
function positionsIn(json: string): Positions {
  const starts = [0, ...[...json.matchAll(/\n/g)].map((found) => found.index + 1)];
  return (offset) => {
    let [line, after] = [0, starts.length];
    while (after - line > 1) {
      const middle = Math.floor((line + after) / 2);
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
