// The rows of a ranking that `--top` shows.

/** The first `top` rows, best first, and all that are tied with the last of them; `undefined`: all. */
export function firstRows<T extends { readonly rank: number }>(
  rows: readonly T[],
  top: number | undefined,
): readonly T[] {
  const last = top === undefined ? undefined : rows[top - 1];
  return last === undefined ? rows : rows.filter((row) => row.rank <= last.rank);
}
