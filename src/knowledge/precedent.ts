// Which real decisions people see.
import type { Precedent } from "./schema.ts";

/** Others only show the interview which answers go together. */
export function isShown(one: Precedent): one is Precedent & { readonly need: string } {
  return one.need !== undefined;
}
