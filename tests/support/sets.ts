// All sets that can be made of some things.

/** Every set of the items, the empty one first. */
export function everySet<T>(items: readonly T[]): readonly (readonly T[])[] {
  let sets: readonly (readonly T[])[] = [[]];
  for (const item of items) sets = [...sets, ...sets.map((set) => [...set, item])];
  return sets;
}
