// The JSON shape of a comparison.
import * as z from "zod";
import { appliedRule, asked, type JsonOf, origin, reportShape, version } from "../schema-parts.ts";
import { id, ids, listOf, valuesByKey, whole } from "../schema-values.ts";

const times = z.number().min(0);

export const shape = reportShape("comparison", "what `pyfw compare -f json` writes", {
  pyfw: version,
  factsAsOf: origin.shape.factsAsOf,
  frameworks: ids,
  facts: listOf({
    trait: id,
    differs: z.boolean(),
    values: valuesByKey.describe("by framework"),
  }),
  measured: listOf({
    figure: id.describe("such as `memory`"),
    timesFlask: z
      .record(
        z.string(),
        z
          .object({
            ratio: times,
            low: times.optional().describe("the lowest of all runs"),
            high: times.optional().describe("the highest of all runs"),
          })
          .nullable(),
      )
      .describe("by framework; null: not measured"),
  }).describe("what probes measured side by side with Flask"),
  ...z.object(asked).partial().shape,
  standings: listOf({
    framework: id,
    rank: whole.min(1).nullable(),
    points: whole.nullable(),
    ruledOut: z.boolean(),
  })
    .optional()
    .describe("only with answers"),
  reasons: listOf({
    ...appliedRule.shape,
    points: z
      .record(z.string(), whole.nullable())
      .describe("by framework; null for one that is not ranked"),
  })
    .optional()
    .describe("only with answers"),
});

export type ComparisonJson = JsonOf<typeof shape>;
