// Tests the text of decision records, that no text can break it, and that JSON keeps one order.
import { expect, test } from "vitest";
import { readRecord } from "../../../src/record/read-record.ts";
import { toJson } from "../../../src/report/formats/kinds.ts";
import { firstPlace } from "../../../src/report/places.ts";
import { textFor } from "../../support/decisions.ts";
import { changed } from "../../support/edit.ts";
import { recommendation } from "../../support/reports.ts";
import { asking } from "../../support/request.ts";
import { smallWorld } from "../../support/small-world.ts";

const fast = asking({ speed: "high", wishes: [] }, { important: new Set(["speed"]) });

/** The content below a heading, up to the next one. */
function below(heading: string, within: string): string {
  const [, rest = ""] = within.split(`\n${heading}\n`);
  return rest.split(/\n#+ /)[0]?.trim() ?? "";
}

const chosen = (id: string) => ({ chosen: id });
const ALL = firstPlace(["Ash", "Birch", "Cedar"]);

test.each([
  [
    textFor(fast, chosen("birch")),
    'Chosen option: "Birch", although **the answers do not recommend it**: it has -2 points and rank 3 of 3; Ash comes first with 4 points.',
  ],
  [
    textFor(asking({ place: "town" }), chosen("ash")),
    "the answers rule it out, because it does what ash-not-in-town says; Birch and Cedar come first",
  ],
  [textFor(asking({}, { without: ["ash"] }), chosen("ash")), "the flags exclude it; "],
  [
    textFor({}, chosen("cedar")),
    `Chosen option: "Cedar", which is one of several winners: ${ALL} with 0 points each.`,
  ],
  [textFor({}), `**No option is chosen yet**: ${ALL} with 0 points each.`],
  [textFor(asking({}, { only: [] })), "**No option is chosen yet**: no framework is left."],
])("the outcome of decision %# is said", (made, outcome) => {
  expect(below("## Decision Outcome", made)).toContain(outcome);
});

test("what counts against a choice is among the consequences", () => {
  const birch = textFor(fast, chosen("birch"));
  expect(birch).toContain("# Use Birch as the web framework");
  expect(below("### Consequences", birch)).toMatch(/^- Bad, because Birch /);
  const out = textFor(asking({ place: "town" }), chosen("ash"));
  expect(below("### Consequences", out)).toContain("(rules it out)");
  const left = textFor(asking({}, { without: ["ash"] }), chosen("ash"));
  expect(below("### Consequences", left)).toBe("Not ranked, because the flags exclude it.");
});

test("an answer that can change nothing is no reason to revisit a decision", () => {
  const revisit = (only: string) =>
    below("### Revisit when", textFor(asking({}, { only: [only] })));
  expect(revisit("ash")).toContain("an open question is answered");
  expect(revisit("birch")).not.toContain("an open question is answered");
});

test("texts of a rules file cannot act as Markdown or end the block", () => {
  const evil = '"]} ``` <b>@team</b> *x* # [y](z) ~~~';
  const knowledge = {
    ...smallWorld,
    name: evil,
    questions: changed(smallWorld.questions, "speed", (one) => ({ ...one, text: evil })),
    frameworks: changed(smallWorld.frameworks, "ash", (one) => ({ ...one, name: evil })),
  };
  const made = textFor(fast, { knowledge });
  expect(made.replace(/```json.*/s, "")).not.toMatch(/<b>|@team|[^\\]```|[^\\]\[y/);
  expect(readRecord(made, "a.md")).toMatchObject({ record: { rules: { name: evil } } });
});

test("it is the same for any order of answers, marks and requirements", async () => {
  const request = asking(
    { wishes: ["wheels", "wings"], place: "town", speed: "high" },
    {
      important: new Set(["wishes", "speed"]),
      require: new Map([
        ["extras", ["wheels"]],
        ["engine", ["fast"]],
      ]),
    },
  );
  const turned = {
    answers: new Map([...request.answers].reverse()),
    important: new Set([...request.important].reverse()),
    require: new Map([...request.require].reverse()),
  };
  const text = await toJson(recommendation(request));
  expect(await toJson(recommendation(turned))).toBe(text);
  expect(text).toMatch(/"answers": \{\s*"speed".*"place".*"wishes".*"important"/s);
});
