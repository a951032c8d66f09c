// Ranks with ties: equals share a rank, and the next rank counts them (1, 1, 3).

/** The items in order, with ranks; `compare` is negative if the first is better, and 0 for equals. */
export function ranked<T extends object>(items: readonly T[], compare: (a: T, b: T) => number) {
  const order = [...items].sort(compare);
  return order.map((item) => {
    const first = order.findIndex((other) => compare(other, item) === 0);
    const next = order[first + 1];
    return { rank: first + 1, tied: next !== undefined && compare(next, item) === 0, ...item };
  });
}
