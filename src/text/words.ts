// Small pieces of wording: lists, the first few of many, numbers, shares, paths.
import { shortened } from "./quote.ts";

export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Up to three names; of more, the first two and how many others: "Bottle, Django and 4 others". */
export function fewListed(names: readonly string[]): string {
  return listed(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names);
}

/** A list for people, each name in backquotes: "`a`, `b` and `c`". */
export function backquoted(names: readonly string[]): string {
  return listed(names.map((name) => `\`${name}\``));
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share of 0 to 1: "all", "none", "62%"; "more than 99%" and "less than 1%" if close to these. */
export function percent(share: number): string {
  if (share === 0) return "none";
  if (share === 1) return "all";
  if (share < 0.01) return "less than 1%";
  return share > 0.99 ? "more than 99%" : `${Math.round(100 * share)}%`;
}

/** "more answers keep Flask first 53% of the time" */
export function stayingWords(place: string, share: number): string {
  if (share === 0) return `more answers never keep ${place}`;
  if (share === 1) return `more answers always keep ${place}`;
  return `more answers keep ${place} ${percent(share)} of the time`;
}

export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The path to a place in a rules file: "rules > our-rule > when". Keys may be as long as the file. */
export function pathWords(path: readonly string[]): string {
  return path.map(shortened).join(" > ");
}

export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

/** A bar of `columns` columns for a share, 0 to 1: `███████░░░`. */
export function barOf(share: number, columns: number): string {
  const filled = Math.round(share * columns);
  return "█".repeat(filled) + "░".repeat(columns - filled);
}

/** The first `most` items, each through `write`; if there are more, their number through `rest`. */
export function firstOf<Item, Line>(
  items: readonly Item[],
  most: number,
  write: (item: Item) => Line,
  rest: (more: number) => Line,
): readonly Line[] {
  return [...items.slice(0, most).map(write), ...moreThan(most, items.length, rest)];
}

/** How many of `total` are not among the `shown`, through `rest`; empty if all are. */
export function moreThan<Line>(shown: number, total: number, rest: (more: number) => Line) {
  return total > shown ? [rest(total - shown)] : [];
}
