// The JSON shape of a team.
import * as z from "zod";
import { excluded, rankedFramework, shape as recommendation } from "../recommendation/schema.ts";
import { appliedRule, asked, type JsonOf, origin, reportShape, rules } from "../schema-parts.ts";
import { id, ids, listOf, points, whole } from "../schema-values.ts";

const persons = ids.describe("their names, in the order of the files");

export const shape = reportShape("team", "what `pyfw recommend -f json` writes for several files", {
  ...origin.shape,
  rules,
  article: recommendation.shape.article,
  only: ids.nullable(),
  without: ids,
  persons: listOf({
    name: z.string().describe("the file's name without folder and extension; unique"),
    ...asked,
    open: recommendation.shape.open,
    winners: recommendation.shape.winners,
  }).describe("in the order of the files"),
  agreed: z.boolean().describe("whether a framework is first for everybody"),
  common: ids.describe(
    "the best compromise; several: a tie; empty: each is ruled out for somebody",
  ),
  settlements: listOf({
    question: id,
    set: asked.answers.describe("the answer that everybody would have to give"),
    changing: persons.describe("who answers differently now, or not at all"),
    first: ids.describe("the frameworks that would come first for everybody"),
  }).describe("the questions whose agreed answer would settle it, best first; empty where agreed"),
  ranking: listOf({
    rank: whole.min(1).describe("by the worst rank, then by the sum of fit: 1, 1, 3"),
    tied: z.boolean(),
    framework: id,
    name: z.string(),
    worstRank: whole.min(1),
    fitSum: whole.min(0).nullable().describe("null where all frameworks are equal for everybody"),
    places: listOf({
      person: z.string(),
      rank: rankedFramework.shape.rank,
      points,
      fit: rankedFramework.shape.fit,
    }).describe("in the order of the files"),
  }),
  notShown: recommendation.shape.notShown,
  outside: z
    .array(
      z.union([
        z.object({ framework: id, by: z.literal("rule"), ...appliedRule.shape, persons }),
        ...excluded.options.map((one) => one.extend({ persons })),
      ]),
    )
    .describe("what excludes frameworks for somebody"),
  elsewhere: listOf({ advice: z.string(), ...appliedRule.shape, persons }),
});

export type TeamJson = JsonOf<typeof shape>;
