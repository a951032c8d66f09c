// Connected components.
import { groupBy } from "../knowledge/group-by.ts";
import { upTo } from "./rows.ts";

/**
 * Groups the numbers from 0 to `count - 1`: two are in one group if a list contains both, or if a chain of
 * such pairs connects them. Groups and their numbers are ascending.
 */
export function connectedComponents(
  lists: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const parents = [...upTo(count)];
  const rootOf = (number: number): number => {
    let root = number;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
    return root;
  };
  for (const [first = 0, ...rest] of lists) {
    for (const other of rest) {
      const [a, b] = [rootOf(first), rootOf(other)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return [...groupBy(upTo(count), rootOf).values()];
}
