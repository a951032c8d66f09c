// Tests what `pyfw traits` hands back.
import { expect, test } from "vitest";
import { traits } from "../../src/commands/traits.ts";
import { identified, usualOutput } from "../support/reports.ts";
import { smallWorld } from "../support/small-world.ts";

test("traits shows all of them, with the format that was asked for", () => {
  const output = { ...usualOutput, format: "json" } as const;
  expect(traits(output, identified())).toMatchObject({
    report: { kind: "traits", traits: smallWorld.traits, origin: { version: "1.2.3" } },
    output,
    notes: [],
  });
});
