// `pyfw recommend`: decides for one set of answers, for several people, or for many lines.
import { Command } from "commander";
import type { Host } from "../../host.ts";
import { loadRules } from "../load-rules.ts";
import type { Outcome, Stream } from "../outcome.ts";
import { NOTHING_TYPED, type RecommendOptions, withFlags } from "./flags.ts";

const HELP = `
Answers as JSON: {"size": "large"}, or a report made by \`-f json\`, or
{"answers": {…}, "important": […], "require": {…}}. Questions that take several
choices have a list; null leaves a question open.

Examples:
  pyfw recommend                                  asks
  pyfw recommend answers.json
  pyfw recommend ann.json ben.json cem.json       what a team can agree on
  pyfw recommend -a size=large -a deadline=tight -i deadline
  echo '{"kind": "api"}' | pyfw recommend -f json --expect django
  pyfw recommend --batch < many.jsonl             one decision a line`;

export function recommendCommand(host: Host, done: (outcome: Outcome | Stream) => void): Command {
  return withFlags(new Command("recommend"))
    .description("recommend a framework: asks in a terminal, or reads answers")
    .argument(
      "[file...]",
      "a file with answers as JSON, one for each of a team; - for standard input",
    )
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], typed: RecommendOptions) => {
      const options = { ...NOTHING_TYPED, ...typed };
      const identified = await loadRules(options, host);
      const [file] = files;
      if (files.length > 1) {
        const { recommendToTeam } = await import("./team.ts");
        done(await recommendToTeam(files, options, host, identified));
      } else if (options.batch === true) {
        const { recommendBatch } = await import("./batch.ts");
        done(recommendBatch(file, options, host, identified));
      } else {
        const { recommend } = await import("./one.ts");
        done(await recommend(file, options, host, identified));
      }
    });
}
