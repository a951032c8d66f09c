// Tests that every case is complete and names only what the catalogue knows.
import { expect, test } from "vitest";
import { z } from "zod";
import { finderIn } from "../../src/answers/names.ts";
import { readAnswers } from "../../src/answers/read.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { readCases, requestOf, SAMPLES } from "./case.ts";

const { knowledge } = shippedKnowledge();
const ids = knowledge.frameworks.map(({ id }) => id);
const text = z.string().regex(/^\S(.*\S)?$/s);

/** What a source also accepted, although the catalogue does not have it. */
const OUTSIDE = ["web.py"];

const shape = z.strictObject({
  id: z.string().regex(/^(c\d{3}|[nf]\d{4})$/),
  sample: z.enum(SAMPLES),
  kind: text.optional(),
  source: text.min(10),
  year: z.int().min(2000).max(2026).nullable(),
  need: text.min(60),
  pick: z.enum(ids),
  acceptable: z.array(z.enum([...ids, ...OUTSIDE])),
  confidence: z.enum(["high", "medium", "low"]),
  dated: z.boolean(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  expert: z.array(z.enum(ids)).length(3),
  reader: z.array(z.enum(ids)).length(3).optional(),
});

const cases = readCases().map((one) => shape.parse(one));

test("each has its own id and need", () => {
  expect(cases.filter(({ sample }) => sample === "recent").length).toBeGreaterThan(100);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ need }) => need)).size).toBe(cases.length);
});

test.each(cases)("$id answers only what exists, and accepts others besides the pick", (one) => {
  const { pick, acceptable, answers } = one;
  const find = finderIn(knowledge);
  const given = readAnswers(JSON.stringify({ answers }), "case", find);
  expect(find.problems).toEqual([]);
  expect(given.answers).toEqual(requestOf({ answers }).answers);
  expect(given.answers.size).toBeGreaterThan(0);
  expect(new Set([pick, ...acceptable]).size).toBe(1 + acceptable.length);
});
