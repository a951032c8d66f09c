// Reads numbers in typed arrays at an index known to exist.

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
