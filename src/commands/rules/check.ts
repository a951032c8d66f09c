// `pyfw rules check`: lists all problems of a rules file, and proves its properties.
import type { Verdict } from "../../analysis/prove/context.ts";
import type { FailureDetail } from "../../failure.ts";
import type { Host } from "../../host.ts";
import type { ShippedKnowledge } from "../../knowledge/shipped.ts";
import { formatsOf } from "../../report/formats/formats.ts";
import {
  type PropertyProof,
  propertyProof,
  type SubjectVerdict,
  subjectVerdict,
} from "../../report/rules-check/json.ts";
import { PROPERTY_WORDS } from "../../report/rules-check/proof-words.ts";
import type { RulesRead } from "../../rules-file/read-rules.ts";
import { readRulesFile, readShipped } from "../../rules-file/read-rules-file.ts";
import { fileName } from "../../text/quote.ts";
import { shippedInFull, unreadInput } from "../inputs.ts";
import type { Outcome, OutputOptions } from "../outcome.ts";
import { reporting } from "../reporting.ts";

/** In milliseconds; later proofs are undecided. */
const TIME_LIMIT = 60_000;

export const checkCommand = reporting("check", {
  about: "list all problems of a rules file",
  takes: { "[file]": "a rules file; - for standard input; none for the shipped rules" },
  flags: (command) =>
    command.option("--prove", "prove properties for all answers, such as: every rule can matter"),
  formats: formatsOf("rules-check"),
  more: [
    "Names may be checked only once all keys and values have the right form.",
    "The exit code is 1 if there are errors; warnings are allowed.",
    `With --prove, it is also 1 unless all of this is proved for all answers: every framework can be first alone; every question, choice and rule can change the result; no rule is shadowed or contradicted; no answers rule everything out; and the "properties" that the file declares hold. A refuted property comes with answers that show it. After ${TIME_LIMIT / 1000} seconds, the rest is undecided.`,
  ],
  examples: [
    "pyfw rules check team.json",
    "pyfw rules check team.json -f github",
    "pyfw rules check team.json --prove -f json",
  ],
  inputs: (files) => files,
  act: async ([file], options: CheckOptions, _, host) =>
    checkRules(file, options, host, await shippedInFull()),
});

interface CheckOptions extends OutputOptions {
  readonly prove?: true;
}

/** Checks the file, or the shipped rules without one. Throws `unreadable`. */
export async function checkRules(
  file: string | undefined,
  { prove }: CheckOptions,
  host: Host,
  shipped: ShippedKnowledge,
): Promise<Outcome> {
  const read =
    file === undefined ? await readShipped(shipped) : await readRulesFile(file, host, shipped);
  const name = file && fileName(file);
  const proof = prove && read.sound ? await proofOf(read, file, host) : undefined;
  const errors = read.problems.filter(({ level }) => level === "error").length;
  const unsound = { kind: "unsoundRules", file: name ?? "", errors } as const;
  return {
    report: {
      kind: "rules-check",
      version: shipped.version,
      file: name,
      identified: read.sound ? read.identified : undefined,
      problems: read.problems,
      proof,
    },
    notes: file === undefined ? unreadInput("to check rules from it, add `-`", host) : [],
    failedCheck: read.sound ? unproved(proof ?? [], name) : unsound,
  };
}

function unproved(
  proof: readonly PropertyProof[],
  file: string | undefined,
): FailureDetail | undefined {
  const refuted = proof.reduce((sum, one) => sum + one.refuted, 0);
  const undecided = proof.reduce((sum, one) => sum + one.undecided, 0);
  return refuted + undecided === 0 ? undefined : { kind: "unproved", file, refuted, undecided };
}

/** In milliseconds, between two lines of progress within a property. */
const INTERVAL = 2_000;

/** Decides every property of the rules that were read from `file`, or of the shipped rules without one. */
async function proofOf(
  { identified, placeOf }: Extract<RulesRead, { sound: true }>,
  file: string | undefined,
  host: Host,
): Promise<readonly PropertyProof[]> {
  const { proofTasks } = await import("../../analysis/prove/properties.ts");
  const end = host.now() + TIME_LIMIT;
  const found: PropertyProof[] = [];
  for (const { property, tasks } of proofTasks(identified.knowledge)) {
    const begun = host.now();
    const all = tasks();
    await writeProgress(host, `proving that ${PROPERTY_WORDS[property]} (${all.length})`);
    const verdicts: SubjectVerdict[] = [];
    let reported = begun;
    for (const { subject, decide } of all) {
      const verdict: Verdict = host.now() < end ? decide() : { is: "undecided", limit: "time" };
      const place = verdict.is === "proved" || file === undefined ? undefined : placeOf(subject);
      verdicts.push(subjectVerdict(property, subject, verdict, place, identified.knowledge));
      if (host.now() - reported < INTERVAL) continue;
      reported = host.now();
      await writeProgress(host, `  ${verdicts.length} of ${all.length}`);
    }
    found.push(propertyProof(property, Math.round(host.now() - begun), verdicts));
  }
  return found;
}

/** A closed standard error does not stop the proofs. */
async function writeProgress(host: Host, line: string): Promise<void> {
  await host.write("errors", `${line}\n`).catch(() => {});
}
