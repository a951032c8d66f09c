// Tests what `recommend -f github` says of a team.
import { expect, test } from "vitest";
import { render } from "../../../src/report/formats/formats.ts";
import type { TeamReport } from "../../../src/report/team/json.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { teamReport } from "../../support/reports.ts";
import { answersOf } from "../../support/request.ts";

async function lines(report: TeamReport): Promise<readonly string[]> {
  const text = await render(report, "github", { width: 80, paint: plainPaint });
  return text.trim().replaceAll(" title=pyfw recommend", "").split("\n");
}

const ann = { answers: answersOf({ speed: "high" }) };
const ben = { answers: answersOf({ place: "wood" }) };

test("nothing left, advice and a missed expectation are warnings", async () => {
  const sea = { answers: answersOf({ place: "sea" }), only: ["ash"], without: ["ash"] };
  const told = await lines(teamReport({ ann: sea, ben: sea }, { expected: ["ash"] }));
  expect(told.map((line) => line.slice(0, 60))).toEqual([
    "::warning::No framework is left for everybody: each is out f",
    expect.stringMatching(/^::warning::No framework comes first for everybody/),
    "::warning::For ann and ben, consider a boat instead: does wh",
    "::warning::Expected ash as the best compromise, but no frame",
  ]);
});

test("an expectation concerns what all can live with", async () => {
  expect(await lines(teamReport({ ann, ben }, { expected: ["ash"] }))).toHaveLength(2);
  expect((await lines(teamReport({ ann, ben }, { expected: ["birch"] }))).join("\n")).toContain(
    "::warning::Expected birch as the best compromise, but that is ash.",
  );
});
