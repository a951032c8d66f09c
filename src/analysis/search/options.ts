// What can be taken of each part, each thing with the numbers that it brings.
import type { Budget } from "./budget.ts";
import { feasible } from "./feasible.ts";

/** Something that can be taken of a part, and what it brings. */
export interface Option<Item> {
  readonly of: Item;
  readonly values: Int32Array;
}

/** The items for which `valuesOf` has values. */
export function optionsOf<Item>(
  items: readonly Item[],
  valuesOf: (item: Item) => Int32Array | undefined,
): readonly Option<Item>[] {
  return items.flatMap((of) => {
    const values = valuesOf(of);
    return values === undefined ? [] : [{ of, values }];
  });
}

/** One item of every part, so that the sums of what they bring fall short of `least` nowhere. */
export function itemsReaching<Item>(
  parts: readonly (readonly Option<Item>[])[],
  least: readonly number[],
  budget: Budget,
): readonly Item[] | "none" | "unknown" {
  const rows = parts.map((options) => options.map(({ values }) => values));
  const taken = feasible(rows, least, budget);
  if (typeof taken === "string") return taken;
  return parts
    .flatMap((options, part) => options.slice(taken[part]).slice(0, 1))
    .map(({ of }) => of);
}
