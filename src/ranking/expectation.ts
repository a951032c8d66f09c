// Whether the expected frameworks came first.

/** True if there are winners and all of them are expected; both are ids of frameworks. */
export function isMet(expected: readonly string[], winners: readonly string[]): boolean {
  return winners.length > 0 && winners.every((winner) => expected.includes(winner));
}
