// The JSON shape of re-run decisions.
import * as z from "zod";
import { comparisonShape } from "../../record/comparison.ts";
import { type JsonOf, problem, reportShape, rules, version } from "../schema-parts.ts";
import { id, listOf, whole } from "../schema-values.ts";

const { place, winners, best, changes } = comparisonShape.shape;

const retired = z
  .string()
  .nullable()
  .describe("its status if it is superseded, deprecated or rejected: it cannot fail then");

const rerun = z.object({
  file: z.string(),
  retired,
  line: whole.min(1).describe("where the block of the record begins"),
  status: z
    .enum(["stands", "changed", "edited"])
    .describe("`edited`: changed by hand, whatever else has changed"),
  blockHash: z
    .enum(["matches", "differs", "missing"])
    .describe("the hash in the block against what the block holds; older records have none"),
  edits: z.array(problem).describe("what shows a change by hand, in the block and in the text"),
  recorded: z.object({ pyfw: version, rules }).describe("what the record was made with"),
  sameRules: z.boolean().describe("whether what decides in the rules is the same"),
  sameFacts: z.boolean().describe("whether the values of all facts are the same"),
  chosen: id.nullable(),
  place,
  winners,
  best,
  lost: listOf({ place: z.string(), message: z.string() }).describe(
    "what was asked and can be asked no more",
  ),
  changes,
});

export const shape = reportShape("verification", "what `pyfw verify -f json` writes", {
  pyfw: version,
  rules,
  stands: z.boolean().describe("whether every decision stands, one that cannot fail too"),
  records: z.array(
    z.union([
      rerun,
      z.object({
        file: z.string(),
        retired,
        status: z.literal("broken"),
        problems: z.array(problem),
      }),
    ]),
  ),
});

export type VerificationJson = JsonOf<typeof shape>;
