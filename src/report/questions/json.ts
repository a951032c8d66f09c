// All questions: their values, and their JSON.
import type { Question } from "../../knowledge/schema.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import type { QuestionsJson } from "./schema.ts";

export interface QuestionsReport extends Identified {
  readonly kind: "questions";
  readonly questions: readonly Question[];
}

export function questionsJson({ origin, questions }: QuestionsReport): QuestionsJson {
  return {
    format: "pyfw.questions/1",
    pyfw: origin.version,
    questions: questions.map(({ id, text, why, kind, choices }) => ({
      id,
      text,
      why,
      kind,
      choices,
    })),
  };
}
