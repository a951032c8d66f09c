// What the JSON of frameworks, questions and comparisons looks like.
import * as z from "zod";
import { knowledgeShape } from "../../knowledge/schema.ts";
import {
  asked,
  basics,
  facts,
  id,
  ids,
  month,
  ruleWords,
  version,
  whole,
} from "../schema-parts.ts";

export const frameworks = z.object({
  format: z.literal("pyfw.frameworks/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  frameworks: z.array(
    z.object({ ...basics, facts: z.record(z.string(), z.union([z.string(), ids])) }),
  ),
});

export const framework = z.object({
  format: z.literal("pyfw.framework/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  ...basics,
  facts,
  guidance: z.array(
    z.object({ points: whole.optional(), ruleOut: z.literal(true).optional(), ...ruleWords }),
  ),
  claims: knowledgeShape.shape.claims,
});

export const questions = z.object({
  format: z.literal("pyfw.questions/1"),
  pyfw: version,
  questions: knowledgeShape.shape.questions,
});

export const comparison = z.object({
  format: z.literal("pyfw.comparison/1"),
  pyfw: version,
  factsAsOf: month,
  frameworks: ids,
  facts: z.array(
    z.object({
      trait: id,
      differs: z.boolean(),
      values: z.record(z.string(), z.union([z.string(), ids])).describe("by framework"),
    }),
  ),
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
        ...ruleWords,
        points: z
          .record(z.string(), whole.nullable())
          .describe("by framework; null for one that is not ranked"),
      }),
    )
    .optional()
    .describe("where answers were given"),
});
