// `pyfw questions`: every question with its choices.
import { Command } from "commander";
import { type Identified, shippedKnowledge } from "../knowledge/shipped.ts";
import { originOf } from "../report/report.ts";
import { withOutput } from "./options.ts";
import type { Outcome, OutputOptions } from "./outcome.ts";

export function questionsCommand(done: (outcome: Outcome) => void): Command {
  return withOutput(new Command("questions"))
    .description("show every question and choice")
    .addHelpText("after", "\nExamples:\n  pyfw questions\n  pyfw questions -f json")
    .action((options: OutputOptions) => done(questions(options, shippedKnowledge())));
}

/** All questions in the order of the knowledge. */
export function questions(options: OutputOptions, identified: Identified): Outcome {
  return {
    report: {
      kind: "questionnaire",
      origin: originOf(identified),
      questions: identified.knowledge.questions,
    },
    output: options,
    notes: [],
  };
}
