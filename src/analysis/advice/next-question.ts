// Which open question tells most about the winners.
import type { ModelQuestion } from "../../tables/model.ts";
import type { OutcomeDistribution } from "./outcomes.ts";

/**
 * For each open question of the outlook, in its order, by how many bits the reply to it is expected to
 * lower the entropy of the winners (the mutual information of reply and winners; Lindley 1956). In a
 * sample even a reply that tells nothing seems to tell a little, the more so the more replies there are:
 * what replies seem to tell of the winners of *another* way is chance alone, and is taken off.
 */
export function informationIn(outlook: OutcomeDistribution): Float64Array {
  const { exact, open, states, ends } = outlook;
  const before = conditionalEntropy(new Int32Array(ends.length), 1, outlook);
  const elsewhere = { ...outlook, ends: rotated(ends) };
  return Float64Array.from(open, (question, nth) => {
    const column = states[nth] ?? ends;
    const start = exact ? before : conditionalEntropy(column, question.states, elsewhere);
    return start - conditionalEntropy(column, question.states, outlook);
  });
}

/** The question among `candidates` that tells most; of equals the first. `undefined` if there is none. */
export function mostInformative(
  outlook: OutcomeDistribution,
  candidates: readonly ModelQuestion[],
): ModelQuestion | undefined {
  const bits = informationIn(outlook);
  let best: ModelQuestion | undefined;
  let most = Number.NEGATIVE_INFINITY;
  outlook.open.forEach((question, nth) => {
    const own = bits[nth] ?? 0;
    if (own > most && candidates.includes(question)) [best, most] = [question, own];
  });
  return best;
}

/** The same list, with the first at the end. */
function rotated(list: Int32Array): Int32Array {
  return list.map((_, at) => list[(at + 1) % list.length] ?? 0);
}

/** What an outlook says of the winners. */
type Ends = Pick<OutcomeDistribution, "ends" | "weights" | "outcomes">;

/** The entropy of the ends once the state is known, in bits. */
function conditionalEntropy(states: Int32Array, stateCount: number, known: Ends): number {
  const firsts = new Int32Array(stateCount).fill(-1);
  const nexts = new Int32Array(states.length);
  states.forEach((state, at) => {
    nexts[at] = firsts[state] ?? -1;
    firsts[state] = at;
  });
  const shares = new Float64Array(known.outcomes.length);
  let sum = 0;
  for (const first of firsts) sum += weightedEntropy(first, nexts, known, shares);
  return sum;
}

/** The entropy of the ends in one chain of ways, times its weight. `shares` is 0 before and after. */
function weightedEntropy(
  first: number,
  nexts: Int32Array,
  { ends, weights }: Ends,
  shares: Float64Array,
): number {
  let weight = 0;
  for (let at = first; at >= 0; at = nexts[at] ?? -1) {
    const end = ends[at] ?? 0;
    const own = weights[at] ?? 0;
    shares[end] = (shares[end] ?? 0) + own;
    weight += own;
  }
  let sum = 0;
  for (let at = first; at >= 0; at = nexts[at] ?? -1) {
    const end = ends[at] ?? 0;
    const share = shares[end] ?? 0;
    if (share > 0) sum += share * Math.log2(weight / share);
    shares[end] = 0;
  }
  return sum;
}
