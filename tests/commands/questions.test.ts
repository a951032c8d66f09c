// Tests what `pyfw questions` hands back.
import { expect, test } from "vitest";
import { question, questions } from "../../src/commands/questions.ts";
import { failureOf } from "../support/failing.ts";
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
  });
});

test("a question by its id, in any case, is shown alone", () => {
  const { report } = question("SPEED", usualOutput, identified());
  expect(report).toMatchObject({ kind: "questions", questions: [{ id: "speed" }] });
});

test("an unknown one is refused with the nearest", async () => {
  expect(await failureOf(() => question("sped", usualOutput, identified()))).toMatchObject({
    kind: "badInput",
    problems: [{ kind: "unknownName", what: "question", name: "sped", place: "`questions`" }],
  });
});
