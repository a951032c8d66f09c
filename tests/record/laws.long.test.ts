// Tests laws of records: they can be read back, give the same ranking again, and do not look edited.
import { expect, test } from "vitest";
import { articleOnly } from "../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { editsIn } from "../../src/record/edits.ts";
import { readRecord } from "../../src/record/read-record.ts";
import { recheck } from "../../src/record/recheck.ts";
import { hashed, standings } from "../../src/record/record.ts";
import { toAdr } from "../../src/report/formats/adr.ts";
import { recommendationOf } from "../../src/report/recommendation/json.ts";
import { randomFrom } from "../support/random.ts";
import { recommendation } from "../support/reports.ts";
import { sampleOfShipped } from "../support/samples.ts";

const identified = shippedKnowledge();
const { knowledge } = identified;
const article = articleOnly(knowledge);

/** A fixed confidence: these laws do not need it, and computing it would take most of the time. */
const unasked = recommendation({ only: [] }).confidence;

const requests = sampleOfShipped().slice(0, 200);

test("two hundred decisions are read back from their text with the same ranking, and stand", () => {
  const random = randomFrom(0);
  for (const asked of requests) {
    const scope = random.once(5) ? article : knowledge;
    const ids = scope.frameworks.map(({ id }) => id);
    const request = { ...asked, only: asked.only?.filter((id) => ids.includes(id)) };
    const ranking = rank(scope, request);
    const { origin } = identified;
    const made = { origin, knowledge: scope, article: scope === article, request, ranking };
    const { rows } = ranking;
    const chosen = random.once(3) || rows.length === 0 ? undefined : random.pick(rows).framework.id;
    const report = { ...recommendationOf(made, unasked), chosen };
    const text = toAdr(report);
    const read = readRecord(text, "a.md");
    expect(read).toMatchObject({ blockHash: "matches" });
    if (!("record" in read)) continue;
    const { record } = read;
    const ranked = rows.map(({ framework, rank: place, tied, points }) => {
      return { framework: framework.id, rank: place, tied, points };
    });
    expect(standings(record)).toEqual(ranked);
    const { stands, now, comparison, lost } = recheck(record, identified);
    const { changes } = comparison;
    expect({ stands, lost, changes }).toEqual({ stands: true, lost: [], changes: [] });
    expect(hashed(now).sha256).toBe(record.sha256);
    expect(editsIn(text, "a.md", read, comparison, knowledge.frameworks)).toEqual([]);
  }
}, 120_000);
