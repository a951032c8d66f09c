// Tests what is told of frameworks side by side, and that it fits the terminal.

import { describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { colourPaint } from "../../../src/text/colour.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { fakeHost } from "../../support/host.ts";
import { comparison, identified, linesOf } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

describe("says so", () => {
  const told = async (options: object, known = identified(), host = fakeHost()) =>
    await linesOf(await comparison(["ash", "birch"], options, known, host));

  test("where one is ruled out, and by what", async () => {
    expect(await told({ answer: ["place=town"] })).toContain(
      "- Ash: ruled out: it does what ash-not-in-town says",
    );
  });

  test("where one has no points because it is ruled out, in every row", async () => {
    const options = { answer: ["place=town", "speed=high"] };
    const lines = await linesOf(await comparison(["ash", "birch", "cedar"], options));
    expect(lines).toContain(
      "out     -1      0  does what slow-is-slow says when Speed is “Fast” [1]",
    );
  });

  test("where one lacks what is required", async () => {
    const files = { "a.json": '{"answers": {}, "require": {"engine": ["fast"]}}' };
    const lines = await told({ answers: "a.json" }, identified(), fakeHost({ files }));
    expect(lines).toContain("- Birch: left out: it lacks what the answers require");
    expect(lines).toContain("- Ash: 0 points, rank 1 of 1");
  });

  test("where they differ in no trait", async () => {
    const { knowledge } = identified();
    const alike = {
      ...knowledge,
      frameworks: knowledge.frameworks.map((one) => ({ ...one, facts: {} })),
    };
    expect(await told({}, identified(alike))).toContain("They differ in no trait.");
  });
});

const five = ["cubicweb", "streamlit", "turbogears", "litestar", "django"];

describe.each([
  [2, five.slice(0, 2)],
  [5, five],
])("%i frameworks", (_, names) => {
  const options = { all: true, answer: ["size=large", "kind=dashboard", "lifetime=years"] };

  test("at 50 columns each value stands below its trait, named by its framework", async () => {
    const report = await comparison(names, options, shippedKnowledge());
    const text = await render(report, "table", { width: 50, paint: plainPaint });
    const { knowledge } = shippedKnowledge();
    const labels = names.map((id) => knowledge.frameworks.find((one) => one.id === id)?.name);
    const lines = text.split("\n");
    const from = lines.indexOf("Server interface");
    expect(
      lines.slice(from + 1, from + 1 + names.length).map((line) => line.replace(/: .*/, "")),
    ).toEqual(labels.map((label) => `  ${label}`));
  });
});

describe("marks", () => {
  test("tell what is built in, in part, and not there, each by its own sign", async () => {
    const lines = await linesOf(await comparison(["flask", "django"], {}, shippedKnowledge()));
    expect(lines[2]).toBe("● built in   ◐ in part, or by an add-on   ○ not there");
    const line = (label: string) => lines.find((one) => one.startsWith(`${label} `));
    expect(line("Data layer")).toMatch(/○ none +● built-in$/);
    expect(line("Admin site")).toMatch(/◐ add-on +● built-in$/);
    expect(line("Cold start")).toMatch(/start +quick +usual$/);
  });

  test("are not spoken, nor explained where there are none", async () => {
    const report = await comparison(["flask", "django"], {}, shippedKnowledge());
    const spoken = await render(report, "table", { width: 80, paint: plainPaint, spoken: true });
    expect(spoken).toContain("Data layer\n  Flask: none\n  Django: built-in\n");
    expect((await linesOf(await comparison(["ash", "birch"]))).join()).not.toContain("●");
  });

  test("have colours of their own", async () => {
    const report = await comparison(["flask", "django"], {}, shippedKnowledge());
    const text = await render(report, "table", { width: 80, paint: colourPaint });
    const colours = ["●", "◐", "○"].map((mark) => text.split(mark)[0]?.slice(-5));
    expect(new Set(colours).size).toBe(3);
  });
});

describe("measured figures", () => {
  const world = {
    ...smallWorld,
    frameworks: smallWorld.frameworks.map((one) =>
      one.id === "cedar"
        ? one
        : {
            ...one,
            measured: {
              memory: { ratio: one.id === "ash" ? 0.5 : 12.4, low: 0.4, high: 13 },
              "request-cost": { ratio: one.id === "ash" ? 2 : 4 },
            },
          },
    ),
  };

  test("have bars by their share of the longest, and a star for the best", async () => {
    const lines = await linesOf(await comparison(["ash", "birch", "cedar"], {}, identified(world)));
    const from = lines.indexOf("Measured");
    expect(lines.slice(from + 5, from + 10)).toEqual([
      "Times Flask's        Ash                Birch             Cedar",
      "───────────────────  ─────────────────  ────────────────  ───────",
      "Memory               ░░░░░░░░░░ 0.50 ★  ██████████ 12     unknown",
      "Requests per second  █████░░░░░ 2.0     ██████████ 4.0 ★  unknown",
      "",
    ]);
  });

  test("are in the JSON with the range of their runs", async () => {
    const text = await render(await comparison(["birch", "cedar"], {}, identified(world)), "json", {
      width: 80,
      paint: plainPaint,
    });
    expect(JSON.parse(text).measured).toEqual([
      { figure: "memory", timesFlask: { birch: { ratio: 12.4, low: 0.4, high: 13 }, cedar: null } },
      { figure: "request-cost", timesFlask: { birch: { ratio: 4 }, cedar: null } },
    ]);
  });

  test("are left out where nothing was measured", async () => {
    expect(await linesOf(await comparison(["ash", "birch"]))).not.toContain("Measured");
  });

  test("of five frameworks fit a table of 80 columns", async () => {
    const report = await comparison(five, {}, shippedKnowledge());
    const text = await render(report, "table", { width: 80, paint: plainPaint });
    expect(text).toMatch(/^Memory +[█░]{3} /m);
  });
});
