// From parsed JSON to knowledge: first its shape, then whether its parts fit each other.
import { check } from "./check.ts";
import type { KnowledgeProblem } from "./problem.ts";
import { type Knowledge, knowledgeShape } from "./schema.ts";

export type Loaded =
  | {
      readonly ok: true;
      readonly knowledge: Knowledge;
      readonly warnings: readonly KnowledgeProblem[];
    }
  | { readonly ok: false; readonly problems: readonly KnowledgeProblem[] };

/**
 * Knowledge from a value of unknown shape, such as parsed JSON, or all its problems at once.
 * The checks of `check` run only on a value of the right shape. Never throws.
 */
export function load(value: unknown): Loaded {
  const parsed = knowledgeShape.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue): KnowledgeProblem => ({
        level: "error",
        path: named(value, issue.path),
        what: issue.message,
      }),
    );
    return { ok: false, problems };
  }
  const problems = check(parsed.data);
  const errors = problems.filter((problem) => problem.level === "error");
  if (errors.length > 0) return { ok: false, problems };
  return { ok: true, knowledge: parsed.data, warnings: problems };
}

/** The path of a shape problem, with the id of a list's element, where it has one, for its index. */
function named(value: unknown, path: readonly PropertyKey[]): readonly string[] {
  let here = value;
  return path.map((step) => {
    here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
    const id =
      typeof step === "number" && typeof here === "object" && here !== null
        ? Reflect.get(here, "id")
        : undefined;
    return typeof id === "string" ? id : String(step);
  });
}
