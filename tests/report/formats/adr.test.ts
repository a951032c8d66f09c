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

describe("a record", () => {
  test("has the parts of MADR 4 in their order", () => {
    expect(text.match(/^#+ .*$/gm)).toEqual([
      "# Use Ash as the web framework",
      "## Context and Problem Statement",
      "## Decision Drivers",
      "## Considered Options",
      "## Decision Outcome",
      "### Consequences",
      "### Confirmation",
      "### Revisit when",
      "## Pros and Cons of the Options",
      "### Cedar",
      "### Birch",
      "## More Information",
      "### Sources",
      "### What pyfw verify reads",
    ]);
  });

  test("begins with its status and its date, and without a date has none", () => {
    expect(text).toMatch(/^---\nstatus: proposed\ndate: 2026-11-22\n---\n\n# /);
    expect(textFor(fast)).toMatch(/^---\nstatus: proposed\n---\n\n# /);
    expect(textFor({})).toMatch(/^---\nstatus: proposed\n---\n\n# Choose a web framework\n/);
  });

  test("tells the answers in the words of the questions, the important ones marked", () => {
    expect(below("## Decision Drivers").split("\n")).toEqual([
      "- How fast? **Fast** **(important: counts double)**",
      "- What else? **none of these**",
    ]);
    const required = textFor({ require: new Map([["engine", ["fast", "slow"]]]) });
    expect(below("## Decision Drivers", required)).toBe("- Required: Engine is **fast or slow**");
  });

  test("lists everybody with rank and points, or why they are out", () => {
    expect(below("## Considered Options").split("\n")).toEqual([
      "- Ash: rank 1, 4 points",
      "- Cedar: rank 2, 0 points",
      "- Birch: rank 3, -2 points",
    ]);
    const town = textFor(
      asking({ place: "town" }, { require: new Map([["engine", ["slow", "fast"]]]) }),
    );
    expect(below("## Considered Options", town).split("\n").slice(1)).toEqual([
      "- Ash: ruled out, because it does what ash-not-in-town says (Place is “In town”)",
      "- Cedar: left out, because Engine is unknown",
    ]);
  });

  test("gives the outcome with its lead and how firm it is", () => {
    expect(below("## Decision Outcome")).toMatch(
      /^Chosen option: "Ash", because it comes first with 4 points, 4 ahead of Cedar\.\n\nWhat puts it ahead of Cedar: .*\n\n\*\*Too early to be sure\*\* \(67%\) after 2 answers of 3\./,
    );
  });

  test("says what is good and bad about the choice and the others, by which source", () => {
    expect(below("### Consequences")).toBe(
      [
        "- Good, because Ash does what fast-is-fast says (+4, counts double; Speed is “Fast”) \\[1\\]",
        "- No rule speaks against Ash under these answers.",
      ].join("\n"),
    );
    expect(below("### Cedar")).toBe("No rule is for or against it under these answers.");
    expect(below("### Birch")).toBe(
      "- Bad, because Birch does what slow-is-slow says (-2, counts double; Speed is “Fast”) \\[1\\]",
    );
    expect(below("### Sources")).toBe("- \\[1\\] our judgement: invented for tests");
  });

  test("says which answers would change it", () => {
    expect(below("### Revisit when").split("\n")).toContain(
      `- Speed is “Slow”, not “Fast”: ${firstPlace(["Ash", "Birch", "Cedar"])}`,
    );
    expect(below("### Revisit when")).toContain(
      "- a question that is open today gets an answer: place",
    );
  });
});

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
