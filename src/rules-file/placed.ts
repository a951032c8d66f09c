// Finds the place of each problem in a rules file or a record.

import type { JsonNode, Place } from "../json/parse.ts";
import type { KnowledgeProblem } from "../knowledge/problem.ts";

/**
 * The problems with their places, in the order of the file. A place is the last key or element on the
 * problem's path that the file has. Shipped parts that are not in the file are placed where the file takes
 * them over.
 */
export function placed(
  problems: readonly KnowledgeProblem[],
  root: JsonNode,
  file: string,
): readonly KnowledgeProblem[] {
  return problems
    .map(({ level, path, what, name, steps }) => {
      const own = ownPath(path, root);
      const way = steps ?? own;
      const at = way === undefined ? takenOver(root) : deepest(root, way, name);
      const place = { file, line: at.line, column: at.column };
      if (way === undefined) return { level, path, what: `${what}${SHIPPED}`, place };
      return { level, path: own ?? path, what, place };
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

const SHIPPED = " (it is shipped: replace it, or remove it)";

function takenOver(root: JsonNode): Place {
  const step = (name: string) => inside(root)?.later.get(name);
  return (step("remove") ?? step("extends"))?.place ?? root;
}

/** The lists whose elements have ids of their own in a rules file. */
const NAMED = ["rules", "frameworks", "questions", "traits", "claims", "properties"];

/** The path in the file; `undefined` if it leads to none of the file's own elements. */
function ownPath(path: readonly string[], root: JsonNode): readonly string[] | undefined {
  const [list = "", id, part, trait = ""] = path;
  if (id === undefined || id.startsWith("topic ") || !NAMED.includes(list)) return path;
  const exists = (...steps: string[]) => follow(root, steps).length > steps.length;
  if (list === "frameworks" && part === "facts" && exists("facts", id, trait))
    return ["facts", id, ...path.slice(3)];
  return exists(list, id) ? path : undefined;
}

/** The last place on the path that exists; at its end, the item with this text, if there is one. */
function deepest(root: JsonNode, steps: readonly string[], name: string | undefined): Place {
  const ways = ORDERS.map((order) => follow(root, steps, order));
  const longest = Math.max(...ways.map((way) => way.length));
  const lasts = ways
    .filter((way) => way.length === longest)
    .map((way) => way.at(-1) ?? { place: root, value: root });
  const named = lasts.flatMap(({ value }) => {
    const item = name === undefined ? undefined : inside(value)?.texts.get(name);
    return item === undefined ? [] : [item];
  });
  return named[0] ?? lasts[0]?.place ?? root;
}

/** Of two with the same key or id, the later one is at fault, if the path continues in both. */
const ORDERS = ["later", "earlier"] as const;

/** What is on the path, from the root on, as far as the file has it. */
function follow(
  root: JsonNode,
  steps: readonly string[],
  order: (typeof ORDERS)[number] = "later",
): readonly Found[] {
  const found: Found[] = [{ place: root, value: root }];
  for (const step of steps) {
    const next = inside(found.at(-1)?.value)?.[order].get(step);
    if (next === undefined) return found;
    found.push(next);
  }
  return found;
}

interface Found {
  readonly place: Place;
  readonly value: JsonNode;
}

/** What a value holds. */
interface Inside {
  /** By key, position or id; the later of two with the same key or id. */
  readonly later: ReadonlyMap<string, Found>;
  /** The same, with the earlier one. */
  readonly earlier: ReadonlyMap<string, Found>;
  /** The places of items that are texts. */
  readonly texts: ReadonlyMap<string, Place>;
}

/** What a value holds, cached, as a large file may have very many problems. */
function inside(value: JsonNode | undefined): Inside | undefined {
  if (value?.type !== "object" && value?.type !== "array") return undefined;
  const known = INSIDE.get(value) ?? insideOf(value);
  INSIDE.set(value, known);
  return known;
}

const INSIDE = new WeakMap<JsonNode, Inside>();

function insideOf(value: JsonNode): Inside {
  const steps = stepsOf(value);
  return { later: new Map(steps), earlier: new Map(steps.toReversed()), texts: textsOf(value) };
}

function stepsOf(value: JsonNode): readonly (readonly [string, Found])[] {
  if (value.type === "object")
    return value.entries.map((entry) => [entry.key, { place: entry, value: entry.value }]);
  const items = value.type === "array" ? value.items : [];
  const found = items.map((item) => ({ place: item, value: item }));
  return [
    ...found.map((one, position) => [String(position), one] as const),
    ...found.flatMap((one) => idsOf(one.value).map((id) => [id, one] as const)),
  ];
}

function idsOf(value: JsonNode): readonly string[] {
  if (value.type !== "object") return [];
  return value.entries.flatMap((entry) =>
    entry.key === "id" && entry.value.type === "string" ? [entry.value.text] : [],
  );
}

function textsOf(value: JsonNode): Inside["texts"] {
  const items = value.type === "array" ? value.items : [];
  return new Map(items.flatMap((item) => (item.type === "string" ? [[item.text, item]] : [])));
}
