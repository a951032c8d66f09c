// Finds repeated keys in a rules file or a record, and the place of each problem.
import type { JsonNode, Place } from "../json/parse.ts";
import { groupBy } from "../knowledge/group-by.ts";
import { error, type KnowledgeProblem } from "../knowledge/problem.ts";
import { quoted } from "../text/quote.ts";

/** By place: the last key or element on the path that the file has; for shipped parts, what takes them over. */
export function placed(
  problems: readonly KnowledgeProblem[],
  root: JsonNode,
  file: string,
): readonly KnowledgeProblem[] {
  const whole = { place: root, value: root };
  return problems
    .map(({ level, path, what, name, steps }) => {
      const own = ownPath(path, whole);
      const way = steps ?? own;
      const item = name === undefined ? [] : [JSON.stringify(name)];
      const at = way === undefined ? takenOver(whole) : placeAt(whole, [...way, ...item]);
      const place = { file, line: at.line, column: at.column };
      if (way === undefined) return { level, path, what: `${what}${SHIPPED}`, place };
      return { level, path: own ?? path, what, place };
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

const SHIPPED = " (it is shipped: replace it, or remove it)";

function takenOver(whole: Found): Place {
  return placeAt(whole, [has(whole, ["remove"]) ? "remove" : "extends"]);
}

/** The lists whose elements have ids of their own in a rules file. */
const NAMED = ["rules", "frameworks", "questions", "traits", "claims", "properties"];

/** The path in the file; `undefined` if it leads to none of the file's own elements. */
function ownPath(path: readonly string[], whole: Found): readonly string[] | undefined {
  const [list = "", id, part, trait = ""] = path;
  if (id === undefined || id.startsWith("topic ") || !NAMED.includes(list)) return path;
  if (list === "frameworks" && part === "facts" && has(whole, ["facts", id, trait]))
    return ["facts", id, ...path.slice(3)];
  return has(whole, [list, id]) ? path : undefined;
}

interface Found {
  readonly place: Place;
  readonly value: JsonNode;
}

function has(whole: Found, steps: readonly string[]): boolean {
  return follow(whole, steps).length > steps.length;
}

function placeAt(whole: Found, steps: readonly string[]): Place {
  return (follow(whole, steps).at(-1) ?? whole).place;
}

/** Of two with the same key or id, the later one is wrong, unless only the earlier one goes on. */
function follow(first: Found, [step, ...rest]: readonly string[]): readonly Found[] {
  const next = step === undefined ? [] : (inside(first.value).get(step) ?? []);
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

type Step = readonly [step: string, to: Found];

/** The steps to what a value holds: its key; or its position, and its id or, if it is text, its JSON. */
function stepsOf(value: JsonNode): readonly Step[] {
  const found = value.items.map((item) => ({ place: item, value: item }));
  return [
    ...value.entries.map((entry) => [entry.key, { place: entry, value: entry.value }] as const),
    ...found.map((one, position) => [String(position), one] as const),
    ...found.flatMap((one, position) =>
      namesOf(one.value)
        .filter((name) => name !== String(position))
        .map((name) => [name, one] as const),
    ),
  ];
}

function namesOf(item: JsonNode): readonly string[] {
  if (item.type === "string") return [JSON.stringify(item.value)];
  return item.entries.flatMap(({ key, value: { value } }) =>
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
    ...entries.flatMap(({ key, value }) => {
      const here = [...steps, key];
      const again = seen.has(key) ? [error(here, `the key ${quoted(key)} is repeated`)] : [];
      seen.add(key);
      return [...again, ...repeatedKeys(value, here)];
    }),
  ];
}
