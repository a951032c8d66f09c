// The JSON shape of re-run decisions.
import * as z from "zod";
import { comparisonShape } from "../../record/comparison.ts";
import { type JsonOf, problem, reportShape, rules, version } from "../schema-parts.ts";
import { id, listOf, whole } from "../schema-values.ts";

const { place, winners, best, changes } = comparisonShape.shape;

const retired = z
  .string()
  .nullable()
  .describe("its status if it is superseded, deprecated or rejected, so that it cannot fail");

const rerun = z.object({
  file: z.string(),
  retired,
  line: whole.min(1).describe("where the block of the record begins"),
  status: z
    .enum(["stands", "changed", "edited"])
    .describe("`edited`: changed by hand, whatever else has changed"),
  blockHash: z
    .enum(["matches", "differs", "missing"])
    .describe("whether the hash in the block matches it; older records have none"),
  edits: z.array(problem).describe("changes by hand, in the block and in the text"),
  recorded: z
    .object({ pyfw: version, rules })
    .describe("the version and rules that made the record"),
  sameRules: z.boolean().describe("whether the deciding parts of the rules are the same"),
  sameFacts: z.boolean().describe("whether the values of all facts are the same"),
  chosen: id.nullable(),
  place,
  winners,
  best,
  lost: listOf({ place: z.string(), message: z.string() }).describe(
    "parts of the request that no longer exist",
  ),
  changes,
});

export const shape = reportShape("verification", "what `pyfw verify -f json` writes", {
  pyfw: version,
  rules,
  stands: z.boolean().describe("whether every decision stands or cannot fail"),
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
