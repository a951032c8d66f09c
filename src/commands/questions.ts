// `pyfw questions`: every question with its choices.
import { Command } from "commander";
import type { Host } from "../host.ts";
import { originOf } from "../knowledge/origin.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { QUESTIONS_FORMATS } from "../report/formats/formats.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./load-rules.ts";
import { withOutput, withRules } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export function questionsCommand(host: Host, done: (outcome: Outcome) => void): Command {
  const command = new Command("questions")
    .description("show every question and choice")
    .action(async (options: OutputOptions & RulesOptions) =>
      done(questions(options, await loadRules(options, host))),
    );
  return withMore(
    withOutput(withRules(command), QUESTIONS_FORMATS),
    examples(
      "pyfw questions",
      "pyfw questions -f json",
      "pyfw questions -f prompt    a text to paste into any assistant",
    ),
  );
}

/** Lists all questions in the order of the knowledge. */
export function questions(options: OutputOptions, identified: Identified): Outcome {
  return {
    report: {
      kind: "questions",
      origin: originOf(identified),
      questions: identified.knowledge.questions,
    },
    output: options,
    notes: [],
  };
}
