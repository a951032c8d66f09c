// Things of which one is taken of each group, with the numbers that they add.
import type { Budget } from "./budget.ts";
import { feasible } from "./feasible.ts";

export interface Option<Item> {
  readonly of: Item;
  readonly gains: Int32Array;
}

/** The items for which `gainsOf` has gains. */
export function possibleOptions<Item>(
  items: readonly Item[],
  gainsOf: (item: Item) => Int32Array | undefined,
): readonly Option<Item>[] {
  return items.flatMap((of) => {
    const gains = gainsOf(of);
    return gains === undefined ? [] : [{ of, gains }];
  });
}

/** One item of every group, so that no constraint falls short of what it needs. */
export function itemsReaching<Item>(
  groups: readonly (readonly Option<Item>[])[],
  needs: readonly number[],
  budget: Budget,
): readonly Item[] | "none" | "unknown" {
  const taken = feasible(
    groups.map((options) => options.map(({ gains }) => gains)),
    needs,
    budget,
  );
  if (typeof taken === "string") return taken;
  return groups.flatMap((options, group) => {
    const one = options[taken[group] ?? 0];
    return one === undefined ? [] : [one.of];
  });
}
