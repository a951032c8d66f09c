// The shape of a recorded decision.
import * as z from "zod";
import type { Immutable } from "../json/immutable.ts";
import { id, line } from "../knowledge/shape-parts.ts";

const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), `expected ${digits} hexadecimal digits`);
const names = z.array(id);
const byId = <Value extends z.ZodType>(value: Value) => z.record(id, value);

const recordedFramework = z.object({
  name: line.optional().describe("its name in the text; older records have none"),
  points: byId(z.int().min(-6).max(6)).describe("its points by rule, weighted"),
  ruledOut: names.describe("the rules that rule it out"),
  excluded: z.array(z.enum(["only", "without", "require"])).describe("the flags that exclude it"),
  facts: byId(
    z.union([line, names], { error: "a fact is recorded as text, or as a list of values" }),
  ).describe("the facts that rules in force look at"),
});

/** Other keys are allowed, and count only for the hash. */
export const recordShape = z
  .object({
    format: z.literal("pyfw.record/1"),
    pyfw: line.describe("the version of pyfw"),
    rules: z
      .object({ name: line, sha256: z.string().regex(/^[0-9a-f]{12,64}$/, "expected a hash") })
      .describe("the whole knowledge: its name in reports, and its hash"),
    hashes: z
      .object({ rules: hex(64), facts: hex(64) })
      .describe("SHA-256 of the deciding parts of rules and facts, over canonical JSON"),
    answers: byId(
      z.union([id, names], { error: "an answer is a choice, or a list of choices" }),
    ).describe("question ids with a choice or a list of choices"),
    important: names.describe("ids of the questions that count double"),
    require: byId(names).describe("trait ids, each with its accepted values"),
    article: z.boolean().describe("whether only the article counts"),
    only: names.nullable().describe("ids of the only frameworks to rank"),
    without: names.describe("ids of excluded frameworks"),
    chosen: id.nullable().describe("the framework that was chosen; `null`: none yet"),
    winners: names.describe("ids of all frameworks of rank 1"),
    inForce: byId(hex(12)).describe("rules in force, each with a hash of what it decides"),
    frameworks: byId(recordedFramework).describe("every framework, by id"),
    sha256: hex(64)
      .optional()
      .describe("SHA-256 over the canonical JSON of all other keys; older records have none"),
  })
  .meta({ title: "recorded decision of pyfw", description: "what `pyfw verify` re-runs" });

export type DecisionRecord = Immutable<z.input<typeof recordShape>>;
export type RecordedFramework = Immutable<z.input<typeof recordedFramework>>;
