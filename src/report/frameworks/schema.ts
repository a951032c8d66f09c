// What the JSON of a list of frameworks looks like.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { basics, ids, origin } from "../schema-parts.ts";

export const shape = z
  .object({
    format: z.literal("pyfw.frameworks/1"),
    ...origin.shape,
    frameworks: z.array(
      z.object({ ...basics.shape, facts: z.record(z.string(), z.union([z.string(), ids])) }),
    ),
  })
  .describe("what `pyfw list -f json` writes");

export type FrameworksJson = Immutable<z.input<typeof shape>>;
