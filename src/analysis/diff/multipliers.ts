// Weighted sums of sums: when even the best of one is too little, no choice of rows is enough.
import { type Choosing, SETTLED } from "./stages.ts";

/** Weights are whole numbers that add up to about this, so that proofs do not rest on rounding. */
const SCALE = 512;
const STEPS = 100;

/** One for each sum, 0 or more; 0 for a sum that a row can settle. */
export type Weights = Int32Array;

/** What the search for weights found. */
export interface Weighing {
  /** Whether the best of a weighted sum is below 0: then nothing can be chosen. */
  readonly refuted: boolean;
  /** Rows, by their places in the stages, that happen to be enough. */
  readonly found: readonly number[] | undefined;
  /** The weights with the lowest best. */
  readonly weights: Weights;
  /** Whether, in each stage, different rows were best while the weights settled down. */
  readonly torn: readonly boolean[];
  /** How many rows were looked at. */
  readonly work: number;
}

/**
 * Looks for weights for which the best weighted sum is as low as can be, by the subgradient method for
 * the Lagrangian dual (Held, Wolfe and Crowder 1974), from `first` on.
 */
export function weigh(problem: Choosing, first: Float64Array): Weighing {
  const rows = problem.stages.reduce((sum, { count }) => sum + count, 0);
  const settling = settlingSums(problem);
  const torn = problem.stages.map(() => false);
  let current = normal(first, settling);
  let weights: Weights = new Int32Array(current.length);
  let lowest = Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  for (let step = 1; step <= STEPS; step += 1) {
    const whole = Int32Array.from(current, (weight) => Math.round(weight * SCALE));
    const best = bestRows(problem, whole);
    const sums = sumsOf(problem, best);
    const value = dot(whole, sums);
    const enough = sums.every((sum) => sum >= 0);
    if (value < 0 || enough) {
      const found = enough ? best : undefined;
      return { refuted: value < 0, found, weights: whole, torn, work: step * rows };
    }
    if (value < lowest) [lowest, weights] = [value, whole];
    if (2 * step > STEPS) {
      best.forEach((row, stage) => {
        if (before[stage] !== row) torn[stage] = true;
      });
    }
    before = best;
    current = stepped(current, sums, value / SCALE, settling);
  }
  return { refuted: false, found: undefined, weights, torn, work: STEPS * rows };
}

function settlingSums({ start, stages }: Choosing): readonly boolean[] {
  const settling = Array.from(start, () => false);
  for (const { gains } of stages) {
    for (let at = 0; at < gains.length; at += 1) {
      if (gains[at] === SETTLED) settling[at % start.length] = true;
    }
  }
  return settling;
}

/** Weights that add up to 1, and are 0 where a row can settle the sum. */
function normal(weights: Float64Array, settling: readonly boolean[]): Float64Array {
  const kept = weights.map((weight, sum) => (settling[sum] === true ? 0 : Math.max(0, weight)));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  if (total > 0) return kept.map((weight) => weight / total);
  const free = settling.filter((one) => !one).length;
  return kept.map((_, sum) => (settling[sum] === true ? 0 : 1 / free));
}

/** In every stage the place of the row with the largest weighted gain. */
function bestRows({ start, stages }: Choosing, weights: Weights): readonly number[] {
  const places = placesAbove(weights);
  return stages.map(({ count, gains }) => {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let row = 0; row < count; row += 1) {
      const value = weightedAt(places, gains, row * start.length, weights);
      if (value > most) [best, most] = [row, value];
    }
    return best;
  });
}

/** The weighted gain of every row of a stage. */
export function weightedGains(gains: Int32Array, weights: Weights): Float64Array {
  const places = placesAbove(weights);
  return Float64Array.from({ length: gains.length / weights.length }, (_, row) =>
    weightedAt(places, gains, row * weights.length, weights),
  );
}

/** Most weights are 0, and these places are not worth looking at. */
function placesAbove(weights: Weights): Int32Array {
  return Int32Array.from([...weights.keys()].filter((sum) => (weights[sum] ?? 0) > 0));
}

function weightedAt(places: Int32Array, gains: Int32Array, from: number, weights: Weights): number {
  let value = 0;
  for (let index = 0; index < places.length; index += 1) {
    const sum = places[index] ?? 0;
    value += (weights[sum] ?? 0) * (gains[from + sum] ?? 0);
  }
  return value;
}

function sumsOf({ start, stages }: Choosing, rows: readonly number[]): Float64Array {
  const sums = Float64Array.from(start);
  stages.forEach(({ gains }, stage) => {
    const from = (rows[stage] ?? 0) * sums.length;
    for (let sum = 0; sum < sums.length; sum += 1) {
      sums[sum] = (sums[sum] ?? 0) + (gains[from + sum] ?? 0);
    }
  });
  return sums;
}

function dot(weights: Weights, sums: Float64Array): number {
  let value = 0;
  for (let sum = 0; sum < weights.length; sum += 1) value += (weights[sum] ?? 0) * (sums[sum] ?? 0);
  return value;
}

/** One step against the sums, as long as it takes for the best to come to a little below 0. */
function stepped(
  weights: Float64Array,
  sums: Float64Array,
  value: number,
  settling: readonly boolean[],
): Float64Array {
  let square = 0;
  sums.forEach((sum, index) => {
    if (settling[index] !== true) square += sum * sum;
  });
  const size = square === 0 ? 0 : (value + 0.5) / square;
  return normal(
    weights.map((weight, sum) => weight - size * (sums[sum] ?? 0)),
    settling,
  );
}
