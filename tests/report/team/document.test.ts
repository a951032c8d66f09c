// Tests the text of a team report: the best compromise, what would settle it, what differs.
import { expect, test } from "vitest";
import { toTerminal } from "../../../src/report/formats/table.ts";
import { firstPlace } from "../../../src/report/places.ts";
import { teamDocument } from "../../../src/report/team/document.ts";
import type { TeamReport } from "../../../src/report/team/json.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { withFact } from "../../support/edit.ts";
import { teamReport } from "../../support/reports.ts";
import { asking } from "../../support/request.ts";
import { ash, questionOf, rule, smallWorld } from "../../support/small-world.ts";

const text = (report: TeamReport, width = 100) =>
  toTerminal(teamDocument(report), { width, paint: plainPaint });

/** The paragraphs as single lines, whatever the width. */
const prose = (report: TeamReport) => text(report, 120).replace(/\n+/g, " ").replace(/ {2,}/g, " ");

const fast = asking({ speed: "high" });
const town = asking({ place: "town" });
const wheels = asking({ wishes: ["wheels"] });
const fastWood = asking({ speed: "high", place: "wood" });

test("a tie that all agree on is reported as such", () => {
  expect(prose(teamReport({ ann: fastWood, ben: fastWood }))).toContain(
    `Everybody agrees: ${firstPlace(["Ash", "Birch"])}.`,
  );
});

test("the best compromise comes with a warning if it is not for new projects", () => {
  const knowledge = withFact("ash", "new-projects", { value: "no", asOf: "2026-01" });
  expect(prose(teamReport({ ann: fast, ben: fast }, { knowledge }))).toContain(
    "Ash is not meant for new projects.",
  );
});

test("--top 1 shows all frameworks tied for first place", () => {
  const tied = text(teamReport({ ann: wheels, ben: town }, { top: 1 }));
  expect(tied).toMatch(/^1 {2}Birch.*\n1 {2}Cedar/m);
  expect(tied).not.toContain("not shown");
});

test("what is ruled out for all is listed under everybody; a flag is reported once", () => {
  const told = prose(teamReport({ ann: town, ben: town }));
  expect(told).toContain(
    "- everybody: Ash does what ash-not-in-town says (Place is “In town”) [1]",
  );
  const without = ["birch", "cedar"];
  const flags = prose(teamReport({ ann: { without }, ben: { without } }));
  expect(flags).toContain("- everybody: Birch and Cedar excluded by --without ");
  const only = prose(teamReport({ ann: { only: ["ash"] }, ben: { only: ["ash"] } }));
  expect(only).not.toContain("left out");
});

test("each framework is ruled out for those whose answers rule it out", () => {
  const rules = smallWorld.rules.map((one) =>
    one.id === "ash-not-in-town" ? { ...one, for: ["ash", "birch"] } : one,
  );
  const knowledge = { ...smallWorld, rules };
  const members = { ann: town, ben: { ...town, without: ["birch"] } };
  const told = prose(teamReport(members, { knowledge }));
  expect(told).toContain("- everybody: Ash does what ash-not-in-town says");
  expect(told).toContain("- ann: Birch does what ash-not-in-town says");
});

test("a wide tie is counted, and so are answers beyond the fourth", () => {
  const names = ["elm", "fir", "oak", "pine", "yew"];
  const knowledge = {
    ...smallWorld,
    questions: [{ ...questionOf("place", names), title: "Place" }],
    frameworks: names.map((id) => ({ ...ash, id, name: id })),
    rules: names.map((id) => rule(id, { when: { place: [id] }, for: [id], points: 1 })),
  };
  const wanting = (id: string) => asking({ place: id });
  const requests = Object.fromEntries(names.map((id) => [`friend of ${id}`, wanting(id)]));
  const told = prose(teamReport({ ...requests, zoe: {} }, { knowledge }));
  expect(told).toContain(`- zoe: ${firstPlace(Array(5).fill(""), 0)}, with 0 points each`);
  expect(told).toContain("with “elm” for all, elm comes first for everybody;");
  expect(told).toContain("- Place: with “fir” for all, fir comes first");
  expect(told).toMatch(/- Place: with “pine” [^-]* - and 1 more answer/);
});
