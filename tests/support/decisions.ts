// Decisions on the small world, or on a variation of it, as records and as their text.
import type { Knowledge } from "../../src/knowledge/schema.ts";
import type { Request } from "../../src/ranking/request.ts";
import { readRecord } from "../../src/record/read-record.ts";
import { type Recheck, recheck } from "../../src/record/recheck.ts";
import { recordOf } from "../../src/record/record.ts";
import type { DecisionRecord } from "../../src/record/shape.ts";
import { toAdr } from "../../src/report/formats/adr.ts";
import type { RecommendationReport } from "../../src/report/recommendation/json.ts";
import { identified, recommendation } from "./reports.ts";

/** The record of what is chosen, or of the sole winner. */
export function recordFor(request: Partial<Request>, chosen?: string): DecisionRecord {
  const report = recommendation(request);
  const [winner, ...tied] = report.ranking.winners;
  return recordOf(report, chosen ?? (tied.length === 0 ? (winner?.id ?? null) : null));
}

/** The record's text. */
export function textFor(
  request: Partial<Request>,
  more: Partial<RecommendationReport> = {},
): string {
  return toAdr(recommendation(request, more));
}

/** The record that the text holds; fails with its problems where it holds none. */
export function recordIn(text: string): DecisionRecord {
  const read = readRecord(text, "a.md");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.record;
}

/** What becomes of the record in other knowledge. */
export function recheckIn(knowledge: Knowledge, record: DecisionRecord): Recheck {
  return recheck(record, identified(knowledge));
}
