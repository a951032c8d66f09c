// `pyfw questions`: every question with its choices, or one of them.

import { Command } from "commander";
import { findQuestion } from "../answers/names.ts";
import { Failure, type InputProblem } from "../failure.ts";
import type { Host } from "../host.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { QUESTIONS_FORMATS } from "../report/formats/formats.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { withOutput, withRules } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export function questionsCommand(host: Host, done: (outcome: Outcome) => void): Command {
  const command = new Command("questions")
    .description("show every question and choice")
    .argument("[question]", "show this one only, by its id")
    .action(async (name: string | undefined, options: OutputOptions & RulesOptions) => {
      const identified = await loadRules(options, host);
      done(
        name === undefined ? questions(options, identified) : question(name, options, identified),
      );
    });
  return withMore(
    withOutput(withRules(command), QUESTIONS_FORMATS),
    examples(
      "pyfw questions",
      "pyfw questions size",
      "pyfw questions -f json",
      "pyfw questions -f prompt    a text to paste into any assistant",
    ),
  );
}

/** Shows the question with this id. Throws `badInput` if there is none. */
export function question(name: string, options: OutputOptions, identified: Identified): Outcome {
  const problems: InputProblem[] = [];
  const found = findQuestion(identified.knowledge, name, "`questions`", problems);
  if (found === undefined) throw new Failure({ kind: "badInput", problems });
  const { report, ...rest } = questions(options, identified);
  return { ...rest, report: { ...report, questions: [found] } };
}

export function questions(options: OutputOptions, identified: Identified) {
  const { questions } = identified.knowledge;
  const report = { kind: "questions", origin: identified.origin, questions } as const;
  return { report, output: options };
}
