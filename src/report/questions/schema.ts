// The JSON shape of the questions.
import type * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { knowledgeShape } from "../../knowledge/schema.ts";
import { reportShape, version } from "../schema-parts.ts";

export const shape = reportShape("questions", "what `pyfw questions -f json` writes", {
  pyfw: version,
  questions: knowledgeShape.shape.questions,
});

export type QuestionsJson = Immutable<z.input<typeof shape>>;
