// Tests the text of decision records: the headings of MADR 4, what stands below them, and what it cannot be made to say.
import { describe, expect, test } from "vitest";
import { readRecord } from "../../../src/record/read-record.ts";
import { firstPlace } from "../../../src/report/first-place.ts";
import { textFor } from "../../support/decisions.ts";
import { changed } from "../../support/edit.ts";
import { asking } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const fast = asking({ speed: "high", wishes: [] }, { important: new Set(["speed"]) });
const text = textFor(fast, { decision: { date: "2026-11-22" } });

/** What stands below a heading, up to the next one. */
function below(heading: string, within = text): string {
  const [, rest = ""] = within.split(`\n${heading}\n`);
  return rest.split(/\n#+ /)[0]?.trim() ?? "";
}

describe("a choice that is not the winner", () => {
  test("is recorded as such, with its rank and with who comes first", () => {
    const made = textFor(fast, { decision: { chosen: "birch" } });
    expect(made).toContain("# Use Birch as the web framework");
    expect(below("## Decision Outcome", made)).toContain(
      'Chosen option: "Birch", although **the answers do not recommend it**: it has -2 points and rank 3 of 3; Ash comes first with 4 points.',
    );
    expect(below("### Consequences", made)).toMatch(/^- Bad, because Birch /);
    expect(readRecord(made, "a.md")).toMatchObject({
      record: { chosen: "birch", winners: ["ash"] },
    });
  });

  test("may be ruled out, or taken out by a flag", () => {
    const ruledOut = textFor(asking({ place: "town" }), { decision: { chosen: "ash" } });
    expect(below("## Decision Outcome", ruledOut)).toContain(
      "the answers rule it out, because it does what ash-not-in-town says; Birch and Cedar come first",
    );
    expect(below("### Consequences", ruledOut)).toContain("(rules it out)");
    const taken = textFor(asking({}, { without: ["ash"] }), { decision: { chosen: "ash" } });
    expect(below("## Decision Outcome", taken)).toContain("the flags take it out; ");
  });

  test("may be one of several winners", () => {
    const made = textFor({}, { decision: { chosen: "cedar" } });
    expect(below("## Decision Outcome", made)).toContain(
      `Chosen option: "Cedar", which is one of several winners: ${firstPlace(["Ash", "Birch", "Cedar"])} with 0 points each.`,
    );
  });
});

test("a tie without a choice, and nobody left, are recorded as not yet chosen", () => {
  expect(below("## Decision Outcome", textFor({}))).toContain(
    `**No option is chosen yet**: ${firstPlace(["Ash", "Birch", "Cedar"])} with 0 points each.`,
  );
  const nobody = textFor(asking({}, { only: [] }));
  expect(below("## Decision Outcome", nobody)).toBe(
    "**No option is chosen yet**: no framework is left.",
  );
  expect(readRecord(nobody, "a.md")).toMatchObject({ record: { chosen: null, winners: [] } });
});

test("texts of own rules act neither as Markdown nor as an end of the block", () => {
  const evil = '"]} ``` <b>@team</b> *x* # [y](z) ~~~';
  const knowledge = {
    ...smallWorld,
    name: evil,
    questions: changed(smallWorld.questions, "speed", (one) => ({ ...one, text: evil })),
    frameworks: changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name: evil })),
  };
  const made = textFor(fast, { knowledge });
  expect(made.replace(/```json.*/s, "")).not.toMatch(/<b>|@team|[^\\]```|[^\\]\[y/);
  expect(readRecord(made, "a.md")).toMatchObject({ ok: true, record: { rules: { name: evil } } });
});
