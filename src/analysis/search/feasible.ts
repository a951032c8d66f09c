// Whether one option of every group can meet all constraints: exact, by bounds and search.
import { cell, weightAt } from "../../tables/cells.ts";
import { upTo } from "../../tables/rows.ts";
import { depthFirst, type WeightedOption } from "./depth-first.ts";
import { type Budget, ENOUGH, type OptionGroups, sizeOf, spend } from "./options.ts";
import { paretoFront, prune } from "./prune.ts";

/** Rounds of learning weights before the search begins, and how many of the weights it uses. */
const ROUNDS = 200;
const BOUNDS = 4;

/**
 * Takes one option of every group so that each constraint reaches what it needs. First drops options that
 * cannot be taken or are dominated. Then learns weights on the constraints by fictitious play (Brown 1951):
 * the heaviest options of a round may already work, and weights under which even these fall short prove that
 * none do. Searches what is still open depth first, with such weights as bounds. Each option looked at counts
 * against the budget. Any options meet the constraints that are not `uncertain`.
 */
export function feasible<Item>(
  groups: OptionGroups<Item>,
  needs: readonly number[],
  budget: Budget,
  uncertain: readonly number[] = upTo(needs.length),
): readonly Item[] | "none" | "unknown" {
  const pruned = prune(groups, needs, budget, uncertain);
  if (pruned.some((options) => options.length === 0)) return "none";
  const fronts = pruned.map((options) => paretoFront(options, budget));
  const open = needs
    .map((need, place) => ({ place, need, lowest: lowestSum(fronts, place) }))
    .filter(({ need, lowest }) => lowest < need);
  const openNeeds = open.map(({ need }) => need);
  const tight = fronts.map((options) =>
    options.map(({ of, gains }) => ({ of, gains: gainsAt(open, gains) })),
  );
  const { taken, weights } = fictitiousPlay(tight, openNeeds, budget);
  return (
    taken ??
    depthFirst(
      withSums(tight, weights),
      [...openNeeds, ...weights.map((one) => dot(one, openNeeds))],
      budget,
    )
  );
}

interface OpenConstraint {
  readonly place: number;
  readonly need: number;
  /** No sum is lower, ignoring gains of ENOUGH. */
  readonly lowest: number;
}

function lowestSum<Item>(groups: OptionGroups<Item>, place: number): number {
  let sum = 0;
  for (const options of groups) {
    let lowest = 0;
    for (const { gains } of options) lowest = Math.min(lowest, cell(gains, place));
    sum += lowest;
  }
  return sum;
}

/** ENOUGH becomes a number just large enough, so that weights say more. */
function gainsAt(open: readonly OpenConstraint[], own: Int32Array): Float64Array {
  return Float64Array.from(open, ({ place, need, lowest }) => {
    const value = cell(own, place);
    return value < ENOUGH ? value : need - lowest;
  });
}

/** The items taken, if that is clear; else the weights that came nearest to a proof, nearest first. */
function fictitiousPlay<Item>(
  groups: OptionGroups<Item, Float64Array>,
  needs: readonly number[],
  budget: Budget,
): {
  readonly taken?: readonly Item[] | "none";
  readonly weights: readonly (readonly number[])[];
} {
  const size = sizeOf(groups);
  const weights = needs.map(() => 1);
  const best: { readonly weights: readonly number[]; readonly slack: number }[] = [];
  for (let round = 0; round < ROUNDS && spend(budget, size); round += 1) {
    const taken = groups.flatMap((options) => heaviest(options, weights) ?? []);
    const sums = needs.map((_, nth) =>
      taken.reduce((sum, { gains }) => sum + weightAt(gains, nth), 0),
    );
    if (sums.every((sum, nth) => sum >= (needs[nth] ?? 0)))
      return { taken: taken.map(({ of }) => of), weights: [] };
    const slack = dot(weights, sums) - dot(weights, needs);
    if (slack < 0) return { taken: "none", weights: [] };
    best.push({ weights: [...weights], slack: slack / weights.reduce((sum, one) => sum + one, 0) });
    best.sort((a, b) => a.slack - b.slack);
    best.splice(BOUNDS);
    sums.forEach((sum, nth) => {
      weights[nth] = (weights[nth] ?? 0) + Math.max(0, (needs[nth] ?? 0) - sum);
    });
  }
  return { weights: best.map((one) => one.weights) };
}

function heaviest<Item>(
  options: readonly WeightedOption<Item>[],
  weights: readonly number[],
): WeightedOption<Item> | undefined {
  let best: WeightedOption<Item> | undefined;
  let most = -Infinity;
  for (const one of options) {
    const value = dotGains(weights, one.gains);
    if (value > most) [best, most] = [one, value];
  }
  return best;
}

function dotGains(weights: readonly number[], gains: Float64Array): number {
  let sum = 0;
  for (let nth = 0; nth < weights.length; nth += 1)
    sum += (weights[nth] ?? 0) * weightAt(gains, nth);
  return sum;
}

function dot(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, nth) => sum + weight * (values[nth] ?? 0), 0);
}

function withSums<Item>(
  groups: OptionGroups<Item, Float64Array>,
  weights: readonly (readonly number[])[],
): OptionGroups<Item, Float64Array> {
  return groups.map((options) =>
    options.map(({ of, gains }) => {
      const sums = weights.map((one) => dotGains(one, gains));
      return { of, gains: Float64Array.from([...gains, ...sums]) };
    }),
  );
}
