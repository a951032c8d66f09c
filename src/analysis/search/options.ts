// Items of which one is taken from each group, with the numbers they add.
import type { Table } from "../../tables/model.ts";
import { leadAt, outAt } from "../../tables/table.ts";
import type { Budget } from "./budget.ts";
import { ENOUGH, feasible } from "./feasible.ts";

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

/**
 * The lead in the row of the framework over each one, itself included; ENOUGH over those it rules out.
 * `undefined` if it rules out the framework itself.
 */
export function marginsAt(table: Table, row: number, framework: number): Int32Array | undefined {
  if (outAt(table, row, framework)) return undefined;
  const margins = new Int32Array(table.frameworks);
  for (let other = 0; other < margins.length; other += 1) {
    margins[other] = outAt(table, row, other) ? ENOUGH : leadAt(table, row, framework, other);
  }
  return margins;
}
