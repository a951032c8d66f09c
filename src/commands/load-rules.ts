// Loads the knowledge that a command works with: the shipped, or that of a rules file.
import { Failure } from "../failure.ts";
import type { Host } from "../host.ts";
import { type Identified, shippedKnowledge } from "../knowledge/shipped.ts";
import { readRulesFile } from "../rules-file/source.ts";
import { keepInputs } from "./kept-inputs.ts";
import type { OutputOptions, RulesOptions } from "./outcome.ts";

/** Throws `badUsage` for standard input, which is for answers, and where `-o` would replace the file; `badRules` with all errors of the file; `unreadable`. */
export async function loadRules(
  { rules, ...options }: RulesOptions & Pick<OutputOptions, "output">,
  host: Host,
): Promise<Identified> {
  keepInputs([rules], options, host);
  if (rules === undefined) return shippedKnowledge();
  if (rules === "-") {
    const says = "`--rules` takes a file, because standard input is for answers";
    throw new Failure({ kind: "badUsage", says, help: "pyfw rules --help" });
  }
  const read = await readRulesFile(rules, host, shippedKnowledge());
  if (read.sound) return read.identified;
  throw new Failure({
    kind: "badRules",
    problems: read.problems.filter(({ level }) => level === "error"),
  });
}
