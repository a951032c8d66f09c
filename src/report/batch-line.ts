// The result of one set of answers as one line of compact JSON, for `--batch`.
import type { ProblemMessage } from "../failure.ts";
import { has } from "../tables/bit-set.ts";
import type { Score } from "../tables/evaluate.ts";
import type { Model } from "../tables/model.ts";
import { escapeCommandsInJson } from "../text/ci-commands.ts";

/**
 * A writer of `{"line": 1, "winners": ["django"], "points": {"django": 3}}` without white space, ending
 * in a newline: points of the frameworks that are not ruled out, by id. Caches each piece of text
 * for all lines, because making them is half of the work of a long run.
 */
export function batchLines(model: Model): (line: number, score: Score) => string {
  const names = model.frameworks.map((id) => JSON.stringify(id));
  const pieces = names.map((name) => pointsPieces(name));
  return (line, { points, out, winners }) => {
    let first = "";
    let scores = "";
    for (let framework = 0; framework < names.length; framework += 1) {
      if (has(out, framework)) continue;
      if (has(winners, framework))
        first += first === "" ? names[framework] : `,${names[framework]}`;
      scores += pieces[framework]?.(points[framework] ?? 0) ?? "";
    }
    return `{"line":${line},"winners":[${first}],"points":{${scores.slice(1)}}}\n`;
  };
}

/** Returns `,"django":3` for 3. */
function pointsPieces(name: string): (points: number) => string {
  const known = new Map<number, string>();
  return (points) => {
    const found = known.get(points);
    if (found !== undefined) return found;
    const piece = `,${name}:${points}`;
    known.set(points, piece);
    return piece;
  };
}

export function errorLine(line: number, errors: readonly ProblemMessage[]): string {
  return `${escapeCommandsInJson(JSON.stringify({ line, errors }))}\n`;
}
