// `pyfw questions`: every question with its choices, or one of them.
import { Command } from "commander";
import { finderIn } from "../answers/names.ts";
import { refuse } from "../failure.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { formatsOf } from "../report/formats/formats.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { rulesOption, withOutput } from "./options.ts";
import type { Build, Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export const questionsCommand: Build = (host, done) => {
  const command = new Command("questions")
    .description("show every question and choice")
    .argument("[question]", "show this one only, by its id")
    .action(async (name: string | undefined, options: OutputOptions & RulesOptions) => {
      done(questions(options, await loadRules(options, host), name));
    });
  return withMore(
    withOutput(command.addOption(rulesOption), formatsOf("questions")),
    examples(
      "pyfw questions",
      "pyfw questions size",
      "pyfw questions -f json",
      "pyfw questions -f prompt    a text to paste into any assistant",
    ),
  );
};

/** Shows all questions, or the one with this id. Throws `badInput` if there is none. */
export function questions(output: OutputOptions, of: Identified, name?: string): Outcome {
  const { knowledge, origin } = of;
  const find = finderIn(knowledge);
  const named = name && find.question(name, "`questions`");
  refuse(find.problems);
  const found = named ? [named] : knowledge.questions;
  return { report: { kind: "questions", origin, questions: found }, output };
}
