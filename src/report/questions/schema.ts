// What the JSON of the questions looks like.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { version } from "../schema-parts.ts";

export const shape = z
  .object({
    format: z.literal("pyfw.questions/1"),
    pyfw: version,
    questions: knowledgeShape.shape.questions,
  })
  .describe("what `pyfw questions -f json` writes");

export type QuestionsJson = Immutable<z.input<typeof shape>>;
