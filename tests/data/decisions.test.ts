// Tests that the shipped rules decide as before; a change shows up in the review of the kept decisions.
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleOnly, isInForce } from "../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { linesIn } from "../support/json-lines.ts";
import { type Decision, decide, tellingAnswers } from "../support/kept-decisions.ts";
import { answersOf } from "../support/request.ts";

const { knowledge } = shippedKnowledge();

describe.each([
  ["decisions.jsonl", knowledge],
  ["article-decisions.jsonl", articleOnly(knowledge)],
] as const)("the decisions in %s", (name, reading) => {
  const file = `tests/data/${name}`;
  if (process.env.UPDATE === "1") {
    const lines = tellingAnswers(reading).map((answers) => decide(reading, answers));
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  }
  const decisions = linesIn<Decision>(file);

  test("are as they were; UPDATE=1 keeps the new ones, for you to review", () => {
    expect(decisions.map(({ answers }) => decide(reading, answers))).toEqual(decisions);
  });

  test("put every rule in force, so that none can change unnoticed", () => {
    const given = decisions.map(({ answers }) => answersOf(answers));
    const unheard = reading.rules.filter((rule) => !given.some((one) => isInForce(rule, one)));
    expect(unheard.map(({ id }) => id)).toEqual([]);
  });
});
