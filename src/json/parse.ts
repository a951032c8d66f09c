// JSON and other values as a tree in which each value has its place, so that every problem can name one.
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** A value with its place, in the form that the maker of the tree chose. */
export type JsonNode<At extends HasPlace = Place> = At & {
  /** The place of its key, if it has one; else its own place. */
  readonly at: At;
  /** `other`: a value that JSON does not have, such as a function. */
  readonly type: "object" | "array" | "string" | "number" | "boolean" | "null" | "other";
  /** Without places. A key `__proto__` is a key like any other; of repeated keys the last counts. */
  readonly value: unknown;
  readonly items: readonly JsonNode<At>[];
  readonly entries: readonly (JsonNode<At> & { readonly key: string })[];
};

export interface HasPlace {
  /** Source, line and column, such as `answers.json:3:14`; for a JavaScript value, its keys. */
  readonly place: string;
}

/** Line and column are counted from 1. */
export interface Place extends HasPlace {
  readonly line: number;
  readonly column: number;
}

export type ParsedText =
  | { readonly kind: "json"; readonly root: JsonNode }
  /** `wrong`: what is wrong at the place where it stops being JSON. */
  | ({ readonly kind: "notJson"; readonly wrong: string } & Omit<Place, "place">)
  | { readonly kind: "empty" }
  | { readonly kind: "tooDeep" };

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
    const wrong = first && WRONG[printParseErrorCode(first.error)];
    return { kind: "notJson", line, column, wrong: wrong ?? "this part cannot be read" };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser is recursive: thousands of brackets exhaust the stack.
    return { kind: "tooDeep" };
  }
}

/** The place of an offset, which is at least that of the call before. */
type Places = (offset: number) => Place;

/** Far more levels than any file needs, and far fewer than exhaust the stack. */
const DEEPEST = 50;

function located(node: Node, placeAt: Places, depth: number, at?: Place): JsonNode {
  if (depth > DEEPEST) throw new RangeError("too deep");
  const own = placeAt(node.offset);
  const place = { ...own, at: at ?? own };
  const inside = (child: Node, key?: Place) => located(child, placeAt, depth + 1, key);
  const { children = [], value } = node;
  if (node.type === "array") {
    const items = children.map((item) => inside(item));
    return { ...place, type: "array", value: items.map((item) => item.value), items, entries: [] };
  }
  if (node.type !== "object")
    return { ...place, type: typeOf(value), value, items: [], entries: [] };
  const entries = children.flatMap(({ children: [key, held] = [] }) =>
    key && held ? { ...inside(held, placeAt(key.offset)), key: String(key.value) } : [],
  );
  const plain = Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
  return { ...place, type: "object", value: plain, items: [], entries };
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
export function sizeOf({ items, entries }: JsonNode): number {
  return [...items, ...entries].reduce((size, one) => size + sizeOf(one), 1);
}

/** The tree of a value, with places such as `answers.size`. Lazy, so that circular values do no harm. */
export function locateValue(value: unknown, place: string): JsonNode<HasPlace> {
  const type = typeOf(value);
  return {
    place,
    at: { place },
    type,
    value,
    get items() {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      return Array.from(items, (item, index) => locateValue(item, `${place}[${index}]`));
    },
    get entries() {
      return Object.entries<unknown>(type === "object" ? Object(value) : {}).map(
        ([key, inside]) => {
          const within = place === "" ? key : `${place}.${key}`;
          return Object.assign(locateValue(inside, within), { key });
        },
      );
    },
  };
}

function typeOf(value: unknown): JsonNode["type"] {
  if (value === undefined || value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "string" || type === "number" || type === "boolean") return type;
  // A Map, a Date and the like do not keep their contents in properties, so they would seem empty.
  return Object.prototype.toString.call(value) === "[object Object]" ? "object" : "other";
}
