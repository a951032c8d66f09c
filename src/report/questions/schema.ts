// The JSON shape of the questions.
import { knowledgeShape } from "../../knowledge/schema.ts";
import { type JsonOf, reportShape, version } from "../schema-parts.ts";

export const shape = reportShape("questions", "what `pyfw questions -f json` writes", {
  pyfw: version,
  questions: knowledgeShape.shape.questions,
});

export type QuestionsJson = JsonOf<typeof shape>;
