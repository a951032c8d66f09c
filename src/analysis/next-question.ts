// Which open question tells most about the winners.
import type { ModelQuestion } from "../model/model.ts";
import type { Outlook } from "./outlook.ts";

/**
 * For each open question of the outlook, in its order, by how many bits its answer is expected to lower
 * the entropy of the winners (the mutual information of answer and winners; Lindley 1956). In a sample
 * even an answer that tells nothing seems to tell a little, the more so the more answers there are: what
 * answers seem to tell of the winners of *another* completion is chance alone, and is taken off.
 */
export function informationIn({ exact, open, states, ends, outcomes }: Outlook): Float64Array {
  const kinds = outcomes.length;
  const before = conditionalEntropy(new Int32Array(ends.length), 1, ends, kinds);
  const elsewhere = rotated(ends);
  return Float64Array.from(open, (question, nth) => {
    const column = states[nth] ?? ends;
    const start = exact ? before : conditionalEntropy(column, question.states, elsewhere, kinds);
    return start - conditionalEntropy(column, question.states, ends, kinds);
  });
}

/** The question among `candidates` that tells most; of equals the first. `undefined` if there is none. */
export function mostTelling(
  outlook: Outlook,
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

/** The entropy of the ends once the state is known, in bits; `kinds` is how many different ends there are. */
function conditionalEntropy(
  states: Int32Array,
  stateCount: number,
  ends: Int32Array,
  kinds: number,
): number {
  const firsts = new Int32Array(stateCount).fill(-1);
  const nexts = new Int32Array(states.length);
  states.forEach((state, at) => {
    nexts[at] = firsts[state] ?? -1;
    firsts[state] = at;
  });
  const counts = new Int32Array(kinds);
  let sum = 0;
  for (const first of firsts) sum += surprise(first, nexts, ends, counts);
  return sum / states.length;
}

/** The entropy of the ends in one chain of completions, times its length. `counts` is 0 before and after. */
function surprise(first: number, nexts: Int32Array, ends: Int32Array, counts: Int32Array): number {
  let length = 0;
  for (let at = first; at >= 0; at = nexts[at] ?? -1) {
    const end = ends[at] ?? 0;
    counts[end] = (counts[end] ?? 0) + 1;
    length += 1;
  }
  let sum = 0;
  for (let at = first; at >= 0; at = nexts[at] ?? -1) {
    const end = ends[at] ?? 0;
    const count = counts[end] ?? 0;
    if (count > 0) sum += count * Math.log2(length / count);
    counts[end] = 0;
  }
  return sum;
}
