// What the JSON of the traits looks like.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { version } from "../schema-parts.ts";

export const shape = z
  .object({
    format: z.literal("pyfw.traits/1"),
    pyfw: version,
    traits: knowledgeShape.shape.traits,
  })
  .describe("what `pyfw traits -f json` writes");

export type TraitsJson = Immutable<z.input<typeof shape>>;
