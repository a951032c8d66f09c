// Tests what is told of the questions.
import { expect, test } from "vitest";
import { questions } from "../../../src/commands/questions.ts";
import { identified, linesOf, usualOutput } from "../../support/reports.ts";

test("the questions stand with why they are asked, how many choices they take, and the choices", async () => {
  const lines = await linesOf(questions(usualOutput, identified()).report);
  expect(lines.slice(0, 6)).toEqual([
    "How fast?",
    "",
    "speed, asked because engines differ",
    "",
    "- high: Fast (very)",
    "- low: Slow (not very)",
  ]);
  expect(lines).toContain("wishes, asked because wishes differ; any of the choices");
});
