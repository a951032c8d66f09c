// Tests the JSON of reports: its keys and values, and an order that does not depend on the input's.
import { describe, expect, test } from "vitest";
import { show } from "../../../src/commands/show.ts";
import { type Report, toJson } from "../../../src/report/formats/kinds.ts";
import { identified, manyReports, recommendation, usualOutput } from "../../support/reports.ts";

const parsed = async (report: Report): Promise<unknown> => JSON.parse(await toJson(report));

const answers = new Map([
  ["wishes", ["wheels", "wings"]],
  ["place", ["town"]],
  ["speed", ["high"]],
]);
const full = recommendation({
  answers,
  important: new Set(["wishes", "speed"]),
  require: new Map([
    ["extras", ["wheels"]],
    ["engine", ["fast"]],
  ]),
  without: ["cedar"],
});

describe("a recommendation", () => {
  test("is the same whatever the order of answers, marks and requirements", async () => {
    const { request } = full;
    const turned = recommendation({
      ...request,
      answers: new Map([...answers].reverse()),
      important: new Set([...request.important].reverse()),
      require: new Map([...request.require].reverse()),
    });
    expect(await toJson(turned)).toBe(await toJson(full));
    expect(await toJson(full)).toMatch(/"answers": \{\s*"speed".*"place".*"wishes".*"important"/s);
  });
});

test("a profile holds facts, guidance and claims", async () => {
  expect(await parsed(show("birch", usualOutput, identified()).report)).toMatchObject({
    format: "pyfw.framework/1",
    id: "birch",
    facts: { engine: { value: "slow", asOf: "2026-01" }, extras: { value: [] } },
    guidance: [
      { rule: "birch-woods", points: 3 },
      { rule: "slow-in-wood", points: 1 },
      { rule: "slow-is-slow", points: -1 },
    ],
    claims: [{ id: "birch-likes-woods" }],
  });
});

test("every report says its format, and the version of pyfw", async () => {
  for (const [, report] of await manyReports()) {
    expect(await parsed(report)).toMatchObject({
      format: `pyfw.${report.kind}/1`,
      pyfw: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  }
});
