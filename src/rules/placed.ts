// Where in a rules file a problem of the knowledge stands.
import type { KnowledgeProblem, PlacedProblem } from "../knowledge/problem.ts";
import type { Entry, Located, Place } from "../locate.ts";

/**
 * The problem with the place that its path leads to: the last key or element on the way that the file
 * has. What stands in the shipped knowledge and not in the file is placed where the file takes it over.
 */
export function placed(problem: KnowledgeProblem, root: Located, file: string): PlacedProblem {
  const { level, path, what, name } = problem;
  const own = ownPath(path, root);
  const steps = problem.steps ?? own;
  const at = steps === undefined ? takenOver(root) : deepest(root, steps, name);
  const place = { file, line: at.line, column: at.column };
  if (steps === undefined) return { level, path, what: `${what}${SHIPPED}`, place };
  return { level, path: own ?? path, what, place };
}

const SHIPPED = " (it is shipped: replace it, or remove it)";

function takenOver(root: Located): Place {
  return entryOf(root, "remove") ?? entryOf(root, "extends") ?? root;
}

/** What has a name of its own in a rules file. */
const NAMED = ["rules", "frameworks", "questions", "traits", "claims"];

/** The path as it runs in the file; `undefined` where it is none of the file's own elements. */
function ownPath(path: readonly string[], root: Located): readonly string[] | undefined {
  const [list = "", id, part, trait = ""] = path;
  if (id === undefined || id.startsWith("topic ") || !NAMED.includes(list)) return path;
  const facts = list === "frameworks" && part === "facts" ? inside(root, "facts") : undefined;
  if (inside(inside(facts?.value, id)?.value, trait) !== undefined)
    return ["facts", id, ...path.slice(3)];
  return inside(inside(root, list)?.value, id) === undefined ? undefined : path;
}

/** The last place on the path that exists; at its end the item with this text, if there is one. */
function deepest(root: Located, steps: readonly string[], name: string | undefined): Place {
  let here: Found = { place: root, value: root };
  for (const step of steps) {
    const next = inside(here.value, step);
    if (next === undefined) return here.place;
    here = next;
  }
  const { value } = here;
  const item = value.type === "array" && value.items.findLast((one) => isText(one, name));
  return item || here.place;
}

interface Found {
  readonly place: Place;
  readonly value: Located;
}

/** What a key, an id or a position leads to. Of two with the same id the later one is the intruder. */
function inside(value: Located | undefined, step: string): Found | undefined {
  if (value?.type === "object") {
    const entry = entryOf(value, step);
    return entry && { place: entry, value: entry.value };
  }
  if (value?.type !== "array") return undefined;
  const item =
    value.items.findLast((one) => isText(entryOf(one, "id")?.value, step)) ??
    (/^\d+$/.test(step) ? value.items[Number(step)] : undefined);
  return item && { place: item, value: item };
}

/** The last entry with this key: where a key stands twice, the second is one too many. */
function entryOf(value: Located, key: string): Entry | undefined {
  return value.type === "object" ? value.entries.findLast((entry) => entry.key === key) : undefined;
}

function isText(value: Located | undefined, text: string | undefined): boolean {
  return value?.type === "string" && value.text === text;
}
