// What the JSON of one framework looks like.
import * as z from "zod";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { basics, facts, month, ruleWords, version, whole } from "../schema-parts.ts";

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
