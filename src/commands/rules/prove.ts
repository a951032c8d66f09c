// Proofs for `pyfw rules check --prove`: runs the tasks against the clock, and tells how far they are.
import type { Verdict } from "../../analysis/prove/verdict.ts";
import type { Host } from "../../host.ts";
import {
  PROPERTY_WORDS,
  type PropertyProof,
  type SubjectVerdict,
} from "../../report/rules-check/proof-words.ts";
import type { RulesRead } from "../../rules-file/read-rules.ts";

/** In milliseconds: what is not decided by then is undecided. */
export const TIME_LIMIT = 60_000;

/** In milliseconds: how often it is told how far a property is. */
const OFTEN = 2_000;

/** Decides every property of what was read from the file, or of what is shipped where there is none. */
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
    await tell(host, `proving that ${PROPERTY_WORDS[property]} (${all.length})`);
    const verdicts: SubjectVerdict[] = [];
    let told = begun;
    for (const { subject, decide } of all) {
      const verdict: Verdict = host.now() < end ? decide() : { is: "undecided", limit: "time" };
      const place = verdict.is === "proved" || file === undefined ? undefined : placeOf(subject);
      verdicts.push({ subject, verdict, ...(place === undefined ? {} : { place }) });
      if (host.now() - told < OFTEN) continue;
      told = host.now();
      await tell(host, `  ${verdicts.length} of ${all.length}`);
    }
    found.push({ property, milliseconds: Math.round(host.now() - begun), verdicts });
  }
  return found;
}

/** Progress is no reason to stop where it cannot be written. */
async function tell(host: Host, line: string): Promise<void> {
  await host.write("errors", `${line}\n`).catch(() => {});
}
