// Whether one option of every group can meet all constraints: exact, by bounds and search.
import { cell, weightAt } from "../../tables/cell.ts";
import { upTo } from "../../tables/rows.ts";
import { type Budget, spend } from "./budget.ts";
import { depthFirst, type WeightedGains } from "./depth-first.ts";
import { type OptionGains, paretoFront, type SomeOptions } from "./pareto.ts";
import { prune } from "./prune.ts";

/** Stands for "enough, whatever the other groups add"; larger than any sum of points. */
export const ENOUGH = 2 ** 20;

/** The option taken from each group; `none`: no options work; `unknown`: too much work. */
export type ChosenOptions = readonly number[] | "none" | "unknown";

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
export function feasible(
  groups: readonly OptionGains[],
  needs: readonly number[],
  budget: Budget,
  uncertain: readonly number[] = upTo(needs.length),
): ChosenOptions {
  const pruned = prune(groups, needs, budget, uncertain);
  if (pruned.some(({ gains }) => gains.length === 0)) return "none";
  const fronts = pruned.map(({ gains }) => paretoFront(gains, budget));
  const open = needs
    .map((need, place) => openConstraint(fronts, place, need))
    .filter(({ need, lowest }) => lowest < need);
  const openNeeds = open.map(({ need }) => need);
  const tight = fronts.map(({ gains }) => gains.map((own) => gainsAt(open, own)));
  const { taken, weights } = fictitiousPlay(tight, openNeeds, budget);
  const found =
    taken ??
    depthFirst(
      withSums(tight, weights),
      [...openNeeds, ...weights.map((one) => dot(one, openNeeds))],
      budget,
    );
  if (typeof found === "string") return found;
  return found.map(
    (option, group) => pruned[group]?.origins[fronts[group]?.origins[option] ?? 0] ?? 0,
  );
}

type OpenConstraint = ReturnType<typeof openConstraint>;

/** A constraint with a lower bound on what is added to it, ignoring gains of ENOUGH. */
function openConstraint(fronts: readonly SomeOptions[], place: number, need: number) {
  const lowest = fronts.reduce((sum, { gains }) => sum + lowestOf(gains, place), 0);
  return { place, need, lowest };
}

function lowestOf(gains: OptionGains, place: number): number {
  let lowest = 0;
  for (let option = 0; option < gains.length; option += 1) {
    const value = gains[option]?.[place] ?? 0;
    if (value < lowest) lowest = value;
  }
  return lowest;
}

/**
 * The gains for the open constraints; ENOUGH becomes a number just large enough, so that weights say more.
 */
function gainsAt(open: readonly OpenConstraint[], own: Int32Array): Float64Array {
  return Float64Array.from(open, ({ place, need, lowest }) => {
    const value = cell(own, place);
    return value < ENOUGH ? value : need - lowest;
  });
}

interface PlayResult {
  readonly taken: readonly number[] | "none" | undefined;
  /** The weights that came nearest to a proof, nearest first. */
  readonly weights: readonly (readonly number[])[];
}

function fictitiousPlay(
  groups: readonly WeightedGains[],
  needs: readonly number[],
  budget: Budget,
): PlayResult {
  const size = groups.reduce((sum, options) => sum + options.length, 0);
  const weights = needs.map(() => 1);
  const best: { readonly weights: readonly number[]; readonly slack: number }[] = [];
  for (let round = 0; round < ROUNDS && spend(budget, size); round += 1) {
    const taken = groups.map((options) => heaviest(options, weights));
    const sums = needs.map((_, nth) =>
      taken.reduce((sum, option, group) => sum + (groups[group]?.[option]?.[nth] ?? 0), 0),
    );
    if (sums.every((sum, nth) => sum >= (needs[nth] ?? 0))) return { taken, weights: [] };
    const slack = dot(weights, sums) - dot(weights, needs);
    if (slack < 0) return { taken: "none", weights: [] };
    best.push({ weights: [...weights], slack: slack / weights.reduce((sum, one) => sum + one, 0) });
    best.sort((a, b) => a.slack - b.slack);
    best.splice(BOUNDS);
    sums.forEach((sum, nth) => {
      weights[nth] = (weights[nth] ?? 0) + Math.max(0, (needs[nth] ?? 0) - sum);
    });
  }
  return { taken: undefined, weights: best.map((one) => one.weights) };
}

function heaviest(options: WeightedGains, weights: readonly number[]): number {
  let [best, most] = [0, -Infinity];
  options.forEach((gains, option) => {
    const value = dotGains(weights, gains);
    if (value > most) [best, most] = [option, value];
  });
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

function withSums(
  groups: readonly WeightedGains[],
  weights: readonly (readonly number[])[],
): readonly WeightedGains[] {
  return groups.map((options) =>
    options.map((own) => Float64Array.from([...own, ...weights.map((one) => dotGains(one, own))])),
  );
}
