// The JSON shape of one framework.
import * as z from "zod";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { appliedRule, basics, facts, type JsonOf, origin, reportShape } from "../schema-parts.ts";
import { listOf, whole } from "../schema-values.ts";

export const shape = reportShape("framework", "what `pyfw show -f json` writes", {
  ...origin.shape,
  ...basics.shape,
  facts,
  guidance: listOf({
    points: whole.optional(),
    ruleOut: z.literal(true).optional(),
    ...appliedRule.shape,
  }),
  claims: knowledgeShape.shape.claims,
});

export type FrameworkJson = JsonOf<typeof shape>;
