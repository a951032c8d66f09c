// `pyfw rules`: the commands about rules files.
import { Command } from "commander";
import type { Host } from "../../host.ts";
import type { Outcome } from "../outcome.ts";
import { checkCommand } from "./check.ts";
import { diffCommand } from "./diff.ts";

const HELP = `
A rules file is JSON: {"extends": "pyfw", "name": "our rules", "rules": […]}, and
may hold "frameworks", "questions", "traits", "facts" about shipped frameworks,
"claims" and "remove". Elements with a shipped id replace the shipped ones;
"extends": "nothing" starts from nothing.

Examples:
  pyfw rules check team.json
  pyfw rules diff pyfw team.json
  pyfw recommend --rules team.json -a size=large`;

export function rulesCommand(host: Host, done: (outcome: Outcome) => void): Command {
  return new Command("rules")
    .description("check your own rules, and compare them")
    .helpCommand(false)
    .addCommand(checkCommand(host, done))
    .addCommand(diffCommand(host, done))
    .addHelpText("after", HELP);
}
