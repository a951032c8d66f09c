// `pyfw show`: one framework with its facts, and the guidance for and against it.
import { Command } from "commander";
import { idOf } from "../answers/names.ts";
import { Failure } from "../failure.ts";
import type { Host } from "../host.ts";
import { originOf } from "../knowledge/origin.ts";
import { appliesTo, byKind, isFrameworkRule } from "../knowledge/rule.ts";
import type { Rule } from "../knowledge/schema.ts";
import type { Identified } from "../knowledge/shipped.ts";
import { examples, withMore } from "./help-text.ts";
import { loadRules } from "./load-rules.ts";
import { withOutput, withRules } from "./options.ts";
import type { Outcome, OutputOptions, RulesOptions } from "./outcome.ts";

export function showCommand(host: Host, done: (outcome: Outcome) => void): Command {
  const command = new Command("show")
    .description("show one framework: what speaks for and against it, and its facts")
    .argument("<framework>", "its id, as `pyfw list` shows it")
    .action(async (name: string, options: OutputOptions & RulesOptions) =>
      done(show(name, options, await loadRules(options, host))),
    );
  return withMore(
    withOutput(withRules(command)),
    examples("pyfw show django", "pyfw show falcon -o falcon.md"),
  );
}

/** Shows the framework with this id, whose case does not matter. Throws `badInput` if there is none. */
export function show(name: string, options: OutputOptions, identified: Identified): Outcome {
  const { knowledge } = identified;
  const framework = knowledge.frameworks.find((one) => one.id === idOf(name));
  if (framework === undefined) {
    const known = knowledge.frameworks.map((one) => one.id);
    throw new Failure({
      kind: "badInput",
      problems: [{ kind: "unknownName", what: "framework", name, known, place: "`show`" }],
    });
  }
  const rules = knowledge.rules
    .filter(isFrameworkRule)
    .filter((rule) => appliesTo(rule, framework) === "yes")
    .sort((a, b) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1));
  const claims = knowledge.claims.filter((claim) => claim.framework === framework.id);
  return {
    report: {
      kind: "framework",
      origin: originOf(identified),
      knowledge,
      framework,
      rules,
      claims,
    },
    output: options,
    notes: [],
  };
}

/** Rules that rule out come first. */
function strength(rule: Rule): number {
  return byKind(rule, {
    points: ({ points }) => Math.abs(points),
    ruleOut: () => Infinity,
    advice: () => 0,
  });
}
