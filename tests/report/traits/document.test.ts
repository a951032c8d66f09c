// Tests the report on traits.
import { expect, test } from "vitest";
import { type Identified, shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { identified, linesOf } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

const linesOn = (known: Identified) => linesOf({ kind: "traits", ...known });

test("every trait is in its group with its values, and says how to filter by it", async () => {
  const lines = await linesOn(identified());
  expect(lines[0]).toBe("Serving");
  for (const { id, label, values = [] } of smallWorld.traits) {
    expect(lines.some((line) => line.startsWith(id) && line.includes(`${label}: `))).toBe(true);
    for (const value of values)
      expect(lines.some((line) => line.trim().startsWith(`${value.id}: `))).toBe(true);
  }
  expect(lines.at(-2)).toMatch(/^Filter with pyfw list --require \S+=\S+, or any of several: /);
});

test("says that free text cannot be filtered by", async () => {
  const lines = await linesOn(shippedKnowledge());
  const licence = lines.findIndex((line) => /^licence /.test(line));
  expect(lines.slice(licence, licence + 2).join(" ")).toMatch(/free text: not for\s+--require/);
});
