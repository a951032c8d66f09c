// Lists of numbers by name, and their unions.

/** Appends the number to the list of that name. */
export function addTo(lists: Map<string, number[]>, name: string, number: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [number]);
  else list.push(number);
}

/**
 * The numbers of the lists of these names, each once, ascending. A single list is handed back as it
 * is: most rules ask for one thing, and need no list of their own.
 */
export function unionOf(
  names: readonly string[],
  lists: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const first = lists.get(names[0] ?? "") ?? [];
  if (names.length === 1) return first;
  return [...new Set(names.flatMap((one) => lists.get(one) ?? []))].sort((a, b) => a - b);
}
