// Finds repeated keys in a rules file or a record, and the place of each problem.
import type { JsonNode, Place } from "../json/parse.ts";
import { groupBy } from "../knowledge/group-by.ts";
import { error, type KnowledgeProblem } from "../knowledge/problem.ts";
import { quoted } from "../text/quote.ts";

/** By place: the last key or element on the path that the file has; for shipped parts, what takes them over. */
export function placed(problems: readonly KnowledgeProblem[], root: JsonNode, file: string) {
  const takesOver = [has(root, ["remove"]) ? "remove" : "extends"];
  return problems
    .map(({ level, path, what, name, steps }) => {
      const own = ownPath(path, root);
      const way = steps ?? own;
      const item = name === undefined ? [] : [JSON.stringify(name)];
      const { line, column } = placeAt(root, way === undefined ? takesOver : [...way, ...item]);
      const says = way === undefined ? `${what}${SHIPPED}` : what;
      return { level, path: own ?? path, what: says, place: { file, line, column } };
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

const SHIPPED = " (it is shipped: replace it, or remove it)";

/** The lists whose elements have ids of their own in a rules file. */
const NAMED = ["rules", "frameworks", "questions", "traits", "claims", "properties"];

/** The path in the file; `undefined` if it leads to none of the file's own elements. */
function ownPath(path: readonly string[], root: JsonNode): readonly string[] | undefined {
  const [list = "", id, part, trait = ""] = path;
  if (id === undefined || !NAMED.includes(list)) return path;
  if (list === "frameworks" && part === "facts" && has(root, ["facts", id, trait]))
    return ["facts", id, ...path.slice(3)];
  return has(root, [list, id]) ? path : undefined;
}

function has(root: JsonNode, steps: readonly string[]): boolean {
  return follow(root, steps).length > steps.length;
}

function placeAt(root: JsonNode, steps: readonly string[]): Place {
  return (follow(root, steps).at(-1) ?? root).at;
}

/** Of two with the same key or id, the later one is wrong, unless only the earlier one goes on. */
function follow(first: JsonNode, [step, ...rest]: readonly string[]): readonly JsonNode[] {
  const next = step === undefined ? [] : (inside(first).get(step) ?? []);
  const ways = next.map(([, one]) => follow(one, rest));
  const longest = Math.max(...ways.map(({ length }) => length));
  return [first, ...(ways.findLast(({ length }) => length === longest) ?? [])];
}

/** What a value holds, by step. Cached, as a large file may have very many problems. */
function inside(value: JsonNode) {
  const found = INSIDE.get(value) ?? groupBy(stepsOf(value), ([step]) => step);
  INSIDE.set(value, found);
  return found;
}

const INSIDE = new WeakMap<JsonNode, ReadonlyMap<string, readonly Step[]>>();

type Step = readonly [step: string, to: JsonNode];

/** The steps to what a value holds: its key; or its position, and its id or, if it is text, its JSON. */
function stepsOf({ items, entries }: JsonNode): readonly Step[] {
  return [
    ...entries.map((entry) => [entry.key, entry] as const),
    ...items.map((item, position) => [String(position), item] as const),
    ...items.flatMap((item, position) =>
      namesOf(item)
        .filter((name) => name !== String(position))
        .map((name) => [name, item] as const),
    ),
  ];
}

function namesOf(item: JsonNode): readonly string[] {
  if (item.type === "string") return [JSON.stringify(item.value)];
  return item.entries.flatMap(({ key, value }) =>
    key === "id" && typeof value === "string" ? [value] : [],
  );
}

/** JSON allows a repeated key, but only one of the two could count. */
export function repeatedKeys(
  { items, entries }: JsonNode,
  steps: readonly string[] = [],
): KnowledgeProblem[] {
  const seen = new Set<string>();
  return [
    ...items.flatMap((item, index) => repeatedKeys(item, [...steps, String(index)])),
    ...entries.flatMap((entry) => {
      const here = [...steps, entry.key];
      const says = `the key ${quoted(entry.key)} is repeated`;
      const again = seen.has(entry.key) ? [error(here, says)] : [];
      seen.add(entry.key);
      return [...again, ...repeatedKeys(entry, here)];
    }),
  ];
}
