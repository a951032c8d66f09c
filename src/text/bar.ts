// A share drawn as a bar of blocks.

/** `share` is 0 to 1, of so many columns: `███████░░░`. */
export function barOf(share: number, columns: number): string {
  const filled = Math.round(share * columns);
  return "█".repeat(filled) + "░".repeat(columns - filled);
}
