// Tests what the JSON of a team has beyond what the transcript shows.
import { expect, test } from "vitest";
import { toJson } from "../../../src/report/formats/kinds.ts";
import { teamReport } from "../../support/reports.ts";
import { answersOf } from "../../support/request.ts";

test("names what is ruled out by which rule, and who should look elsewhere, whatever people's names", async () => {
  const report = teamReport({
    ann: { answers: answersOf({ wishes: ["wheels"] }), important: new Set(["wishes"]) },
    ben: { answers: answersOf({ place: "town" }) },
    ["__proto__"]: { answers: answersOf({ place: "sea", wishes: [] }) },
  });
  expect(JSON.parse(await toJson(report))).toMatchObject({
    persons: [
      { name: "ann", answers: { wishes: ["wheels"] }, important: ["wishes"] },
      { name: "ben", open: ["speed", "wishes"], winners: ["birch", "cedar"] },
      { name: "__proto__", answers: { place: "sea", wishes: [] } },
    ],
    outside: [{ framework: "ash", by: "rule", rule: "ash-not-in-town", when: { place: ["town"] } }],
    elsewhere: [{ advice: "a boat", rule: "take-a-boat", persons: ["__proto__"] }],
  });
});
