// What a knowledge problem is: where it stands, what is wrong, how bad it is.
import { nearest } from "../suggestion.ts";

/** `path` leads to the place, from the outside in: `["rules", "flask-small", "when", "size"]`. */
export interface KnowledgeProblem {
  readonly level: "error" | "warning";
  readonly path: readonly string[];
  readonly what: string;
}

/** Line and column are counted from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export function error(path: readonly string[], what: string): KnowledgeProblem {
  return { level: "error", path, what };
}

/** The problem of a name that nothing is called, with the nearest name that exists. */
export function unknownName(
  path: readonly string[],
  what: string,
  name: string,
  known: readonly string[],
) {
  const meant = nearest(name, known);
  return error(
    path,
    `${what} \`${name}\` does not exist${meant === undefined ? "" : `, did you mean \`${meant}\`?`}`,
  );
}
