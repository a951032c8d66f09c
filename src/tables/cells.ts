// Typed arrays: numbers at an index known to exist, and sets of frameworks as bits.
import type { BitSet, Model } from "./model.ts";
import { upTo } from "./rows.ts";

/** How many 32-bit words a set of `count` frameworks has; at least one. */
export function wordsFor(count: number): number {
  return Math.max(1, Math.ceil(count / 32));
}

/** Whether the framework is in the set that begins at word `from` of `words`. */
export function has(words: Int32Array, framework: number, from = 0): boolean {
  return (((words[from + (framework >>> 5)] ?? 0) >>> (framework & 31)) & 1) === 1;
}

export function put(words: Int32Array, framework: number, from = 0): void {
  const at = from + (framework >>> 5);
  words[at] = (words[at] ?? 0) | (1 << (framework & 31));
}

export function sameSet(a: BitSet, b: BitSet): boolean {
  for (let word = 0; word < a.length; word += 1) if (a[word] !== b[word]) return false;
  return true;
}

export function keyOf(set: BitSet): number | string {
  return set.length === 1 ? cell(set, 0) : set.join();
}

/** The indices of the frameworks in the set, ascending. */
export function members(set: BitSet): readonly number[] {
  return upTo(set.length * 32).filter((framework) => has(set, framework));
}

/** The ids of the frameworks in the set, sorted. */
export function idsOf(model: Model, set: BitSet): readonly string[] {
  return model.frameworks.filter((_, framework) => has(set, framework));
}

/** The number at the index. Throws a RangeError beyond the end, which is a bug. */
export function cell(cells: Int32Array, index: number): number {
  const value = cells[index];
  if (value === undefined) throw new RangeError(`there is no cell ${index} of ${cells.length}`);
  return value;
}

/** The same for weights; a separate function, as each is fast for one kind of array. */
export function weightAt(weights: Float64Array, index: number): number {
  const value = weights[index];
  if (value === undefined) throw new RangeError(`there is no weight ${index} of ${weights.length}`);
  return value;
}
