// What the JSON reports of the commands look like. New keys may be added to any of them.
import type * as z from "zod";
import { recordShape } from "../record/shape.ts";
import { comparison } from "../report/comparison/schema.ts";
import { framework } from "../report/framework/schema.ts";
import { frameworks } from "../report/frameworks/schema.ts";
import { questions } from "../report/questions/schema.ts";
import { recommendation } from "../report/recommendation/schema.ts";
import { rulesCheck } from "../report/rules-check/schema.ts";
import { rulesDiff } from "../report/rules-diff/schema.ts";
import { team } from "../report/team/schema.ts";
import { verification } from "../report/verification/schema.ts";
import type { SchemaName } from "./schema-names.ts";

/** The shapes of the reports, and of the block in a decision record, by the names of their schemas. */
export const reportShapes = {
  recommendation: recommendation.describe("what `pyfw recommend -f json` writes"),
  team: team.describe("what `pyfw recommend -f json` writes for several files"),
  frameworks: frameworks.describe("what `pyfw list -f json` writes"),
  framework: framework.describe("what `pyfw show -f json` writes"),
  questions: questions.describe("what `pyfw questions -f json` writes"),
  comparison: comparison.describe("what `pyfw compare -f json` writes"),
  "rules-check": rulesCheck.describe("what `pyfw rules check -f json` writes"),
  "rules-diff": rulesDiff.describe("what `pyfw rules diff -f json` writes"),
  verification: verification.describe("what `pyfw verify -f json` writes"),
  record: recordShape,
} satisfies Record<Exclude<SchemaName, "answers" | "rules">, z.ZodType>;
