// What fits on the screen of one question.
import type { Style } from "../text/style.ts";

export interface Screen extends Style {
  /** Rows, at least 1. */
  readonly height: number;
}

/** A part of the screen that can be spared: it is shown whole or not at all. */
export interface ScreenPart {
  /** The part with the most of it is the first to go; 0 is always shown. */
  readonly rank: number;
  readonly lines: readonly string[];
}

/** With fewer lines of a list than this it is hard to choose. */
const FEW = 6;

/** Parts of this rank and above, such as blank lines, go before the list is cut. */
export const SPARE = 10;

/** Divides the height between a list that wants so many lines and the parts around it. */
export function divided(
  height: number,
  wanted: number,
  parts: readonly ScreenPart[],
): { readonly list: number; readonly shown: ReadonlySet<ScreenPart> } {
  const shown = new Set<ScreenPart>();
  const least = Math.min(FEW, wanted);
  let left = height - least;
  for (const part of [...parts].sort((a, b) => a.rank - b.rank)) {
    const room = part.rank < SPARE ? left : left - (wanted - least);
    if (part.rank > 0 && part.lines.length > room) continue;
    shown.add(part);
    left -= part.lines.length;
  }
  return { list: Math.max(1, Math.min(wanted, least + left)), shown };
}
