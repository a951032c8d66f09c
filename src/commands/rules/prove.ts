// Runs the proofs of `pyfw rules check --prove` within a time limit, and reports progress.
import type { Verdict } from "../../analysis/prove/verdict.ts";
import type { Host } from "../../host.ts";
import {
  PROPERTY_WORDS,
  type PropertyProof,
  type SubjectVerdict,
} from "../../report/rules-check/proof-words.ts";
import type { RulesRead } from "../../rules-file/read-rules.ts";

/** In milliseconds; later proofs are undecided. */
export const TIME_LIMIT = 60_000;

/** In milliseconds, between two lines of progress within a property. */
const INTERVAL = 2_000;

/** Decides every property of the rules that were read from `file`, or of the shipped rules without one. */
export async function proofOf(
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
      verdicts.push({ subject, verdict, ...(place === undefined ? {} : { place }) });
      if (host.now() - reported < INTERVAL) continue;
      reported = host.now();
      await writeProgress(host, `  ${verdicts.length} of ${all.length}`);
    }
    found.push({ property, milliseconds: Math.round(host.now() - begun), verdicts });
  }
  return found;
}

/** A closed standard error does not stop the proofs. */
async function writeProgress(host: Host, line: string): Promise<void> {
  await host.write("errors", `${line}\n`).catch(() => {});
}
