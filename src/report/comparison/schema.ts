// What the JSON of a comparison looks like.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { appliedRule, asked, id, ids, origin, version, whole } from "../schema-parts.ts";

const times = z.number().min(0);

export const shape = z
  .object({
    format: z.literal("pyfw.comparison/1"),
    pyfw: version,
    factsAsOf: origin.shape.factsAsOf,
    frameworks: ids,
    facts: z.array(
      z.object({
        trait: id,
        differs: z.boolean(),
        values: z.record(z.string(), z.union([z.string(), ids])).describe("by framework"),
      }),
    ),
    measured: z
      .array(
        z.object({
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
        }),
      )
      .describe("what probes measured side by side with Flask"),
    answers: asked.answers.optional(),
    important: asked.important.optional(),
    require: asked.require.optional(),
    standings: z
      .array(
        z.object({
          framework: id,
          rank: whole.min(1).nullable(),
          points: whole.nullable(),
          ruledOut: z.boolean(),
        }),
      )
      .optional()
      .describe("where answers were given"),
    reasons: z
      .array(
        z.object({
          ...appliedRule.shape,
          points: z
            .record(z.string(), whole.nullable())
            .describe("by framework; null for one that is not ranked"),
        }),
      )
      .optional()
      .describe("where answers were given"),
  })
  .describe("what `pyfw compare -f json` writes");

export type ComparisonJson = Immutable<z.input<typeof shape>>;
