// All questions: their values, and their JSON.

import type { Origin } from "../../knowledge/origin.ts";
import type { Question } from "../../knowledge/schema.ts";

/** All questions with their choices. */
export interface QuestionsReport {
  readonly kind: "questions";
  readonly origin: Origin;
  readonly questions: readonly Question[];
}

/** What is printed for the questions, before it is text. */
export function questionsJson({ origin, questions }: QuestionsReport): object {
  return { format: "pyfw.questions/1", pyfw: origin.version, questions: questions.map(question) };
}

function question({ id, text, why, kind, max, choices }: Question): unknown {
  return { id, text, why, kind, ...(max === undefined ? {} : { max }), choices };
}
