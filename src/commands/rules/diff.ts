// `pyfw rules diff`: two rules files, compared by what they decide.
import { Failure } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { KnowledgeProblem } from "../../knowledge/problem.ts";
import type { ComparedRules } from "../../report/rules-diff/json.ts";
import { loadRules, shippedInFull } from "../inputs.ts";
import type { OutputOptions } from "../outcome.ts";
import { reporting } from "../reporting.ts";

/** The name of the shipped rules; a file of that name is `./pyfw`. */
const SHIPPED = "pyfw";

export const diffCommand = reporting("diff", {
  about: "compare two rules files by what they decide",
  takes: { "<a>": "a rules file; pyfw for the shipped rules", "<b>": "another one" },
  flags: (command) => command,
  more: [
    "Shows answers for which the two have different winners, or proves that there are none. Also shows in what share of all complete answer sets they differ, who comes first more or less often, and what was added, removed and changed. A question or choice that only one of them has stays open for the other. All frameworks take part, and no question counts double.",
  ],
  examples: ["pyfw rules diff pyfw team.json", "pyfw rules diff old.json new.json -f markdown"],
  async act([a = "", b = ""], output, { origin: { version } }, host) {
    const reading = [read(a, output, host), read(b, output, host)] as const;
    const problems = (await Promise.allSettled(reading)).flatMap(badRulesIn);
    if (problems.length > 0) throw new Failure({ kind: "badRules", problems });
    const sides = await Promise.all(reading);
    const { differenceBetween } = await import("../../analysis/diff/difference.ts");
    const [before, after] = sides;
    const difference = differenceBetween(before.identified.knowledge, after.identified.knowledge);
    return { report: { kind: "rules-diff", version, sides, difference } };
  },
});

function badRulesIn(side: PromiseSettledResult<unknown>): readonly KnowledgeProblem[] {
  if (side.status === "fulfilled" || !(side.reason instanceof Failure)) return [];
  const { detail } = side.reason;
  return detail.kind === "badRules" ? detail.problems : [];
}

/** Throws what `loadRules` throws. */
async function read(file: string, { output }: OutputOptions, host: Host): Promise<ComparedRules> {
  if (file === "-") {
    const says = "`rules diff` takes files, not standard input";
    throw new Failure({ kind: "badUsage", says, help: "pyfw rules diff --help" });
  }
  if (file === SHIPPED) return { file: undefined, identified: await shippedInFull() };
  return { file, identified: await loadRules({ rules: file, ...(output && { output }) }, host) };
}
