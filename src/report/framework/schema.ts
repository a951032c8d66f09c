// What the JSON of one framework looks like.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { appliedRule, basics, facts, origin, whole } from "../schema-parts.ts";

export const shape = z
  .object({
    format: z.literal("pyfw.framework/1"),
    ...origin.shape,
    ...basics.shape,
    facts,
    guidance: z.array(
      z.object({
        points: whole.optional(),
        ruleOut: z.literal(true).optional(),
        ...appliedRule.shape,
      }),
    ),
    claims: knowledgeShape.shape.claims,
  })
  .describe("what `pyfw show -f json` writes");

export type FrameworkJson = Immutable<z.input<typeof shape>>;
