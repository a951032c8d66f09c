// All questions and choices in words.
import {
  type Block,
  code,
  type Document,
  faint,
  heading,
  list,
  paragraph,
  withCode,
} from "../../text/document.ts";
import type { QuestionsReport } from "./json.ts";

export function questionsDocument({ questions }: QuestionsReport): Document {
  const blocks = questions.flatMap((question): Block[] => [
    heading(question.text),
    paragraph(
      code(question.id),
      faint(
        `, asked because ${question.why}${question.kind === "many" ? "; any of the choices" : ""}`,
      ),
    ),
    list(
      question.choices.map((choice) => [
        code(choice.id),
        `: ${choice.label}`,
        ...(choice.hint === undefined ? [] : [faint(` (${choice.hint})`)]),
      ]),
    ),
  ]);
  return [
    ...blocks,
    paragraph(
      ...withCode(
        'Answer with `pyfw recommend -a question=choice`, or in JSON: `{"size": "large", "parts": ["accounts"]}`.',
      ),
    ),
  ];
}
