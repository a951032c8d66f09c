// The shapes that several JSON reports share.
import * as z from "zod";
import type { Immutable } from "../json/immutable.ts";
import { knowledgeShape } from "../knowledge/schema.ts";
import { source } from "../knowledge/shape-parts.ts";
import { id, ids, namesByKey, valuesByKey, whole } from "./schema-values.ts";

export const { facts, kind } = knowledgeShape.shape.frameworks.element.shape;

export function reportShape<Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  says: string,
  shape: Shape,
) {
  return z.object({ format: z.literal(`pyfw.${kind}/1` as const), ...shape }).describe(says);
}

/** What a writer of JSON returns for the shape. */
export type JsonOf<Shape extends z.ZodType> = Immutable<z.input<Shape>>;

export const version = z.string().describe("the version of pyfw");
const month = z.string().nullable();

export const origin = z.object({
  pyfw: version,
  factsAsOf: month.describe("the newest month of any fact, such as `2026-11`; null: none has one"),
  oldestFact: month.describe("the oldest month of any fact; null: none has one"),
});

export const rules = z
  .object({
    name: z.string().describe("the name of the rules"),
    sha256: z.string().describe("SHA-256 over their canonical JSON"),
  })
  .describe("the rules that were counted");

export const appliedRule = z.object({
  rule: id.describe("the id of the rule"),
  because: z.string().describe("the reason: completes “Django …”"),
  when: namesByKey.describe("the answers that bring it into force"),
  unless: namesByKey.optional().describe("the answers that keep it out of force"),
  if: namesByKey.optional().describe("the facts that it requires"),
  source,
});

export const basics = z.object({
  id,
  name: z.string(),
  kind,
  summary: z.string(),
  article: z.boolean().describe("whether the article describes it"),
  homepage: z.string(),
  docs: z.string(),
  firstStep: z.string().describe("the first command to run"),
});

export const asked = {
  answers: valuesByKey.describe("a choice, or for some questions a list"),
  important: ids.describe("questions whose rules count double"),
  require: namesByKey.describe("required facts; frameworks without them are excluded"),
};

export const problem = z.object({
  level: z.enum(["error", "warning"]),
  line: whole.min(1).nullable(),
  column: whole.min(1).nullable(),
  path: z.array(z.string()).describe("the path to it, outermost key first"),
  message: z.string(),
});
