// All questions and choices in words.
import type { Question } from "../../knowledge/schema.ts";
import { type Document, heading, list, paragraph } from "../../text/document.ts";
import { code, faint, withCode } from "../../text/spans.ts";
import { choiceText } from "../wording.ts";
import type { QuestionsReport } from "./json.ts";

export function questionsDocument({ questions }: QuestionsReport): Document {
  return [
    questions.map(({ text, id, why, kind, choices }) => [
      heading(text),
      paragraph(
        code(id),
        faint(`: asked because ${why}.${kind === "many" ? " Several choices may fit." : ""}`),
      ),
      list(choices.map(choiceText)),
    ]),
    paragraph(withCode(howToAnswer(questions))),
  ];
}

function howToAnswer([question, ...others]: readonly Question[]): string {
  const [choice] = question?.choices ?? [];
  if (question === undefined || choice === undefined || others.length > 0)
    return 'Answer with `pyfw recommend -a question=choice`, or in JSON: `{"size": "large", "parts": ["accounts"]}`.';
  return `Answer with \`pyfw recommend -a ${question.id}=${choice.id}\`, or in JSON: \`{"${question.id}": "${choice.id}"}\`.`;
}
