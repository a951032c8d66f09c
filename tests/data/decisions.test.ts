// The shipped rules decide as they did: any change of a decision is seen in the review of `decisions.jsonl`.
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isInForce } from "../../src/knowledge/rule.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { type Decision, decide, tellingAnswers } from "../support/kept-decisions.ts";
import { answersOf } from "../support/request.ts";

const FILE = "tests/data/decisions.jsonl";
const { knowledge } = shippedKnowledge();

if (process.env.UPDATE === "1") {
  const lines = tellingAnswers(knowledge).map((answers) => decide(knowledge, answers));
  writeFileSync(FILE, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

const decisions: readonly Decision[] = readFileSync(FILE, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

describe("decisions that are kept", () => {
  test("are as they were; UPDATE=1 keeps the new ones, whose difference is for you to judge", () => {
    expect(decisions.map(({ answers }) => decide(knowledge, answers))).toEqual(decisions);
  });

  test("have every rule in force, so that none can change unseen", () => {
    const given = decisions.map(({ answers }) => answersOf(answers));
    const unheard = knowledge.rules.filter((rule) => !given.some((one) => isInForce(rule, one)));
    expect(unheard.map(({ id }) => id)).toEqual([]);
  });
});
