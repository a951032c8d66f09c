// Re-run decisions as JSON.
import { problemJson } from "../json-parts.ts";
import type { Verification, VerifiedRecord } from "../report.ts";

/** What is printed for re-run decisions, before it is text. */
export function verificationJson({ origin, records }: Verification): unknown {
  return {
    format: "pyfw.verification/1",
    pyfw: origin.version,
    rules: origin.rules,
    stands: records.every(({ status }) => status === "stands"),
    records: records.map(verified),
  };
}

function verified(one: VerifiedRecord): unknown {
  if (one.status === "broken") {
    const { file, status, problems } = one;
    return { file, status, problems: problems.map(problemJson) };
  }
  const { file, line, status, record, comparison, lost, now } = one;
  return {
    file,
    line,
    status,
    recorded: { pyfw: record.pyfw, rules: record.rules },
    sameRules: record.hashes.rules === now.hashes.rules,
    sameFacts: record.hashes.facts === now.hashes.facts,
    chosen: record.chosen,
    place: comparison.place ?? null,
    winners: comparison.winners,
    best: comparison.best,
    lost,
    changes: comparison.changes,
  };
}
