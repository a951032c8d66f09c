// `pyfw show`: one framework with its facts, and the guidance for and against it.
import { Command, Option } from "commander";
import { idOf, unknownFramework } from "../answers/names.ts";
import { badInput } from "../failure.ts";
import { appliesTo, isFrameworkRule } from "../knowledge/rule.ts";
import type { FrameworkRule } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import type { FrameworkReport } from "../report/framework/json.ts";
import { formatOnScreen } from "./environment.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./inputs.ts";
import { REPORT, rulesOption, withOutput } from "./options.ts";
import type { Build, Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

interface ShowOptions extends OutputOptions, RulesOptions {
  readonly facts?: boolean;
  readonly sources?: boolean;
}

export const showCommand: Build = (host, done) => {
  const command = new Command("show")
    .description("show one framework: what speaks for and against it, and its facts")
    .argument("<framework>", "its id, as `pyfw list` shows it")
    .optionsGroup(REPORT)
    .option("--facts", "show all facts by topic, and what running the framework proved")
    .addOption(
      new Option("--sources", "show where each fact and all guidance come from").conflicts("facts"),
    )
    .action(async (name: string, options: ShowOptions) => {
      const asksForMore = options.facts === true || options.sources === true;
      const format = formatOnScreen(options, asksForMore, host);
      done(show(name, { ...options, format }, await loadRules(options, host)));
    });
  return withMore(
    withOutput(command.addOption(rulesOption)),
    examples("pyfw show django", "pyfw show django --facts", "pyfw show falcon -o falcon.md"),
  );
};

/** Shows the framework with this id, in upper or lower case. Throws `badInput` if there is none. */
export function show(name: string, options: ShowOptions, identified: Identified): Outcome {
  const { knowledge } = identified;
  const framework = knowledge.frameworks.find((one) => one.id === idOf(name));
  if (framework === undefined) throw badInput(unknownFramework(knowledge, name, "`show`"));
  const rules = knowledge.rules
    .filter(isFrameworkRule)
    .filter((rule) => appliesTo(rule, framework) === "yes")
    .sort((a, b) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1));
  const claims = knowledge.claims.filter((claim) => claim.framework === framework.id);
  const detail = detailOf(options);
  return {
    report: { kind: "framework", ...identified, framework, rules, claims, detail },
    output: options,
  };
}

function detailOf({ facts, sources }: ShowOptions): FrameworkReport["detail"] {
  if (facts === true) return "facts";
  return sources === true ? "sources" : "everything";
}

function strength(rule: FrameworkRule): number {
  return "ruleOut" in rule ? Infinity : Math.abs(rule.points);
}
