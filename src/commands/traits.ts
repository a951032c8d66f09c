// `pyfw traits`: every trait with its values.
import { Command } from "commander";
import type { Host } from "../host.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { rulesOption, withOutput } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export function traitsCommand(host: Host, done: (outcome: Outcome) => void): Command {
  const command = new Command("traits")
    .description("show every trait and value that --require takes")
    .action(async (options: OutputOptions & RulesOptions) =>
      done(traits(options, await loadRules(options, host))),
    );
  return withMore(
    withOutput(command.addOption(rulesOption)),
    examples("pyfw traits", "pyfw traits -f json"),
  );
}

export function traits(options: OutputOptions, identified: Identified): Outcome {
  const report = {
    kind: "traits",
    origin: identified.origin,
    traits: identified.knowledge.traits,
  } as const;
  return { report, output: options };
}
