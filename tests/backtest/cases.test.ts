// Tests that the cases can be read: every one is whole and speaks of what the catalogue knows.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readAnswers } from "../../src/answers/read.ts";
import type { InputProblem } from "../../src/failure.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { requestOf } from "../backtest/case.ts";

const { knowledge } = shippedKnowledge();
const ids = knowledge.frameworks.map(({ id }) => id);
const text = z.string().regex(/^\S(.*\S)?$/s);

/** What a source also found good, though the catalogue does not hold it. */
const OUTSIDE = ["web.py"];

const shape = z.strictObject({
  id: z.string().regex(/^c\d{3}$/),
  source: text.min(10),
  year: z.int().min(2000).max(2026).nullable(),
  need: text.min(60),
  pick: z.enum(ids),
  acceptable: z.array(z.enum([...ids, ...OUTSIDE])),
  confidence: z.enum(["high", "medium", "low"]),
  family: z.enum(["full-stack", "small-sync", "async", "data-app"]),
  dated: z.boolean(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  important: z.array(z.string()),
});

const lines = readFileSync(new URL("cases.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n");
const cases = lines.map((line) => shape.parse(JSON.parse(line)));

test("there are 61, each with an id of its own, in the order of their ids", () => {
  const all = cases.map(({ id }) => id);
  expect(all).toHaveLength(61);
  expect(new Set(all).size).toBe(61);
  expect(all).toEqual([...all].sort());
});

test("each tells a need of its own", () => {
  expect(new Set(cases.map(({ need }) => need)).size).toBe(cases.length);
});

describe.each(cases)("$id", ({ pick, acceptable, answers, important }) => {
  test("is answered in questions and choices that exist, marks included", () => {
    const problems: InputProblem[] = [];
    const given = readAnswers(JSON.stringify({ answers, important }), "case", knowledge, problems);
    expect(problems).toEqual([]);
    expect(given.answers).toEqual(requestOf({ answers, important }).answers);
  });

  test("answers something, and marks only what it answers", () => {
    expect(Object.keys(answers).length).toBeGreaterThan(0);
    expect(important.filter((question) => !(question in answers))).toEqual([]);
  });

  test("finds other frameworks good beside the pick, each once", () => {
    expect(new Set([pick, ...acceptable]).size).toBe(1 + acceptable.length);
  });
});
