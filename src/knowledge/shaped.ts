// Validates a value of unknown shape, such as parsed JSON, and puts all its problems into words.
import type { core, ZodType } from "zod";
import { quoted } from "../text/quote.ts";
import { nearest } from "../text/suggestion.ts";
import { backquoted } from "../text/words.ts";
import { error, type KnowledgeProblem, unknownKey } from "./problem.ts";

/** The value if it has the shape, else at least one problem. */
export function shaped<Value>(shape: ZodType<Value>, value: unknown) {
  if (!isWithin(DEEPEST, value)) return { problems: [error(["knowledge"], TOO_DEEP)] };
  const parsed = shape.safeParse(value, { error: wordsOf });
  const problems = [
    ...prototypeKeys(value, []).map((steps) => problemAt(value, steps, unknownKey(PROTOTYPE, []))),
    ...(parsed.error?.issues ?? []).flatMap((issue) => problemsOf(value, issue)),
  ];
  return problems.length === 0 ? { value: parsed.data, problems } : { problems };
}

/** Zod silently drops this key, as it is special in JavaScript; here it is a key like any other. */
const PROTOTYPE = "__proto__";

/** Far more levels than knowledge has; a circular value has no end. */
const DEEPEST = 100;
const TOO_DEEP = "this is nested too deeply, or in a cycle";

function isWithin(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels >= 0 && Object.values(value).every((inside) => isWithin(levels - 1, inside));
}

function prototypeKeys(value: unknown, steps: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = [...steps, key];
    return key === PROTOTYPE ? [here] : prototypeKeys(inside, here);
  });
}

function problemsOf(value: unknown, issue: core.$ZodIssue): readonly KnowledgeProblem[] {
  if (issue.code === "invalid_union" && issue.message === NEAREST)
    return nearestOption(issue.errors).flatMap((one) =>
      problemsOf(value, { ...one, path: [...issue.path, ...one.path] }),
    );
  const steps = issue.path.map(String);
  if (issue.code !== "unrecognized_keys") return [problemAt(value, steps, issue.message)];
  // The message has one line for each key.
  const says = issue.message.split("\n");
  return issue.keys.flatMap((key, index) =>
    key === PROTOTYPE ? [] : [problemAt(value, [...steps, key], says[index] ?? issue.message)],
  );
}

/** Placeholder for the problems of the alternative nearest to the value. */
const NEAREST = "";

/** The alternative with the fewest problems; a misspelling of one of its keys does not count. */
function nearestOption(options: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] {
  const count = (issues: readonly core.$ZodIssue[]) =>
    issues
      .flatMap(({ message }) => message.split("\n"))
      .filter((says) => !says.includes("did you mean")).length;
  return [...options].sort((a, b) => count(a) - count(b))[0] ?? [];
}

/** The problem, with the ids of list elements, if they have one, instead of indices in its path. */
function problemAt(value: unknown, steps: readonly string[], what: string): KnowledgeProblem {
  let here = value;
  const path = steps.map((step) => {
    const list = here;
    here = typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined;
    return idAt(list, step, here);
  });
  return { ...error(path, what), steps };
}

function idAt(list: unknown, step: string, element: unknown): string {
  if (!Array.isArray(list) || typeof element !== "object" || element === null) return step;
  const id: unknown = Reflect.get(element, "id");
  return typeof id === "string" ? id : step;
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function wordsOf(issue: core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "this is missing"
        : `expected ${EXPECTED[issue.expected] ?? issue.expected}, found ${foundInstead(issue.expected, issue.input)}`;
    case "invalid_value":
      return valueWords(issue.values.map(String), issue.input);
    case "invalid_key":
      return issue.issues[0]?.message;
    case "invalid_union":
      return NEAREST;
    case "too_big":
      return `this must be at most ${issue.maximum}`;
    case "too_small":
      return `this must be at least ${issue.minimum}`;
    default:
      return undefined;
  }
}

function valueWords(known: readonly string[], input: unknown): string {
  if (input === undefined) return `this is missing; it takes ${known.map(quoted).join(" or ")}`;
  const found = typeof input === "string" ? quoted(input) : foundWords(input);
  const meant = typeof input === "string" ? nearest(input, known) : undefined;
  if (known.length === 1) return `expected ${backquoted(known)}, found ${found}`;
  return meant === undefined
    ? `expected one of ${backquoted(known)}, found ${found}`
    : `${found} does not exist; did you mean \`${meant}\`?`;
}

/** Avoids messages like "expected a number, found a number". */
function foundInstead(expected: string, value: unknown): string {
  if (typeof value !== "number" || !["number", "int"].includes(expected)) return foundWords(value);
  return Number.isFinite(value) ? `\`${value}\`` : "one that is too large";
}

function foundWords(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return `\`${value}\``;
  if (Array.isArray(value)) return "a list";
  return EXPECTED[typeof value] ?? "an object";
}
