// The questions as one text for an assistant, which reads a description and writes the answers as JSON.
import { withRules } from "../../answers/command.ts";
import type { Question } from "../../knowledge/schema.ts";
import { type Document, heading, list, paragraph, section } from "../../text/document.ts";
import { code, withCode } from "../../text/spans.ts";
import type { QuestionsReport } from "../questions/json.ts";
import { choiceText, exampleAnswers } from "../wording.ts";
import { toMarkdown } from "./markdown.ts";

/** The brief, the questions, and the JSON to write. Omits how often people choose what: it is no evidence. */
export function toPrompt({ questions, origin }: QuestionsReport): string {
  const answers = exampleAnswers(questions, 2);
  const important = Object.keys(answers).slice(0, 1);
  return toMarkdown([
    heading("Fill in a questionnaire from a description"),
    paragraph(
      "A person describes a project that needs a Python web framework. Find the answers to the questions below in their words. The program pyfw ranks the frameworks by these answers, so recommend none yourself. If you have no description yet, ask for it first.",
    ),
    section("How to answer", list(RULES.map(withCode))),
    section("The questions", questions.map(questionBlocks)),
    heading("What to write"),
    paragraph(
      "Write one JSON object in this form, without a code fence or other words. The values are only examples:",
    ),
    paragraph(code(JSON.stringify({ answers, important }))),
    paragraph(
      withCode("The person saves it as `answers.json` and runs "),
      code(withRules("pyfw recommend answers.json", origin)),
      ", or sends it to ",
      code(withRules("pyfw recommend -", origin)),
      ".",
    ),
  ]);
}

const RULES = [
  "Read the whole description before you answer anything, and decide as its author would, not as you would.",
  "Answer a question only where the description states the answer or plainly implies it. Never guess, and never answer with what is usual.",
  "Skip every other question. An open question does no harm: pyfw says how much it could change. A wrong answer misleads.",
  "Do not think of a framework while you answer, or steer towards one.",
  "Use only the ids in backquotes, exactly as they are written.",
  "Where a question takes several choices, list all that the description names. An empty list means none of them.",
  "Under `important`, list only answered questions that the description calls most important. Usually there are none.",
];

function questionBlocks({ id, text, kind, choices }: Question): Document {
  const takes = kind === "one" ? "takes one choice:" : "takes a list of choices:";
  return [paragraph(code(id), ` ${takes} ${text}`), list(choices.map(choiceText))];
}
