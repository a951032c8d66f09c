// `pyfw questions`: every question with its choices.
import { Command } from "commander";
import type { Host } from "../host.ts";
import { originOf } from "../knowledge/origin.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { loadRules } from "./load-rules.ts";
import { withOutput, withRules } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export function questionsCommand(host: Host, done: (outcome: Outcome) => void): Command {
  return withRules(withOutput(new Command("questions")))
    .description("show every question and choice")
    .addHelpText("after", "\nExamples:\n  pyfw questions\n  pyfw questions -f json")
    .action(async (options: OutputOptions & RulesOptions) =>
      done(questions(options, await loadRules(options, host))),
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
