// Who comes first, and which rows `--top` shows.
import { counted, listed, sentence } from "../text/words.ts";

export function notShown(hidden: number): readonly string[] {
  if (hidden === 0) return [];
  return [`${counted(hidden, "framework")} not shown; see them without --top.`];
}

/** A sentence of a recommendation names this many frameworks at most. */
export const MOST_NAMED = 4;

/** "Flask comes first", "Django and Flask tie for first place"; more than `most` names are counted. */
export function firstPlace(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  if (names.length === 0) return "no framework is left";
  const who = namesOf(names, most);
  return names.length === 1 ? `${who} comes first` : `${who} tie for first place`;
}

/** The same at the start of a sentence: names of frameworks keep their small letters. */
export function firstPlaceSentence(names: readonly string[], most?: number): string {
  return names.length === 0 ? sentence(firstPlace(names)) : firstPlace(names, most);
}

/** The points of those who come first: "with 3 points", "with 3 points each". */
export function firstPoints(names: readonly string[], points: number): string {
  return `with ${counted(points, "point")}${names.length > 1 ? " each" : ""}`;
}

/** "Django and Flask"; "5 frameworks" if there are more than `most`. */
export function namesOf(names: readonly string[], most: number): string {
  return names.length > most ? counted(names.length, "framework") : listed(names);
}

/** The first `top` rows, best first, and all that are tied with the last of them; `undefined`: all. */
export function firstRows<T extends { readonly rank: number }>(
  rows: readonly T[],
  top: number | undefined,
): readonly T[] {
  const last = top === undefined ? undefined : rows[top - 1];
  return last === undefined ? rows : rows.filter((row) => row.rank <= last.rank);
}
