// What the JSON of a recommendation looks like.
import * as z from "zod";
import {
  asked,
  id,
  ids,
  month,
  points,
  rules,
  ruleWords,
  share,
  version,
  whole,
} from "../schema-parts.ts";

export const row = z.object({
  rank: whole.min(1).describe("equal points share a rank: 1, 1, 3"),
  tied: z.boolean(),
  framework: id,
  name: z.string(),
  points,
  fit: whole.min(0).max(100).nullable().describe("0 to 100; null where there is nothing to tell"),
  pointsRange: z
    .tuple([whole, whole])
    .describe("what the points could be if unknown facts were known"),
  firstStep: z.string().optional().describe("for rank 1: the command to begin with"),
  docs: z.string().optional().describe("for rank 1: its documentation"),
  reasons: z
    .array(z.object({ points, weight: whole.min(1).max(2), ...ruleWords }))
    .describe("their points sum to the framework's"),
});

const alterations = z.array(
  z.object({
    set: asked.answers.describe("the changed questions with their new answers; others stay"),
    winners: ids.describe("who is first then"),
  }),
);

const confidence = z.object({
  label: z
    .enum(["clear", "leaning", "close", "tie", "none"])
    .describe("how firm the winner is; tie: there are several; none: there is none"),
  decided: z
    .boolean()
    .describe("whether it is proved that no answers to the open questions change the winners"),
  holds: z
    .object({ value: share, exact: z.boolean().describe("false: from 2,000 drawn by chance") })
    .describe("the share of the ways to answer the open questions that keep the winners"),
  acceptability: z
    .object({ values: z.record(z.string(), share).describe("by framework"), samples: whole })
    .describe("in which share of random weightings of the answers each is first"),
  changes: alterations.describe("the smallest sets of changes that give other winners; 20 at most"),
  changesTotal: whole
    .min(0)
    .nullable()
    .describe("how many there are; 0: a proof that there are none; null: too many to find them"),
});

const remedy = z.object({
  possible: z
    .boolean()
    .nullable()
    .describe("false: proved; null: it would take too long to find out"),
  changes: whole
    .min(0)
    .nullable()
    .describe("how many answers the smallest sets change; 0: it is so already"),
  sets: alterations.describe("20 of the smallest sets at most"),
  total: whole.min(0).describe("how many of these there are"),
});

const whyNot = z.object({
  framework: id,
  rank: whole.min(1).nullable().describe("null where it is ruled out or takes no part"),
  points: whole.nullable(),
  behind: id.nullable().describe("the winner against which it loses"),
  loses: z
    .array(z.object({ points: z.object({ winner: whole, framework: whole }), ...ruleWords }))
    .describe("the rules that give the winner more points, the largest difference first"),
  first: remedy.describe("what gives it rank 1, alone or in a tie"),
  alone: remedy.describe("what makes it the only winner"),
});

export const recommendation = z.object({
  format: z.literal("pyfw.recommendation/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  rules,
  ...asked,
  article: z.boolean().describe("whether only the article was counted"),
  only: ids.nullable(),
  without: ids,
  open: ids.describe("questions without an answer"),
  winners: ids.describe("all of rank 1; several: a tie; none: nothing is left"),
  lead: z
    .object({
      over: id.describe("the runner-up"),
      points: whole.describe("how far ahead"),
      decisive: z.array(z.object({ framework: id, rule: id, points, because: z.string() })),
    })
    .nullable()
    .describe("what puts the winner ahead; null where there is none or no other"),
  poorFit: z
    .enum(["noPoints", "fewReasons"])
    .nullable()
    .describe("why nothing fits well; null where something does"),
  ranking: z.array(row),
  notShown: whole.min(0).describe("rows that `--top` left out"),
  ruledOut: z.array(z.object({ framework: id, ...ruleWords })),
  excluded: z.array(
    z.object({
      framework: id,
      by: z.enum(["require", "only", "without"]),
      trait: id.optional(),
      value: z.union([z.string(), ids]).optional(),
    }),
  ),
  elsewhere: z.array(z.object({ advice: z.string(), ...ruleWords })),
  unknownCouldWin: ids.describe("frameworks that could be first if their unknown facts were known"),
  confidence: confidence.describe("how firm the winners are"),
  whyNot: whyNot.optional().describe("where `--why-not` asked about a framework"),
});
