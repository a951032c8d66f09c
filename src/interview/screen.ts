// Fits the parts of a question to the screen.
import type { Style } from "../text/style.ts";

export interface Screen extends Style {
  /** Rows, at least 1. */
  readonly height: number;
}

/** A part of the screen that can be dropped: it is shown whole or not at all. */
export interface ScreenPart {
  /** The part with the highest rank is dropped first; 0 is always shown. */
  readonly rank: number;
  readonly lines: readonly string[];
}

/** With fewer lines than this, a list is hard to use. */
const FEW = 6;

/** Parts of this rank and above, such as blank lines, are dropped before the list is cut. */
export const SPARE = 10;

export interface Drawn {
  readonly lines: readonly string[];
  readonly top: number;
}

/** The list, which needs `wanted` lines, between the parts, on all lines but one for the cursor. */
export function around(
  head: readonly ScreenPart[],
  foot: readonly ScreenPart[],
  wanted: number,
  list: (space: number) => Drawn,
  { height }: Screen,
): Drawn {
  const shown = new Set<ScreenPart>();
  const least = Math.min(FEW, wanted);
  let left = height - 1 - least;
  for (const part of [...head, ...foot].sort((a, b) => a.rank - b.rank)) {
    const room = part.rank < SPARE ? left : left - (wanted - least);
    if (part.rank > 0 && part.lines.length > room) continue;
    shown.add(part);
    left -= part.lines.length;
  }
  const { lines, top } = list(Math.max(1, Math.min(wanted, least + left)));
  const linesIn = (parts: readonly ScreenPart[]) =>
    parts.flatMap((one) => (shown.has(one) ? one.lines : []));
  return { lines: [...linesIn(head), ...lines, ...linesIn(foot)], top };
}
