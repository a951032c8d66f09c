// Re-run decisions: their values, and their JSON.
import type { KnowledgeProblem } from "../../knowledge/problem.ts";
import type { Identified } from "../../knowledge/shipped.ts";
import type { RecordRead } from "../../record/read-record.ts";
import type { Recheck } from "../../record/recheck.ts";
import { problemJson } from "../json-parts.ts";
import type { VerificationJson } from "./schema.ts";

export interface VerificationReport extends Identified {
  readonly kind: "verification";
  readonly records: readonly VerifiedRecord[];
}

export type VerifiedRecord = {
  readonly file: string;
  /** The status of a record that no longer counts, such as `superseded`. */
  readonly retired?: string | undefined;
} & (RerunRecord | { readonly status: "broken"; readonly problems: readonly KnowledgeProblem[] });

export interface RerunRecord extends Omit<RecordRead & Recheck, "stands"> {
  /** `edited`: changed by hand, so that its re-run says little. */
  readonly status: "stands" | "changed" | "edited";
}

export function verificationJson({ origin, records }: VerificationReport): VerificationJson {
  return {
    format: "pyfw.verification/1",
    pyfw: origin.version,
    rules: origin.rules,
    stands: records.every(({ status, retired }) => status === "stands" || retired !== undefined),
    records: records.map(verified),
  };
}

function verified(one: VerifiedRecord): VerificationJson["records"][number] {
  const { file, retired = null } = one;
  if (one.status === "broken") {
    const { status, problems } = one;
    return { file, retired, status, problems: problems.map(problemJson) };
  }
  const { line, status, record, blockHash, edits, lost, now } = one;
  const { place, winners, best, changes } = one.comparison;
  return {
    file,
    retired,
    line,
    status,
    blockHash,
    edits: edits.map(problemJson),
    recorded: { pyfw: record.pyfw, rules: record.rules },
    sameRules: record.hashes.rules === now.hashes.rules,
    sameFacts: record.hashes.facts === now.hashes.facts,
    chosen: record.chosen,
    ...{ place, winners, best, lost, changes },
  };
}
