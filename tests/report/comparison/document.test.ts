// Tests a comparison of frameworks, and that it fits the terminal.
import { expect, test } from "vitest";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { toJson } from "../../../src/report/formats/kinds.ts";
import { colourPaint } from "../../../src/text/colour.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { comparison, identified, linesOf } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

test("says so if they have the same traits", async () => {
  const frameworks = smallWorld.frameworks.map((one) => ({ ...one, facts: {} }));
  const alike = identified({ ...smallWorld, frameworks });
  expect(await linesOf(await comparison(["ash", "birch"], {}, alike))).toContain(
    "They have the same traits.",
  );
});

test.each([
  [["ash", "cedar"], false],
  [["birch", "cedar"], true],
])("says of %j in town that no rule differs, unless one is ruled out: %s", async (ids, said) => {
  const report = await comparison(ids, { answer: ["place=town"] });
  const says = "No rule in force treats them differently.";
  expect((await linesOf(report)).includes(says)).toBe(said);
});

test("says that rules on all alike are not shown, where others are listed", async () => {
  const lines = await linesOf(await comparison(["ash", "birch"], { answer: ["speed=high"] }));
  expect(lines).toContain("Rules that give all of them the same points are not shown.");
});

test("marks are not shown for screen readers, nor explained if there are none", async () => {
  const report = await comparison(["flask", "django"], {}, shippedKnowledge());
  const spoken = await render(report, "table", { width: 80, paint: plainPaint, spoken: true });
  expect(spoken).toContain("Data layer\n  Flask: none\n  Django: built-in\n");
  const unmarked = (await linesOf(await comparison(["ash", "birch"]))).join();
  expect(unmarked).not.toMatch(/●|Measured/);
});

test("marks have their own colours", async () => {
  const report = await comparison(["flask", "django"], {}, shippedKnowledge());
  const text = await render(report, "table", { width: 80, paint: colourPaint });
  const colours = ["●", "◐", "○"].map((mark) => text.split(mark)[0]?.slice(-5));
  expect(new Set(colours).size).toBe(3);
});

const measured = {
  ash: { memory: { ratio: 0.5 }, "request-cost": { ratio: 2 } },
  birch: { memory: { ratio: 12.4, low: 0.4, high: 13 }, "request-cost": { ratio: 4 } },
};
const frameworks = smallWorld.frameworks.map((one) => {
  return { ...one, ...(one.id === "cedar" ? {} : { measured: measured[one.id as "ash"] }) };
});
const world = identified({ ...smallWorld, frameworks });

test("measured figures: have bars relative to the largest, and a star for the best", async () => {
  const lines = await linesOf(await comparison(["ash", "birch", "cedar"], {}, world));
  const from = lines.indexOf("Measured");
  expect(lines.slice(from + 5, from + 10)).toEqual([
    "Compared with Flask  Ash                Birch             Cedar",
    "───────────────────  ─────────────────  ────────────────  ───────",
    "Memory               ░░░░░░░░░░ 0.50 ★  ██████████ 12     unknown",
    "Requests per second  █████░░░░░ 2.0     ██████████ 4.0 ★  unknown",
    "",
  ]);
});

test("measured figures: are in the JSON with the range of their runs", async () => {
  const text = await toJson(await comparison(["birch", "cedar"], {}, world));
  expect(JSON.parse(text).measured).toEqual([
    { figure: "memory", timesFlask: { birch: measured.birch.memory, cedar: null } },
    { figure: "request-cost", timesFlask: { birch: { ratio: 4 }, cedar: null } },
  ]);
});

test("measured figures: of five frameworks fit a table of 80 columns", async () => {
  const report = await comparison(
    ["cubicweb", "streamlit", "turbogears", "litestar", "django"],
    {},
    shippedKnowledge(),
  );
  const text = await render(report, "table", { width: 80, paint: plainPaint });
  expect(text).toMatch(/^Memory +[█░]{3} /m);
});
