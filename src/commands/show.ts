// `pyfw show`: one framework with its facts, and the guidance for and against it.
import { Option } from "commander";
import { idOf, unknownFramework } from "../answers/names.ts";
import { badInput } from "../failure.ts";
import { appliesTo, isFrameworkRule } from "../knowledge/rule.ts";
import type { FrameworkRule } from "../knowledge/schema.ts";
import { shippedInFull } from "./inputs.ts";
import { REPORT, rulesOption } from "./options.ts";
import type { LookUp } from "./outcome.ts";
import { reporting } from "./reporting.ts";

/** Shows the framework with this id, in upper or lower case. Throws `badInput` if there is none. */
export const show: LookUp = ([name = ""], options, identified) => {
  const { knowledge } = identified;
  const framework = knowledge.frameworks.find((one) => one.id === idOf(name));
  if (framework === undefined) throw badInput(unknownFramework(knowledge, name, "`show`"));
  const rules = knowledge.rules
    .filter(isFrameworkRule)
    .filter((rule) => appliesTo(rule, framework) === "yes")
    .sort((a, b) => strength(b) - strength(a) || (a.id < b.id ? -1 : 1));
  const claims = knowledge.claims.filter((claim) => claim.framework === framework.id);
  const detail = (["facts", "sources"] as const).find((one) => options[one]) ?? "everything";
  return { report: { kind: "framework", ...identified, framework, rules, claims, detail } };
};

function strength(rule: FrameworkRule): number {
  return "ruleOut" in rule ? Infinity : Math.abs(rule.points);
}

export const showCommand = reporting("show", {
  about: "show one framework: strengths, weaknesses and facts",
  takes: { "<framework>": "an id from `pyfw list`" },
  flags: (command) =>
    command
      .optionsGroup(REPORT)
      .option("--facts", "show all facts, and which of them were proved by a run")
      .addOption(
        new Option("--sources", "show all facts and guidance with their sources").conflicts(
          "facts",
        ),
      )
      .addOption(rulesOption),
  shipped: shippedInFull,
  examples: ["pyfw show django", "pyfw show django --facts", "pyfw show falcon -o falcon.md"],
  act: show,
});
