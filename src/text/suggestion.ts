// Which known name a mistyped one was probably meant to be.
import { distance } from "fastest-levenshtein";

/**
 * The name among `known` that is closest to `typed`, if it is close enough to be a slip: at most two
 * edits, because letters that changed places count two; one edit in names of fewer than four letters,
 * and always fewer than there are letters.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  if (wanted.length > 60) return undefined;
  const limit = Math.min(wanted.length - 1, wanted.length < 4 ? 1 : 2);
  let best: { name: string; edits: number } | undefined;
  for (const name of known) {
    const edits = distance(wanted, name.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { name, edits };
  }
  return best?.name ?? known.find((name) => wanted.length > 2 && name.startsWith(wanted));
}
