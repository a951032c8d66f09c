// JSON text as a tree that knows where each value stands, so that every problem can name its place.
import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { Failure } from "../failure.ts";

/** A JSON value with its place, such as `answers.json:3:14`. */
export type Located = { readonly place: string } & (
  | { readonly type: "object"; readonly entries: readonly Entry[] }
  | { readonly type: "array"; readonly items: readonly Located[] }
  | { readonly type: "string"; readonly text: string }
  | { readonly type: "null" | "number" | "boolean" }
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
  const errors: ParseError[] = [];
  const root = parse(json, errors, source);
  const [first] = errors;
  if (root === undefined || first !== undefined)
    throw new Failure({ kind: "notJson", place: source, ...position(json, first?.offset ?? 0) });
  return located(root, json, source);
}

function parse(json: string, errors: ParseError[], source: string): Node | undefined {
  try {
    return parseTree(json, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser calls itself for each level; only brackets in thousands bring it to this.
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

function located(node: Node, json: string, source: string): Located {
  const { line, column } = position(json, node.offset);
  const place = `${source}:${line}:${column}`;
  switch (node.type) {
    case "object":
      return {
        place,
        type: "object",
        entries: (node.children ?? []).flatMap((property) => entry(property, json, source)),
      };
    case "array":
      return {
        place,
        type: "array",
        items: (node.children ?? []).map((item) => located(item, json, source)),
      };
    case "string":
      return { place, type: "string", text: String(node.value) };
    case "number":
    case "boolean":
      return { place, type: node.type };
    default:
      return { place, type: "null" };
  }
}

function entry(property: Node, json: string, source: string): Entry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  const { line, column } = position(json, key.offset);
  return [
    {
      key: String(key.value),
      place: `${source}:${line}:${column}`,
      value: located(value, json, source),
    },
  ];
}

function position(json: string, offset: number): { line: number; column: number } {
  const before = json.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
