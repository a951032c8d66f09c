// What one set of answers decides, as one line of compact JSON.
import type { Score } from "../model/evaluate.ts";
import { has } from "../model/framework-set.ts";
import type { Model } from "../model/model.ts";

/**
 * A writer of `{"line": 1, "winners": ["django"], "points": {"django": 3}}` without white space, ending
 * in a newline: points of the frameworks that are not ruled out, by id. The names are quoted once, for
 * all lines.
 */
export function scoreLines(model: Model): (line: number, score: Score) => string {
  const names = model.frameworks.map((id) => JSON.stringify(id));
  return (line, { points, out, winners }) => {
    let first = "";
    let told = "";
    for (let framework = 0; framework < names.length; framework += 1) {
      if (has(out, framework)) continue;
      if (has(winners, framework)) first += `${first === "" ? "" : ","}${names[framework]}`;
      told += `${told === "" ? "" : ","}${names[framework]}:${points[framework]}`;
    }
    return `{"line":${line},"winners":[${first}],"points":{${told}}}\n`;
  };
}

/** The line for answers that could not be read, in the same shape. */
export function errorLine(
  line: number,
  errors: readonly { readonly place: string; readonly message: string }[],
): string {
  return `${JSON.stringify({ line, errors })}\n`;
}
