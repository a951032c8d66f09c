// What fits on the screen below one question.
import type { Style } from "../text/style.ts";

export interface Screen extends Style {
  /** Rows, at least 1. */
  readonly height: number;
}

/** How many lines each part of a question wants, and how many items there are to choose from. */
export interface Wanted {
  readonly title: number;
  readonly reason: number;
  readonly order: number;
  readonly items: number;
  readonly hint: number;
  readonly standings: number;
  readonly keys: number;
}

/** How many items are shown at once, and which of the parts that can be spared. */
export interface Shown {
  readonly items: number;
  readonly reason: boolean;
  readonly order: boolean;
  readonly standings: "full" | "short" | "none";
  readonly keys: boolean;
}

/** A line for what pyfw has to say to a key press, and one for the cursor after the last line. */
const SPARE = 2;

/** With fewer items than this in sight it is hard to choose; with so many, the standings are worth more. */
const [FEW, ENOUGH] = [3, 5];

/**
 * Divides the height of the screen: whatever happens, the question, some items and the hint are shown,
 * then come keys, reason, more items, standings, why it is asked now, and all items.
 */
export function fitted(height: number, wanted: Wanted): Shown {
  let left = height - SPARE - wanted.title - wanted.hint;
  const take = (lines: number) => {
    const fits = lines <= left;
    if (fits) left -= lines;
    return fits;
  };
  let items = Math.min(wanted.items, FEW);
  left -= items;
  const more = (most: number) => {
    const added = Math.max(0, Math.min(most - items, left));
    items += added;
    left -= added;
  };
  const keys = take(wanted.keys);
  const reason = take(wanted.reason);
  more(Math.min(wanted.items, ENOUGH));
  const standings = take(wanted.standings) ? "full" : take(1) ? "short" : "none";
  const order = reason && take(wanted.order);
  more(wanted.items);
  return { items, reason, order, standings, keys };
}
