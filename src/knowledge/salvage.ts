// What is left of a rules file when what has a wrong shape is taken out or filled in, so that the rest can be checked too.
import type { KnowledgeProblem } from "./problem.ts";

/** Parts from which single elements can be taken without making names of the others unknown. */
const SEPARATE = ["rules", "frameworks", "facts"];

/** What a rule is given where this is wrong, as no other part of it is judged by these. */
const STAND_INS = new Map<string, unknown>([
  ["points", 1],
  ["because", "is salvaged"],
  ["source", { judgement: "salvaged" }],
]);

/** Parts of a rule without which there is nothing left to judge. */
const VITAL = ["id", "when", "for", "if", "ruleOut", "advice"];

/** What is done with the elements of a list of which something has a wrong shape. */
type Salvage = (element: unknown, wrongKeys: readonly (string | undefined)[]) => readonly unknown[];

const SALVAGES: Readonly<Record<string, Salvage>> = { rules: mended, frameworks: placeholder };

/**
 * The file without what these problems of its shape concern. Rules are mended where their names can still
 * be judged; frameworks keep their id, so that others may go on naming them. `undefined` where too much
 * would be missing to judge the rest: choices, values and claims are known only if all questions, traits
 * and claims can be read.
 */
export function salvaged(value: unknown, problems: readonly KnowledgeProblem[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const wrong = problems.map(({ steps = [], path }) => (steps.length > 0 ? steps : path));
  const parts = new Map(Object.entries(value));
  for (const [part = "", element] of wrong) {
    if (["", "extends", "questions", "traits", "claims"].includes(part)) return undefined;
    if (element === undefined || !SEPARATE.includes(part)) parts.delete(part);
  }
  for (const part of SEPARATE) {
    const inPart = wrong.filter(([first]) => first === part);
    if (parts.has(part)) parts.set(part, salvagedPart(parts.get(part), inPart, SALVAGES[part]));
  }
  return { name: "rules", ...Object.fromEntries(parts) };
}

function salvagedPart(
  value: unknown,
  wrong: readonly (readonly string[])[],
  salvage: Salvage = () => [],
): unknown {
  const keysOf = (element: string) =>
    wrong.filter(([, one]) => one === element).map(([, , key]) => key);
  if (!Array.isArray(value)) {
    const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
    return Object.fromEntries(entries.filter(([key]) => keysOf(key).length === 0));
  }
  return value.flatMap((element: unknown, index) => {
    const keys = keysOf(String(index));
    return keys.length === 0 ? [element] : salvage(element, keys);
  });
}

/** The rule without unknown keys, and with stand-ins; nothing where what it is about is wrong. */
function mended(element: unknown, wrongKeys: readonly (string | undefined)[]): readonly unknown[] {
  if (typeof element !== "object" || element === null) return [];
  const rule = new Map<string, unknown>(Object.entries(element));
  for (const key of wrongKeys) {
    if (key === undefined || VITAL.includes(key)) return [];
    if (STAND_INS.has(key)) rule.set(key, STAND_INS.get(key));
    else rule.delete(key);
  }
  return [Object.fromEntries(rule)];
}

function placeholder(element: unknown): readonly unknown[] {
  const id: unknown =
    typeof element === "object" && element !== null ? Reflect.get(element, "id") : undefined;
  if (typeof id !== "string") return [];
  const address = "https://example.org/";
  const rest = { name: id, kind: "micro", summary: id, homepage: address, docs: address };
  return [{ id, ...rest, firstStep: id }];
}
