// All questions and choices in words.
import { withRules } from "../../answers/command.ts";
import type { Origin } from "../../knowledge/origin.ts";
import { type Document, heading, list, paragraph } from "../../text/document.ts";
import { code, faint } from "../../text/spans.ts";
import { choiceText, exampleAnswers } from "../wording.ts";
import type { QuestionsReport } from "./json.ts";

export function questionsDocument({ questions, origin }: QuestionsReport): Document {
  return [
    questions.map(({ text, title, id, why, kind, choices }) => [
      heading(text),
      paragraph(
        title ? [`${title} (`, code(id), ")"] : code(id),
        faint(`: asked because ${why}.${kind === "many" ? " You can choose several." : ""}`),
      ),
      list(choices.map(choiceText)),
    ]),
    howToAnswer(exampleAnswers(questions, 1), origin),
  ];
}

function howToAnswer(answers: ReturnType<typeof exampleAnswers>, origin: Origin): Document {
  const [[question, choices] = []] = Object.entries(answers);
  if (question === undefined) return undefined;
  const command = withRules(`pyfw recommend -a ${question}=${choices}`, origin);
  return paragraph(
    "Answer with ",
    code(command),
    ", or in JSON: ",
    code(JSON.stringify(answers)),
    ".",
  );
}
