// Tests what `pyfw questions` hands back.
import { expect, test } from "vitest";
import { questions } from "../../src/commands/questions.ts";
import { identified, usualOutput } from "../support/reports.ts";
import { smallWorld } from "../support/small-world.ts";

test("questions shows all of them, with the format that was asked for", () => {
  const output = { ...usualOutput, format: "json" } as const;
  expect(questions(output, identified())).toMatchObject({
    report: {
      kind: "questions",
      questions: smallWorld.questions,
      origin: { version: "1.2.3", factsAsOf: "2026-01", oldestFact: "2026-01" },
    },
    output,
    notes: [],
  });
});
