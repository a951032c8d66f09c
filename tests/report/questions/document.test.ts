// Tests the example of answers below the questions.
import { expect, test } from "vitest";
import { questions } from "../../../src/commands/questions.ts";
import { render } from "../../../src/report/formats/formats.ts";
import { plainPaint } from "../../../src/text/style.ts";
import { identified, usualOutput } from "../../support/reports.ts";
import { smallWorld } from "../../support/small-world.ts";

test.each([
  [
    smallWorld.questions,
    '`pyfw recommend -a speed=high`, or in JSON: `{"speed":"high","wishes":["wheels"]}`.',
  ],
  [
    smallWorld.questions.slice(2),
    '`pyfw recommend -a wishes=wheels`, or in JSON: `{"wishes":["wheels"]}`.',
  ],
  [[], ""],
])("the example names the questions that are shown, as for case %#", async (shown, example) => {
  const { report } = questions([], usualOutput, identified({ ...smallWorld, questions: shown }));
  const text = await render(report, "markdown", { width: 80, paint: plainPaint });
  expect(text.split("Answer with ")[1] ?? "").toBe(example === "" ? "" : `${example}\n`);
});
