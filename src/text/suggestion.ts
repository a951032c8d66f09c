// Suggests the known name that a mistyped one probably means.
import { distance } from "fastest-levenshtein";

/**
 * The name among `known` that is closest to `typed`, if it is close enough to be a slip: at most two
 * edits; in names of up to four letters one, or two swapped letters. Otherwise the name that begins with it,
 * or the only one that begins with the same four letters.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  if (wanted.length > 60) return undefined;
  const limit = Math.min(wanted.length - 1, wanted.length < 5 ? 1 : 2);
  const [best] = known
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= limit || (edits === 2 && isAnagram(wanted, name)))
    .sort((a, b) => a.edits - b.edits);
  return (
    best?.name ??
    known.find((name) => wanted.length > 2 && name.startsWith(wanted)) ??
    kin(wanted, known)
  );
}

function isAnagram(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => [...word.toLowerCase()].sort().join(""));
  return a === b;
}

/** Letters that two words of one root share, as in `knowledge` and `known`. */
const ROOT = 4;

function kin(wanted: string, known: readonly string[]): string | undefined {
  const root = wanted.slice(0, ROOT);
  const [only, ...more] = known.filter((name) => name.toLowerCase().startsWith(root));
  return root.length === ROOT && more.length === 0 ? only : undefined;
}
