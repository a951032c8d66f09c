// What one set of answers decides, as one line of compact JSON.

import { has } from "../tables/bit-set.ts";
import type { Score } from "../tables/evaluate.ts";
import type { Model } from "../tables/model.ts";
import { defusedJson } from "../text/ci-commands.ts";

/**
 * A writer of `{"line": 1, "winners": ["django"], "points": {"django": 3}}` without white space, ending
 * in a newline: points of the frameworks that are not ruled out, by id. Each piece of text is made once
 * for all lines, as this is half of the work of a long run.
 */
export function scoreLines(model: Model): (line: number, score: Score) => string {
  const names = model.frameworks.map((id) => JSON.stringify(id));
  const pieces = names.map((name) => pointsPieces(name));
  return (line, { points, out, winners }) => {
    let first = "";
    let told = "";
    for (let framework = 0; framework < names.length; framework += 1) {
      if (has(out, framework)) continue;
      if (has(winners, framework))
        first += first === "" ? names[framework] : `,${names[framework]}`;
      told += pieces[framework]?.(points[framework] ?? 0) ?? "";
    }
    return `{"line":${line},"winners":[${first}],"points":{${told.slice(1)}}}\n`;
  };
}

/** `,"django":3` for points of 3. */
function pointsPieces(name: string): (points: number) => string {
  const made = new Map<number, string>();
  return (points) => {
    const found = made.get(points);
    if (found !== undefined) return found;
    const piece = `,${name}:${points}`;
    made.set(points, piece);
    return piece;
  };
}

/** The line for answers that could not be read, in the same shape. */
export function errorLine(
  line: number,
  errors: readonly { readonly place: string; readonly message: string }[],
): string {
  return `${defusedJson(JSON.stringify({ line, errors }))}\n`;
}
