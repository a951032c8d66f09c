// All questions and choices in words.
import {
  code,
  type Document,
  faint,
  heading,
  list,
  paragraph,
  withCode,
} from "../../text/document.ts";
import { choiceText } from "../wording.ts";
import type { QuestionsReport } from "./json.ts";

export function questionsDocument({ questions }: QuestionsReport): Document {
  return [
    questions.map(({ text, id, why, kind, choices }) => [
      heading(text),
      paragraph(
        code(id),
        faint(`, asked because ${why}${kind === "many" ? "; any of the choices" : ""}`),
      ),
      list(choices.map(choiceText)),
    ]),
    paragraph(
      withCode(
        'Answer with `pyfw recommend -a question=choice`, or in JSON: `{"size": "large", "parts": ["accounts"]}`.',
      ),
    ),
  ];
}
