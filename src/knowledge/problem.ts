// What is wrong with knowledge, a rules file or a record: where, what, and how bad it is.
import { quoted } from "../text/quote.ts";
import { nearest } from "../text/suggestion.ts";

/** `path` leads to the place, outermost key first: `["rules", "flask-small", "when", "size"]`. */
export interface KnowledgeProblem {
  readonly level: "error" | "warning";
  readonly path: readonly string[];
  readonly what: string;
  /** Missing if the knowledge comes from no file, or the file cannot be read. */
  readonly place?: FilePlace;
  /** The path with positions instead of ids, if two things may have one id. */
  readonly steps?: readonly string[];
  /** The wrong name in the list at `path`, if only one of them is wrong. */
  readonly name?: string;
}

export type Problems = Iterable<KnowledgeProblem>;

/** Line and column are counted from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export function error(path: readonly string[], what: string): KnowledgeProblem {
  return { level: "error", path, what };
}

export function warning(path: readonly string[], what: string): KnowledgeProblem {
  return { level: "warning", path, what };
}

/** The problem of a file that is too large, or not text from some position on. */
export function unreadText(
  { kind, line = 1, column = 1 }: { readonly kind: string; line?: number; column?: number },
  file: string,
  tooLarge: string,
): KnowledgeProblem {
  return { ...error([], kind === "tooLarge" ? tooLarge : NOT_TEXT), place: { file, line, column } };
}

const NOT_TEXT = "this is neither UTF-8 nor UTF-16; save the file as UTF-8";

/** The problem of an unknown name, with the nearest name that exists. */
export function unknownName(
  path: readonly string[],
  what: string,
  name: string,
  known: readonly string[],
): KnowledgeProblem {
  const says = `${what} ${quoted(name)} does not exist${meant(name, known)}`;
  return { ...error(path, says), name };
}

export function unknownNames(
  path: readonly string[],
  what: string,
  names: string | readonly string[] | undefined,
  known: readonly string[],
): KnowledgeProblem[] {
  return [names ?? []]
    .flat()
    .filter((name) => !known.includes(name))
    .map((name) => unknownName(path, what, name, known));
}

/** What is wrong with an unknown key, with the nearest one that exists. */
export function unknownKey(key: string, known: readonly string[]): string {
  return `the key ${quoted(key)} does not exist${meant(key, known)}`;
}

export function isNearly(name: string, known: readonly string[]): boolean {
  return nearest(name, known) !== undefined;
}

function meant(name: string, known: readonly string[]): string {
  const found = nearest(name, known);
  return found === undefined ? "" : `; did you mean \`${found}\`?`;
}
