// The shape of a comparison of a recorded decision, then and now.
import * as z from "zod";
import type { Immutable } from "../json/immutable.ts";

const id = z.string();
const ids = z.array(id);
const whole = z.int();

const thenAndNow = <Value extends z.ZodType>(value: Value) =>
  z.object({ before: value, now: value });

const effect = z
  .union([whole, z.enum(["ruledOut", "excluded"])])
  .describe("weighted points, or what takes a framework out");
const moved = thenAndNow(effect);

const standing = z.object({
  framework: id,
  rank: whole.min(1),
  tied: z.boolean(),
  points: whole.describe("weighted points"),
});
const place = z
  .union([standing, z.enum(["ruledOut", "excluded", "unknown"])])
  .describe("where a framework stands; `unknown`: nothing is called so");

const ruleChange = z
  .object({
    kind: z.enum(["ruleAdded", "ruleRemoved", "ruleChanged", "unexplained"]),
    rule: id,
    effects: z.array(z.object({ framework: id, ...moved.shape })),
  })
  .describe("`unexplained`: neither the rule nor a fact has changed, only the record");
const factsChange = z.object({
  kind: z.literal("factChanged"),
  framework: id,
  facts: z.array(z.object({ trait: id, ...thenAndNow(z.union([id, ids])).shape })),
  effects: z.array(z.object({ rule: id.optional(), ...moved.shape })),
});
const frameworkChange = z.object({
  kind: z.enum(["frameworkAdded", "frameworkRemoved"]),
  framework: id,
  place,
});

export const comparisonShape = z.object({
  place: thenAndNow(place).nullable().describe("of the chosen framework"),
  winners: thenAndNow(ids),
  best: thenAndNow(whole.nullable()).describe("the points of the winners"),
  changes: z
    .array(z.union([ruleChange, factsChange, frameworkChange]))
    .describe("all that moved points or frameworks"),
});

export type RecordedStanding = Immutable<z.input<typeof standing>>;
export type RecordedPlace = Immutable<z.input<typeof place>>;
export type EffectChange = Immutable<z.input<typeof moved>>;
export type RuleChange = Immutable<z.input<typeof ruleChange>>;
export type FactsChange = Immutable<z.input<typeof factsChange>>;
export type RecordComparison = Immutable<z.input<typeof comparisonShape>>;
