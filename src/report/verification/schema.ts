// What the JSON of re-run decisions looks like.
import * as z from "zod";
import type { Immutable } from "../../json/immutable.ts";
import { id, ids, points, problem, rules, version, whole } from "../schema-parts.ts";

const thenAndNow = (value: z.ZodType) => z.object({ before: value, now: value });

const effect = z
  .union([whole, z.enum(["ruledOut", "excluded"])])
  .describe("weighted points, or what takes a framework out");
const place = z
  .union([
    z.object({ framework: id, rank: whole.min(1), tied: z.boolean(), points }),
    z.enum(["ruledOut", "excluded", "unknown"]),
  ])
  .describe("where a framework stands; `unknown`: nothing is called so");
const moved = { before: effect, now: effect };

const change = z.union([
  z
    .object({
      kind: z.enum(["ruleAdded", "ruleRemoved", "ruleChanged", "unexplained"]),
      rule: id,
      effects: z.array(z.object({ framework: id, ...moved })),
    })
    .describe("`unexplained`: neither the rule nor a fact has changed, only the record"),
  z.object({
    kind: z.literal("factChanged"),
    framework: id,
    facts: z.array(z.object({ trait: id, ...thenAndNow(z.union([id, ids])).shape })),
    effects: z.array(z.object({ rule: id.optional(), ...moved })),
  }),
  z.object({ kind: z.enum(["frameworkAdded", "frameworkRemoved"]), framework: id, place }),
]);

const rerun = z.object({
  file: z.string(),
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
  place: thenAndNow(place).nullable().describe("of the chosen framework"),
  winners: thenAndNow(ids),
  best: thenAndNow(whole.nullable()).describe("the points of the winners"),
  lost: z
    .array(z.object({ place: z.string(), message: z.string() }))
    .describe("what was asked and can be asked no more"),
  changes: z.array(change).describe("all that moved points or frameworks"),
});

export const shape = z
  .object({
    format: z.literal("pyfw.verification/1"),
    pyfw: version,
    rules,
    stands: z.boolean().describe("whether every decision stands"),
    records: z.array(
      z.union([
        rerun,
        z.object({ file: z.string(), status: z.literal("broken"), problems: z.array(problem) }),
      ]),
    ),
  })
  .describe("what `pyfw verify -f json` writes");

export type VerificationJson = Immutable<z.input<typeof shape>>;
