// What is left of a rules file when all that has a wrong shape is taken out, so that the rest can be checked too.
import type { KnowledgeProblem } from "./problem.ts";

/** Parts from which single elements can be taken without making names of the others unknown. */
const SEPARATE = ["rules", "frameworks", "facts"];

/**
 * The file without what these problems of its shape concern; frameworks keep their id, so that others
 * may go on naming them. `undefined` where too much would be missing to judge the rest: choices, values
 * and claims are known only if all questions, traits and claims can be read.
 */
export function salvaged(value: unknown, problems: readonly KnowledgeProblem[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const wrong = problems.map(({ steps = [], path }) => (steps.length > 0 ? steps : path));
  const parts = new Map(Object.entries(value));
  for (const [part = "", element] of wrong) {
    if (["", "extends", "questions", "traits", "claims"].includes(part)) return undefined;
    if (element === undefined || !SEPARATE.includes(part)) parts.delete(part);
  }
  const elements = (part: string) =>
    new Set(wrong.filter(([first]) => first === part).map(([, element]) => element));
  for (const part of SEPARATE) {
    if (parts.has(part)) parts.set(part, withoutElements(part, parts.get(part), elements(part)));
  }
  return { name: "rules", ...Object.fromEntries(parts) };
}

function withoutElements(
  part: string,
  value: unknown,
  wrong: ReadonlySet<string | undefined>,
): unknown {
  if (!Array.isArray(value)) {
    const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
    return Object.fromEntries(entries.filter(([key]) => !wrong.has(key)));
  }
  return value.flatMap((element: unknown, index) => {
    if (!wrong.has(String(index))) return [element];
    return part === "frameworks" ? placeholder(element) : [];
  });
}

function placeholder(element: unknown): readonly unknown[] {
  const id: unknown =
    typeof element === "object" && element !== null ? Reflect.get(element, "id") : undefined;
  if (typeof id !== "string") return [];
  const address = "https://example.org/";
  const rest = { name: id, kind: "micro", summary: id, homepage: address, docs: address };
  return [{ id, ...rest, firstStep: id }];
}
