// JSON and other values as a tree in which each value has its place, so that every problem can name one.
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** A value with its place; what a place is depends on who made the tree. */
export type JsonNode<At extends HasPlace = Place> = At &
  (
    | { readonly type: "object"; readonly entries: readonly ObjectEntry<At>[] }
    | { readonly type: "array"; readonly items: readonly JsonNode<At>[] }
    | { readonly type: "string"; readonly text: string }
    /** `other`: a value that JSON does not have, such as a function. */
    | { readonly type: "number" | "boolean" | "null" | "other"; readonly value: unknown }
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

export type ParsedText =
  | { readonly kind: "json"; readonly root: JsonNode }
  | ({ readonly kind: "notJson" } & NoJson)
  | { readonly kind: "empty" }
  | { readonly kind: "tooDeep" };

/** Where a text stops being JSON, counted from 1, and what is wrong there. */
interface NoJson {
  readonly line: number;
  readonly column: number;
  readonly wrong: string;
}

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
    const placeAt = placesIn(json, source);
    if (root !== undefined && first === undefined)
      return { kind: "json", root: located(root, placeAt, 1) };
    const { line, column } = placeAt(first?.offset ?? 0);
    return { kind: "notJson", line, column, wrong: wrongIn(first) };
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

/** The place of an offset, which is at least that of the call before. */
type Places = (offset: number) => Place;

/** Far more levels than any file needs, and far fewer than exhaust the stack. */
const DEEPEST = 50;

function located(node: Node, placeAt: Places, depth: number): JsonNode {
  const place = placeAt(node.offset);
  const children = node.children ?? [];
  if (depth > DEEPEST) throw new RangeError("too deep");
  switch (node.type) {
    case "object": {
      const entries = children.flatMap(({ children: [key, value] = [] }) =>
        key === undefined || value === undefined
          ? []
          : {
              ...placeAt(key.offset),
              key: String(key.value),
              value: located(value, placeAt, depth + 1),
            },
      );
      return { ...place, type: "object", entries };
    }
    case "array": {
      const items = children.map((item) => located(item, placeAt, depth + 1));
      return { ...place, type: "array", items };
    }
    case "string":
      return { ...place, type: "string", text: String(node.value) };
    case "number":
    case "boolean":
      return { ...place, type: node.type, value: node.value };
    default:
      return { ...place, type: "null", value: null };
  }
}

/** Never goes back, so that a long text with many values is read quickly. */
function placesIn(json: string, source: string): Places {
  const starts = [0, ...[...json.matchAll(/\n/g)].map((found) => found.index + 1)];
  let line = 1;
  return (offset) => {
    while ((starts[line] ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
    const column = offset - (starts[line - 1] ?? 0) + 1;
    return { place: `${source}:${line}:${column}`, line, column };
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
    default:
      return value.value;
  }
}

/** The tree of a value, with places such as `answers.size`. Lazy, so that circular values do no harm. */
export function locateValue(value: unknown, place: string): JsonNode<HasPlace> {
  switch (typeof value) {
    case "string":
      return { place, type: "string", text: value };
    case "number":
      return { place, type: "number", value };
    case "boolean":
      return { place, type: "boolean", value };
    case "object":
      return value === null ? { place, type: "null", value } : compound(value, place);
    case "undefined":
      return { place, type: "null", value };
    default:
      return { place, type: "other", value };
  }
}

function compound(value: object, place: string): JsonNode<HasPlace> {
  if (Array.isArray(value)) {
    return {
      place,
      type: "array",
      get items() {
        return Array.from(value, (item, index) => locateValue(item, `${place}[${index}]`));
      },
    };
  }
  // A Map, a Date and the like do not keep their contents in properties, so they would seem empty.
  if (Object.prototype.toString.call(value) !== "[object Object]")
    return { place, type: "other", value };
  return {
    place,
    type: "object",
    get entries() {
      return Object.entries(value).map(([key, inside]): ObjectEntry<HasPlace> => {
        const within = place === "" ? key : `${place}.${key}`;
        return { key, place: within, value: locateValue(inside, within) };
      });
    },
  };
}
