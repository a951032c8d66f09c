// Random numbers from a seed: the same seed gives the same numbers, on every machine.

/** Returns a number from 0 to below 1 at each call. */
export type Random = () => number;

/** The seed of all that pyfw samples, so that the same input gives the same report. */
export const SEED = 2001;

/** The generator mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) | 0;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
