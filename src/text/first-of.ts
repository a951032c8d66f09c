// The first few of many, and how many more there are.

/** The first `most` items as `write` puts them; where there are more, also what `rest` says of their number. */
export function firstOf<Item, Line>(
  items: readonly Item[],
  most: number,
  write: (item: Item) => Line,
  rest: (more: number) => Line,
): readonly Line[] {
  return [...items.slice(0, most).map(write), ...moreThan(most, items.length, rest)];
}

/** What `rest` says of how many of `total` are not among the `shown`; nothing if all are. */
export function moreThan<Line>(
  shown: number,
  total: number,
  rest: (more: number) => Line,
): readonly Line[] {
  return total > shown ? [rest(total - shown)] : [];
}
