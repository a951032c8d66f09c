// Parses JSON to a tree in which each value has its place, so that every problem can name one.
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** A value with its place; what a place is depends on who made the tree. */
export type JsonNode<At extends HasPlace = Place> = At &
  (
    | { readonly type: "object"; readonly entries: readonly ObjectEntry<At>[] }
    | { readonly type: "array"; readonly items: readonly JsonNode<At>[] }
    | { readonly type: "string"; readonly text: string }
    | { readonly type: "number"; readonly value: number }
    | { readonly type: "boolean"; readonly value: boolean }
    | { readonly type: "null" }
    /** A value that JSON does not have, such as a function. */
    | { readonly type: "other" }
  );

export type ObjectEntry<At extends HasPlace = Place> = At & {
  readonly key: string;
  readonly value: JsonNode<At>;
};

export interface HasPlace {
  /** Source, line and column, such as `answers.json:3:14`; for a JavaScript value, its keys. */
  readonly place: string;
}

export interface Place extends HasPlace {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

/** The tree of a text, or why it is not JSON. */
export type ParsedText =
  | { readonly kind: "json"; readonly root: JsonNode }
  | ({ readonly kind: "notJson" } & NoJson)
  | { readonly kind: "empty" }
  | { readonly kind: "tooDeep" };

/** Where a text stops being JSON, counted from 1, and what is wrong there. */
export interface NoJson {
  readonly line: number;
  readonly column: number;
  readonly wrong: string;
}

/** Messages, by the parser's error name. */
const WRONG: Readonly<Record<string, string>> = {
  InvalidSymbol: "text needs double quotes",
  PropertyNameExpected: "a name in double quotes is missing, or there is an extra comma",
  ValueExpected: "a value is missing, or there is an extra comma",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "`}` is missing",
  CloseBracketExpected: "`]` is missing",
  EndOfFileExpected: "something follows after the end",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfString: "the text has no closing quote",
  InvalidCharacter: "the text holds a control character; write a tab as `\\t`",
};

/** Parses JSON and ignores a byte-order mark. `source` names the text in places. */
export function locate(text: string, source: string): ParsedText {
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") return { kind: "empty" };
  try {
    const errors: ParseError[] = [];
    const root = parseTree(json, errors, { disallowComments: true });
    const [first] = errors;
    const at = positionsIn(json);
    if (root === undefined || first !== undefined)
      return { kind: "notJson", ...at(first?.offset ?? 0), wrong: wrongIn(first) };
    return { kind: "json", root: located(root, { at, source, depth: 0 }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser is recursive: thousands of brackets exhaust the stack.
    return { kind: "tooDeep" };
  }
}

function wrongIn(error: ParseError | undefined): string {
  const name = error === undefined ? "" : printParseErrorCode(error.error);
  return WRONG[name] ?? "this part cannot be read";
}

interface Within {
  readonly at: Positions;
  readonly source: string;
  readonly depth: number;
}

/** Far more levels than any file needs, and far fewer than exhaust the stack. */
const DEEPEST = 50;

function located(node: Node, within: Within): JsonNode {
  const place = placeOf(node, within);
  const inside = { ...within, depth: within.depth + 1 };
  if (inside.depth > DEEPEST) throw new RangeError("too deep");
  switch (node.type) {
    case "object": {
      const entries = (node.children ?? []).flatMap((property) => entry(property, inside));
      return { ...place, type: "object", entries };
    }
    case "array": {
      const items = (node.children ?? []).map((item) => located(item, inside));
      return { ...place, type: "array", items };
    }
    case "string":
      return { ...place, type: "string", text: String(node.value) };
    case "number":
      return { ...place, type: "number", value: Number(node.value) };
    case "boolean":
      return { ...place, type: "boolean", value: node.value === true };
    default:
      return { ...place, type: "null" };
  }
}

function entry(property: Node, within: Within): ObjectEntry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  return [{ ...placeOf(key, within), key: String(key.value), value: located(value, within) }];
}

function placeOf(node: Node, { at, source }: Within): Place {
  const { line, column } = at(node.offset);
  return { place: `${source}:${line}:${column}`, line, column };
}

/** Line and column of an offset, both counted from 1. */
type Positions = (offset: number) => { readonly line: number; readonly column: number };

/** Finds the starts of lines once, so that a long text with many values is still read quickly. */
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

/** How many values the tree holds, itself included. */
export function sizeOf(value: JsonNode): number {
  const entries = value.type === "object" ? value.entries.map((entry) => entry.value) : [];
  const inside = value.type === "array" ? value.items : entries;
  return inside.reduce((size, one) => size + sizeOf(one), 1);
}

/** The value without its places. A key `__proto__` becomes a key like any other. */
export function plain(value: JsonNode): unknown {
  switch (value.type) {
    case "object":
      return Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]));
    case "array":
      return value.items.map(plain);
    case "string":
      return value.text;
    case "null":
    case "other":
      return null;
    default:
      return value.value;
  }
}
