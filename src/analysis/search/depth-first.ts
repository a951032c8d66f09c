// Depth-first search for one option of every group so that no constraint falls short.
import { weightAt } from "../../tables/cells.ts";
import { type Budget, type Option, type OptionGroups, spend } from "./options.ts";

/** What an option adds need not be whole numbers here. */
export type WeightedOption<Item> = Option<Item, Float64Array>;

/** `none`: no sums reach `needs`. Tries the groups that can change most first, and their best options. */
export function depthFirst<Item>(
  groups: OptionGroups<Item, Float64Array>,
  needs: readonly number[],
  budget: Budget,
): readonly Item[] | "none" | "unknown" {
  const order = [...groups.keys()].sort(
    (a, b) => spread(groups[b] ?? []) - spread(groups[a] ?? []),
  );
  const options = order.map((group) =>
    [...(groups[group] ?? [])].sort((a, b) => (b.gains.at(-1) ?? 0) - (a.gains.at(-1) ?? 0)),
  );
  const rest = restOf(options, needs.length);
  const taken: Item[] = [];

  const from = (depth: number, sums: Float64Array): boolean => {
    const here = options[depth];
    if (here === undefined) return true;
    const bound = rest[depth + 1] ?? sums;
    for (const { gains, of } of here) {
      if (!spend(budget, 1)) return false;
      if (!reaches(sums, gains, bound, needs)) continue;
      taken[order[depth] ?? 0] = of;
      const next = sums.map((sum, nth) => sum + weightAt(gains, nth));
      if (from(depth + 1, next)) return true;
    }
    return false;
  };

  const [most] = rest;
  if (most?.some((value, nth) => value < (needs[nth] ?? 0))) return "none";
  if (from(0, new Float64Array(needs.length))) return taken;
  return budget.left < 0 ? "unknown" : "none";
}

function reaches(
  sums: Float64Array,
  gains: Float64Array,
  rest: Float64Array,
  needs: readonly number[],
): boolean {
  for (let nth = 0; nth < needs.length; nth += 1) {
    const sum = weightAt(sums, nth) + weightAt(gains, nth) + weightAt(rest, nth);
    if (sum < (needs[nth] ?? 0)) return false;
  }
  return true;
}

function spread<Item>(options: readonly WeightedOption<Item>[]): number {
  const gains = options.map((one) => one.gains);
  const most = highest(gains);
  const lowest = highest(gains.map((own) => own.map((value) => -value)));
  return most.reduce((sum, value, nth) => sum + value + weightAt(lowest, nth), 0);
}

function highest([first, ...others]: readonly Float64Array[]): Float64Array {
  const most = Float64Array.from(first ?? []);
  for (const gains of others) {
    gains.forEach((value, nth) => {
      if (value > weightAt(most, nth)) most[nth] = value;
    });
  }
  return most;
}

function restOf<Item>(
  groups: OptionGroups<Item, Float64Array>,
  size: number,
): readonly Float64Array[] {
  const rest: Float64Array[] = [new Float64Array(size)];
  for (const options of [...groups].reverse()) {
    const most = highest(options.map(({ gains }) => gains));
    const after = rest[0] ?? most;
    rest.unshift(most.map((value, nth) => value + weightAt(after, nth)));
  }
  return rest;
}
