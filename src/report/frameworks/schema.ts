// What the JSON of a list of frameworks looks like.
import * as z from "zod";
import { basics, ids, month, version } from "../schema-parts.ts";

export const frameworks = z.object({
  format: z.literal("pyfw.frameworks/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  frameworks: z.array(
    z.object({ ...basics, facts: z.record(z.string(), z.union([z.string(), ids])) }),
  ),
});
