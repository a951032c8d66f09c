// Finds keys that are repeated in one object of a file.

import type { JsonNode } from "../json/parse.ts";
import { error, type KnowledgeProblem } from "../knowledge/problem.ts";
import { quoted } from "../text/quote.ts";

/** JSON allows a repeated key, but only one of the two could count. */
export function repeatedKeys(value: JsonNode, steps: readonly string[]): KnowledgeProblem[] {
  if (value.type === "array") {
    return value.items.flatMap((item, index) => repeatedKeys(item, [...steps, String(index)]));
  }
  if (value.type !== "object") return [];
  const seen = new Set<string>();
  return value.entries.flatMap(({ key, value: inside }) => {
    const here = [...steps, key];
    const again = seen.has(key);
    seen.add(key);
    const says = `the key ${quoted(key)} is repeated`;
    return [...(again ? [error(here, says)] : []), ...repeatedKeys(inside, here)];
  });
}
