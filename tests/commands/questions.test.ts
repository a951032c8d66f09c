// Tests how `pyfw questions` finds one question.
import { expect, test } from "vitest";
import { questions } from "../../src/commands/questions.ts";
import { failureOf } from "../support/failing.ts";
import { identified, usualOutput } from "../support/reports.ts";

test("a question given by id, in any case, is shown alone", () => {
  const { report } = questions(usualOutput, identified(), "SPEED");
  expect(report).toMatchObject({ kind: "questions", questions: [{ id: "speed" }] });
});

test("an unknown id is refused with the nearest one", async () => {
  expect(await failureOf(() => questions(usualOutput, identified(), "sped"))).toMatchObject({
    kind: "badInput",
    problems: [{ kind: "unknownName", what: "question", name: "sped", place: "`questions`" }],
  });
});
