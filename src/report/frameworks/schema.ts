// The JSON shape of a list of frameworks.
import type * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { basics, origin, reportShape } from "../schema-parts.ts";
import { listOf, valuesByKey } from "../schema-values.ts";

export const shape = reportShape("frameworks", "what `pyfw list -f json` writes", {
  ...origin.shape,
  frameworks: listOf({ ...basics.shape, facts: valuesByKey }),
});

export type FrameworksJson = Immutable<z.input<typeof shape>>;
