// All questions as JSON.
import type { Question } from "../../knowledge/schema.ts";
import type { Questionnaire } from "../report.ts";

/** What is printed for the questions, before it is text. */
export function questionsJson({ origin, questions }: Questionnaire): unknown {
  return { format: "pyfw.questions/1", pyfw: origin.version, questions: questions.map(question) };
}

function question({ id, text, why, kind, max, choices }: Question): unknown {
  return { id, text, why, kind, ...(max === undefined ? {} : { max }), choices };
}
