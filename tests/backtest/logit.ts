// A multinomial logit with one non-negative multiplier per rule, fitted to real decisions.

/** One decision: what each rule gives to each framework, and which framework was picked. */
export interface Observation {
  /** For each ranked framework, pairs of a rule's index and its points. */
  readonly contributions: readonly (readonly (readonly [rule: number, points: number])[])[];
  /** The index of the pick in `contributions`; -1 if it was ruled out. */
  readonly pick: number;
}

/** How strongly multipliers are pulled towards 1. */
const SHRINKAGE = 1;
const STEPS = 250;
const STEP = 0.03;
/** The scale of the logit: how quickly a lead in points makes a pick certain. */
const SCALE = 0.6;

/**
 * The multiplier of each rule, 0 or more, that makes the picks most likely, shrunk to 1 (the judged
 * points): a conditional logit (McFadden 1974) with a ridge penalty, maximised by Adam (Kingma and Ba
 * 2015), projected to 0 and above. Deterministic.
 */
export function fitMultipliers(observations: readonly Observation[], rules: number): Float64Array {
  const multipliers = new Float64Array(rules).fill(1);
  const mean = new Float64Array(rules);
  const variance = new Float64Array(rules);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = multipliers.map((multiplier) => SHRINKAGE * (1 - multiplier));
    for (const observation of observations) addGradient(observation, multipliers, gradient);
    for (let rule = 0; rule < rules; rule += 1) {
      const slope = gradient[rule] ?? 0;
      const m = 0.9 * (mean[rule] ?? 0) + 0.1 * slope;
      const v = 0.99 * (variance[rule] ?? 0) + 0.01 * slope * slope;
      mean[rule] = m;
      variance[rule] = v;
      const move = (STEP * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-6);
      multipliers[rule] = Math.max(0, (multipliers[rule] ?? 0) + move);
    }
  }
  return multipliers;
}

/** The points of each framework of the observation under the multipliers. */
export function pointsUnder(
  { contributions }: Observation,
  multipliers: Float64Array,
): readonly number[] {
  return contributions.map((pairs) =>
    pairs.reduce((sum, [rule, points]) => sum + points * (multipliers[rule] ?? 0), 0),
  );
}

/** Adds the gradient of the log-likelihood of one pick to `into`. */
function addGradient(observation: Observation, multipliers: Float64Array, into: Float64Array) {
  const { contributions, pick } = observation;
  if (pick < 0) return;
  const points = pointsUnder(observation, multipliers);
  const most = Math.max(...points);
  const odds = points.map((own) => Math.exp(SCALE * (own - most)));
  const total = odds.reduce((sum, own) => sum + own, 0);
  contributions.forEach((pairs, framework) => {
    const surprise = (framework === pick ? 1 : 0) - (odds[framework] ?? 0) / total;
    for (const [rule, own] of pairs) into[rule] = (into[rule] ?? 0) + SCALE * surprise * own;
  });
}
