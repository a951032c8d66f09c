// The JSON shape of compared rules.
import * as z from "zod";
import { facts, type JsonOf, reportShape, rules, version } from "../schema-parts.ts";
import { id, ids, listOf, namesByKey, share, valuesByKey, whole } from "../schema-values.ts";

const given = z.object({
  given: z
    .object({ answers: valuesByKey, important: ids, require: namesByKey })
    .describe("an answers file"),
  winners: ids.describe("empty: all frameworks are ruled out"),
});
const standardError = z.number().min(0).describe("of the sample; 0 where all were counted");
const anything = z.unknown().describe("null where it is missing");
const statedFact = facts.valueType.nullable().describe("null where it is not stated");
const partChanges = z.object({
  added: ids,
  removed: ids,
  changed: listOf({ id, fields: listOf({ field: z.string(), a: anything, b: anything }) }),
});
const compared = z.object({
  file: z.string().nullable().describe("null for the shipped rules"),
  rules,
});

export const shape = reportShape("rules-diff", "what `pyfw rules diff -f json` writes", {
  pyfw: version,
  a: compared,
  b: compared,
  winners: z.union([
    z
      .object({ change: z.literal(true), witness: z.object({ a: given, b: given }) })
      .describe("answers for each of the two that give different winners"),
    z.object({ change: z.literal(false) }).describe("proved for all answers"),
    z.object({ change: z.null(), limit: z.enum(["rows", "work"]) }).describe("undecided"),
  ]),
  answerSets: z.number().min(1).describe("how many complete sets of answers there are"),
  samples: whole.nullable().describe("how many of them were drawn; null: all were counted"),
  changed: z
    .object({ share, exact: z.boolean(), standardError })
    .describe("the share of complete sets of answers with different winners"),
  firstPlaces: listOf({
    framework: id,
    a: share,
    b: share,
    change: z.number().min(-1).max(1),
    standardError,
  }).describe("shared first places are split"),
  changes: z.object({
    questions: partChanges,
    traits: partChanges,
    frameworks: partChanges,
    rules: partChanges,
    claims: partChanges,
    properties: partChanges,
    facts: listOf({ framework: id, trait: id, a: statedFact, b: statedFact }),
  }),
});

export type RulesDiffJson = JsonOf<typeof shape>;
