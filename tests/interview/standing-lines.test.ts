// The first places as lines of at most the width, and always as many.
import { describe, expect, test } from "vitest";
import type { Standings, StandingsRow } from "../../src/analysis/advice/standings.ts";
import { STANDING_LINES, standingLine, standingLines } from "../../src/interview/standing-lines.ts";
import { plainPaint } from "../../src/text/style.ts";

const at = (width: number) => ({ width, paint: plainPaint });

function place(
  name: string,
  rank: number,
  points: number,
  more: Partial<StandingsRow> = {},
): StandingsRow {
  return { name, rank, points, gained: 0, wasFirst: false, ...more };
}

const race: Standings = {
  places: [
    place("FastAPI", 1, 10, { gained: 5 }),
    place("Django", 2, 8, { gained: -1, wasFirst: true }),
    place("Bottle", 3, 1),
  ],
  sharing: 0,
  ranked: 19,
  ruledOut: [],
};

/** Without the spaces at the ends. */
const lines = (standings: Standings, width = 80) =>
  standingLines("With this answer", standings, at(width)).map((line) => line.trimEnd());

describe("standingLines", () => {
  test("rank, name, points, gain, a bar, and what becomes of the first place", () => {
    expect(lines(race)).toEqual([
      "With this answer",
      "  1  FastAPI      10   +5  ██████████  takes the lead",
      "  2  Django        8   -1  ████████░░  was first",
      "  3  Bottle        1       █░░░░░░░░░",
      "",
    ]);
  });

  test("narrower screens have shorter bars, then none, then only names and points", () => {
    expect(lines(race, 50)[1]).toBe("  1  FastAPI      10   +5  ██████  takes the lead");
    expect(lines(race, 44)[1]).toBe("  1  FastAPI      10   +5    takes the lead");
    expect(lines(race, 40)[1]).toBe("  1  FastAPI      10   +5");
    expect(lines(race, 30)[1]).toBe("  1  FastAPI      10   +5");
    expect(lines(race, 20)[1]).toBe("  1  FastAPI      10");
  });

  test.each([20, 25, 33, 44, 50, 54, 55, 80])("at %i columns no line is wider", (width) => {
    const long = {
      ...race,
      sharing: 4,
      ruledOut: ["Dash", "Streamlit", "CubicWeb", "TurboGears", "Starlette", "web2py"],
    };
    const found = standingLines("With what is ticked", long, at(width));
    expect(found).toHaveLength(STANDING_LINES);
    expect(Math.max(...found.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test.each<[string, readonly StandingsRow[], readonly string[]]>([
    ["who stays first", [place("A", 1, 3, { wasFirst: true })], ["stays first"]],
    [
      "two that share it",
      [place("A", 1, 3, { wasFirst: true }), place("B", 1, 3), place("C", 3, 1)],
      ["shares the lead", "shares the lead", ""],
    ],
    ["no points at all", [place("A", 1, 0), place("B", 2, -2)], ["takes the lead", ""]],
  ])("marks %s", (_, places, marks) => {
    const found = lines({ ...race, places }).slice(1, 1 + places.length);
    expect(found.map((line) => line.replace(/^.*[█░]\s*/, ""))).toEqual(marks);
  });

  test("without points the bars are empty", () => {
    const places = [place("A", 1, 0), place("B", 2, -2)];
    expect(lines({ ...race, places })[1]).toContain("░".repeat(10));
    expect(lines({ ...race, places })[2]).toContain("░".repeat(10));
  });

  test("a crowd in the first place has no lead, and the last line counts it", () => {
    const places = ["A", "B", "C"].map((name) => place(name, 1, 1, { gained: 1 }));
    const found = lines({ ...race, places, sharing: 8 });
    expect(found[1]).toBe("  1  A             1   +1  ██████████");
    expect(found[4]).toBe("  8 more with 1 point");
  });

  test("who is ruled out is named where there is room, and otherwise counted", () => {
    const out = { ...race, ruledOut: ["Dash", "Streamlit"] };
    expect(lines(out)[4]).toBe("  ruled out: Dash and Streamlit");
    expect(lines({ ...out, sharing: 2 })[4]).toBe(
      "  2 more with 1 point; ruled out: Dash and Streamlit",
    );
    expect(lines({ ...out, sharing: 2 }, 44)[4]).toBe("  2 more with 1 point; 2 ruled out");
  });

  test("all equal, and nobody left", () => {
    const places = ["A", "B", "C"].map((name) => place(name, 1, 0));
    expect(lines({ ...race, places, sharing: 16 })).toEqual([
      "With this answer",
      "  All 19 frameworks are equal.",
      ...["", "", ""],
    ]);
    expect(lines({ ...race, places: [], ranked: 0, ruledOut: ["A"] })).toEqual([
      "With this answer",
      "  No framework is left.",
      "  ruled out: A",
      "",
      "",
    ]);
    const [alone] = places;
    expect(lines({ ...race, places: alone ? [alone] : [], ranked: 1 })[1]).toContain("  1  A");
  });
});

describe("standingLine", () => {
  const line = (standings: Standings, width = 80) =>
    standingLine("With this answer", standings, at(width));

  test("says the same in one line", () => {
    expect(line(race)).toBe("With this answer: 1 FastAPI 10 (+5), 2 Django 8 (-1), 3 Bottle 1");
    expect(line({ ...race, places: [], ranked: 0 })).toBe("With this answer: no framework is left");
  });

  test("is cut where there is no room", () => {
    expect(line(race, 40)).toBe("With this answer: 1 FastAPI 10 (+5), 2");
  });
});
