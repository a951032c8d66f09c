// `pyfw rules`: the commands about rules files.
import { Command } from "commander";
import { examples, withMore } from "../help-text.ts";
import type { Build } from "../outcome.ts";
import { checkCommand } from "./check.ts";
import { diffCommand } from "./diff.ts";

export const rulesCommand: Build = (host, done) => {
  const command = new Command("rules")
    .description("check and compare rules files")
    .helpCommand(false)
    .addCommand(checkCommand(host, done))
    .addCommand(diffCommand(host, done));
  return withMore(
    command,
    "`pyfw help rules` explains rules files.",
    examples(
      "pyfw rules check team.json",
      "pyfw rules diff pyfw team.json",
      "pyfw recommend --rules team.json -a size=large",
    ),
  );
};
