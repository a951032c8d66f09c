// Decisions in the small world or a variation of it, as records and as text.
import { verify } from "../../src/commands/verify.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { readRecord } from "../../src/record/read-record.ts";
import { type Recheck, recheck } from "../../src/record/recheck.ts";
import { recordOf } from "../../src/record/record.ts";
import type { DecisionRecord } from "../../src/record/shape.ts";
import { toAdr } from "../../src/report/formats/adr.ts";
import type { RecommendationReport } from "../../src/report/recommendation/json.ts";
import type { VerifiedRecord } from "../../src/report/verification/json.ts";
import { fakeHost } from "./host.ts";
import { identified, recommendation } from "./reports.ts";

/** The record of a decision for `chosen`, or for the sole winner. */
export function recordFor(request: Partial<RankingRequest>, chosen?: string): DecisionRecord {
  const report = recommendation(request);
  const [winner, ...tied] = report.ranking.winners;
  return recordOf(report, chosen ?? (tied.length === 0 ? (winner?.id ?? null) : null));
}

/** The record's text. */
export function textFor(
  request: Partial<RankingRequest>,
  more: Partial<RecommendationReport> = {},
): string {
  return toAdr(recommendation(request, more));
}

/** Reads the record in the text; throws with its problems if there is none. */
export function recordIn(text: string): DecisionRecord {
  const read = readRecord(text, "a.md");
  if (!("record" in read)) throw new Error(JSON.stringify(read));
  return read.record;
}

/** Checks the record again with other knowledge. */
export function recheckIn(knowledge: Knowledge, record: DecisionRecord): Recheck {
  return recheck(record, identified(knowledge));
}

/** What `pyfw verify` reports for the text of a record. */
export async function verifiedIn(text: string, knowledge: Knowledge): Promise<VerifiedRecord> {
  const host = fakeHost({ files: { "a.md": text } });
  const { report } = await verify(["a.md"], { format: "json" }, identified(knowledge), host);
  const [record] = report.kind === "verification" ? report.records : [];
  if (record === undefined) throw new Error("nothing was verified");
  return record;
}
