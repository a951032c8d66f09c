// The JSON shape of a list of frameworks.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { basics, origin, reportShape } from "../schema-parts.ts";
import { ids, listOf } from "../schema-values.ts";

export const shape = reportShape("frameworks", "what `pyfw list -f json` writes", {
  ...origin.shape,
  frameworks: listOf({ ...basics.shape, facts: z.record(z.string(), z.union([z.string(), ids])) }),
});

export type FrameworksJson = Immutable<z.input<typeof shape>>;
