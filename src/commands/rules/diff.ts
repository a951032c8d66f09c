// `pyfw rules diff`: two rules files compared by what they decide.
import { Command } from "commander";
import type { Host } from "../../host.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import { knowledgeFor } from "../knowledge-for.ts";
import { withOutput } from "../options.ts";
import type { Outcome, OutputOptions } from "../outcome.ts";

/** What stands for the shipped rules. */
const SHIPPED = "pyfw";

const HELP = `
Says whether any answers have other winners, with answers that show it or a
proof that there are none; in what share of all answer sets; who gains and who
loses; and what was added, removed and changed. \`${SHIPPED}\` stands for the shipped
rules.

Examples:
  pyfw rules diff ${SHIPPED} team.json
  pyfw rules diff old.json new.json -f json`;

export function diffCommand(host: Host, done: (outcome: Outcome) => void): Command {
  return withOutput(new Command("diff"))
    .description("compare two rules files by what they decide")
    .argument("<a>", `a rules file, or ${SHIPPED}`)
    .argument("<b>", `a rules file, or ${SHIPPED}`)
    .addHelpText("after", HELP)
    .action(async (a: string, b: string, options: OutputOptions) => {
      done(await diffRules(await sideOf(a, host), await sideOf(b, host), options));
    });
}

function sideOf(file: string, host: Host): Promise<Identified> {
  return knowledgeFor(file === SHIPPED ? {} : { rules: file }, host);
}

/** What is different from `a` to `b`, in words and in decisions. */
export async function diffRules(
  a: Identified,
  b: Identified,
  output: OutputOptions,
): Promise<Outcome> {
  const { differenceBetween } = await import("../../analysis/diff/difference.ts");
  const difference = differenceBetween(a.knowledge, b.knowledge);
  return { report: { kind: "difference", sides: [a, b], difference }, output, notes: [] };
}
