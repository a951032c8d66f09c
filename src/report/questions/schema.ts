// What the JSON of the questions looks like.
import * as z from "zod";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { version } from "../schema-parts.ts";

export const questions = z.object({
  format: z.literal("pyfw.questions/1"),
  pyfw: version,
  questions: knowledgeShape.shape.questions,
});
