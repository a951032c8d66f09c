// `pyfw questions`: every question with its choices, or one of them.
import { finderIn } from "../answers/names.ts";
import { refuse } from "../failure.ts";
import { formatsOf } from "../report/formats/formats.ts";
import type { LookUp } from "./outcome.ts";
import { reporting } from "./reporting.ts";

/** Shows all questions, or the one with this id. Throws `badInput` if there is none. */
export const questions: LookUp = ([name], _, identified) => {
  const { knowledge } = identified;
  const find = finderIn(knowledge);
  const named = name && find.question(name, "`questions`");
  refuse(find.problems);
  const found = named ? [named] : knowledge.questions;
  return { report: { kind: "questions", ...identified, questions: found } };
};

export const questionsCommand = reporting("questions", {
  about: "show every question and choice",
  takes: { "[question]": "the id of one question" },
  formats: formatsOf("questions"),
  examples: [
    "pyfw questions",
    "pyfw questions size",
    "pyfw questions -f json",
    "pyfw questions -f prompt    a text to paste into any assistant",
  ],
  act: questions,
});
