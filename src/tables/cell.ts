// Numbers in typed arrays, by an index that is known to be there.

/** The number at the index. Throws a RangeError beyond the end, which is a bug. */
export function cell(cells: Int32Array, index: number): number {
  const value = cells[index];
  if (value === undefined) throw new RangeError(`there is no cell ${index} of ${cells.length}`);
  return value;
}

/** The same of weights: another function, as each is quick for one kind of array. */
export function weightAt(weights: Float64Array, index: number): number {
  const value = weights[index];
  if (value === undefined) throw new RangeError(`there is no weight ${index} of ${weights.length}`);
  return value;
}
