// `pyfw traits`: every trait with its values.
import { Command } from "commander";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { rulesOption, withOutput } from "./options.ts";
import type { Build, OutputOptions, RulesOptions } from "./outcome.ts";

export const traitsCommand: Build = (host, done) => {
  const command = new Command("traits")
    .description("show every trait and value that --require takes")
    .action(async (options: OutputOptions & RulesOptions) => {
      const { origin, knowledge } = await loadRules(options, host);
      done({ report: { kind: "traits", origin, traits: knowledge.traits }, output: options });
    });
  return withMore(
    withOutput(command.addOption(rulesOption)),
    examples("pyfw traits", "pyfw traits -f json"),
  );
};
