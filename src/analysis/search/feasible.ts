// Whether one row can be taken of every part so that no sum falls short: exact, by bounds and search.
import { type Budget, spend } from "./budget.ts";
import { depthFirst, type Rows } from "./depth-first.ts";
import { type Front, type Part, paretoFront } from "./pareto.ts";
import { prune } from "./prune.ts";

/** Stands in a row for "enough, whatever the other parts bring"; larger than any sum of points. */
export const ENOUGH = 2 ** 20;

/** The index of the row taken of each part; `none`: no rows do; `unknown`: too much work. */
export type Taken = readonly number[] | "none" | "unknown";

/** How often the weights are mended before the search begins, and how many of them it takes along. */
const ROUNDS = 200;
const BOUNDS = 4;

/**
 * Takes one row of every part so that each place of their sum is at least what `least` says. Rows that
 * cannot be taken, or that others outdo, are dropped. Then weights on the places are learned as in
 * fictitious play (Brown 1951): a round's heaviest rows may already do, and weights under which even
 * these fall short prove that none do. What is still open is searched depth first with such weights as
 * bounds. The rows looked at are taken from the budget.
 */
export function feasible(parts: readonly Part[], least: readonly number[], budget: Budget): Taken {
  const near = prune(parts, least, budget);
  if (near.some(({ rows }) => rows.length === 0)) return "none";
  const fronts = near.map(({ rows }) => paretoFront(rows, budget));
  const places = least.map((wanted, place) => placeOf(fronts, place, wanted)).filter(isOpen);
  const open = places.map(({ wanted }) => wanted);
  const tight = fronts.map(({ rows }) => rows.map((row) => valuesAt(places, row)));
  const { taken, weights } = fictitiousPlay(tight, open, budget);
  const found =
    taken ??
    depthFirst(weighed(tight, weights), [...open, ...weights.map((one) => dot(one, open))], budget);
  if (typeof found === "string") return found;
  return found.map((row, part) => near[part]?.origins[fronts[part]?.origins[row] ?? 0] ?? 0);
}

/** One place of the rows. */
interface Place {
  readonly place: number;
  readonly wanted: number;
  /** No less is ever brought here, where nothing brings ENOUGH. */
  readonly lowest: number;
}

function placeOf(fronts: readonly Front[], place: number, wanted: number): Place {
  const lowest = fronts.reduce((sum, { rows }) => {
    const values = rows.map((row) => row[place] ?? 0).filter((value) => value < ENOUGH);
    return sum + values.reduce((low, one) => Math.min(low, one), 0);
  }, 0);
  return { place, wanted, lowest };
}

/** Whether some rows may fall short here. */
function isOpen({ wanted, lowest }: Place): boolean {
  return lowest < wanted;
}

/** The open places of the row, with a number that is just enough for ENOUGH, so that weights can tell more. */
function valuesAt(places: readonly Place[], row: Int32Array): Float64Array {
  return Float64Array.from(places, ({ place, wanted, lowest }) => {
    const value = row[place] ?? 0;
    return value < ENOUGH ? value : wanted - lowest;
  });
}

interface PlayResult {
  readonly taken: readonly number[] | "none" | undefined;
  /** Those that came nearest to a proof, nearest first. */
  readonly weights: readonly (readonly number[])[];
}

function fictitiousPlay(
  parts: readonly Rows[],
  least: readonly number[],
  budget: Budget,
): PlayResult {
  const size = parts.reduce((sum, rows) => sum + rows.length, 0);
  const weights = least.map(() => 1);
  const best: { readonly weights: readonly number[]; readonly slack: number }[] = [];
  for (let round = 0; round < ROUNDS && spend(budget, size); round += 1) {
    const taken = parts.map((rows) => heaviest(rows, weights));
    const sums = least.map((_, place) =>
      taken.reduce((sum, row, part) => sum + (parts[part]?.[row]?.[place] ?? 0), 0),
    );
    if (sums.every((sum, place) => sum >= (least[place] ?? 0))) return { taken, weights: [] };
    const slack = dot(weights, sums) - dot(weights, least);
    if (slack < 0) return { taken: "none", weights: [] };
    best.push({ weights: [...weights], slack: slack / weights.reduce((sum, one) => sum + one, 0) });
    best.sort((a, b) => a.slack - b.slack);
    best.splice(BOUNDS);
    sums.forEach((sum, place) => {
      weights[place] = (weights[place] ?? 0) + Math.max(0, (least[place] ?? 0) - sum);
    });
  }
  return { taken: undefined, weights: best.map((one) => one.weights) };
}

function heaviest(rows: Rows, weights: readonly number[]): number {
  let [best, most] = [0, -Infinity];
  rows.forEach((row, index) => {
    const value = dot(weights, row);
    if (value > most) [best, most] = [index, value];
  });
  return best;
}

function dot(weights: readonly number[], values: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place += 1) {
    sum += (weights[place] ?? 0) * (values[place] ?? 0);
  }
  return sum;
}

/** The rows with one place more for each of the weights. */
function weighed(parts: readonly Rows[], weights: readonly (readonly number[])[]): readonly Rows[] {
  return parts.map((rows) =>
    rows.map((row) => Float64Array.from([...row, ...weights.map((one) => dot(one, row))])),
  );
}
