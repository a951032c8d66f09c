// The JSON shape of checked and proved rules.
import * as z from "zod";
import { type JsonOf, problem, reportShape, rules, version } from "../schema-parts.ts";
import { id, ids, listOf, valuesByKey, whole } from "../schema-values.ts";

const counts = { proved: whole.min(0), refuted: whole.min(0), undecided: whole.min(0) };

const verdict = z.object({
  subject: z.array(z.string()).describe("the path to what is proved, outermost key first"),
  verdict: z.enum(["proved", "refuted", "undecided"]),
  message: z.string().nullable().describe("what is wrong; null where it is proved"),
  line: whole.min(1).nullable(),
  column: whole.min(1).nullable(),
  limit: z.enum(["rows", "work", "time"]).optional().describe("why it is undecided"),
  by: ids.optional().describe("what is wrong besides the subject: a rule, or frameworks"),
  shownBy: listOf({
    answers: valuesByKey.describe("in the form of an answers file"),
    without: id.optional().describe("a rule that was removed first"),
    winners: ids,
  })
    .optional()
    .describe("one ranking that shows it, or two to compare"),
  moves: z
    .object({ framework: id, ranks: z.tuple([whole.nullable(), whole.nullable()]) })
    .optional()
    .describe("the highest framework that the two rankings place differently; null: ruled out"),
});

const proof = z.object({
  holds: z.boolean().describe("whether all of it is proved"),
  properties: listOf({
    property: id,
    says: z.string(),
    ...counts,
    milliseconds: whole.min(0).describe("the time taken; it differs between runs"),
    verdicts: z.array(verdict),
  }),
});

export const shape = reportShape("rules-check", "what `pyfw rules check -f json` writes", {
  pyfw: version,
  file: z.string().nullable().describe("null for the shipped rules"),
  sound: z.boolean().describe("whether there are no errors"),
  rules: rules.nullable().describe("null where they are not valid"),
  counts: z
    .object({ rules: whole, frameworks: whole, questions: whole, traits: whole, claims: whole })
    .nullable(),
  errors: whole.min(0),
  warnings: whole.min(0),
  problems: z.array(problem),
  proof: proof.optional().describe("with --prove, for valid rules"),
});

export type RulesCheckJson = JsonOf<typeof shape>;
