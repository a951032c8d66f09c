// The JSON shape of a list of frameworks.
import { basics, type JsonOf, origin, reportShape } from "../schema-parts.ts";
import { listOf, valuesByKey } from "../schema-values.ts";

export const shape = reportShape("frameworks", "what `pyfw list -f json` writes", {
  ...origin.shape,
  frameworks: listOf({ ...basics.shape, facts: valuesByKey }),
});

export type FrameworksJson = JsonOf<typeof shape>;
