// The JSON shape of a recommendation.
import * as z from "zod";
import { source } from "../../knowledge/shape-parts.ts";
import { appliedRule, asked, type JsonOf, origin, reportShape, rules } from "../schema-parts.ts";
import { id, ids, listOf, named, points, share, whole } from "../schema-values.ts";

export const rankedFramework = named("rankedFramework", "a framework in the ranking", {
  rank: whole
    .min(1)
    .describe("1 for the first; equal points share a rank, and the next rank counts them: 1, 1, 3"),
  tied: z.boolean(),
  framework: id,
  name: z.string(),
  points: points.describe("weighted points: the sum of those of `reasons`"),
  fit: whole
    .min(0)
    .max(100)
    .nullable()
    .describe("0 to 100; null where the answers set no framework apart"),
  pointsRange: z
    .tuple([whole, whole])
    .describe("the least and the most points possible if the unknown facts were known"),
  firstStep: z.string().optional().describe("only of rank 1: the command to begin with"),
  docs: z.string().optional().describe("only of rank 1: its documentation"),
  reasons: listOf({
    points: points.describe("already multiplied by `weight`"),
    weight: z.literal([1, 2]),
    ...appliedRule.shape,
  }).describe("the rules that give or take points"),
});

const counterfactual = named("counterfactual", "other answers, and what would come of them", {
  set: asked.answers.describe("the changed questions with their new answers; others stay"),
  winners: ids.describe("who is first then"),
});

const confidence = named(
  "confidence",
  "how firm the winners are; shares are 0 to 1, rounded to four places, and 0 or 1 only if they are",
  {
    label: z
      .enum(["certain", "very-likely", "likely", "leaning", "open", "tie", "none"])
      .describe("how firm the winner is; `tie`: there are several; `none`: there is none"),
    decided: z
      .boolean()
      .describe("whether it is proved that no answers to the open questions change the winners"),
    holds: z
      .object({ value: share, exact: z.boolean().describe("false: from 2,000 drawn by chance") })
      .describe(
        "the probability that the winners stay first when the open questions are answered as people do",
      ),
    acceptability: z
      .object({ values: z.record(z.string(), share).describe("by framework"), samples: whole })
      .describe("in which share of random weightings of the answers each is first"),
    changes: z
      .array(counterfactual)
      .describe(
        "the smallest sets of changes that give different winners and bring no contradiction between answers; 20 at most",
      ),
    changesTotal: whole
      .min(0)
      .nullable()
      .describe("how many there are; 0: a proof that no answers do; null: not known"),
  },
);

const remedy = named("remedy", "the smallest changes of answers that reach something", {
  possible: z
    .boolean()
    .nullable()
    .describe(
      "false: proved over all answers; null: not known, or only by answers that contradict",
    ),
  changes: whole
    .min(0)
    .nullable()
    .describe(
      "how many answers the smallest sets change; 0: it is so already; null: none is known",
    ),
  sets: z
    .array(counterfactual)
    .describe("20 of the smallest sets that bring no contradiction, at most"),
  total: whole.min(0).describe("how many of these there are"),
});

const whyNot = named("whyNot", "what it would take for one framework to come first", {
  framework: id,
  rank: whole.min(1).nullable().describe("null where it is ruled out or takes no part"),
  points: whole.nullable(),
  behind: id.nullable().describe("the winner against which it loses"),
  loses: listOf({
    points: z.object({ winner: whole, framework: whole }),
    ...appliedRule.shape,
  }).describe("the rules that give the winner more points, the largest difference first"),
  first: remedy.describe("what gives it rank 1, alone or in a tie"),
  alone: remedy.describe("what makes it the only winner"),
});

const lead = named("lead", "what sets a sole winner apart from the framework behind it", {
  over: id.describe("the runner-up"),
  points: whole.describe("how far ahead"),
  decisive: listOf({ framework: id, rule: id, points, because: z.string() }),
});

export const excluded = z
  .union([
    z.object({ framework: id, by: z.enum(["only", "without"]) }),
    z.object({
      framework: id,
      by: z.literal("require"),
      trait: id,
      value: z.union([z.string(), ids]).describe("the framework's own"),
    }),
  ])
  .meta({ id: "excluded", description: "a framework that the request, not a rule, takes out" });

const stack = named("stack", "a winner with the packages that people add for the answers", {
  framework: id,
  install: z.string().describe("what to run to install the framework with these packages"),
  packages: listOf({
    need: id.describe("a need that the answers state"),
    package: z.string().describe("as pip takes it"),
    why: z.string(),
    source,
  }),
  uncovered: listOf({ question: id, choice: id, label: z.string() }).describe(
    "what was asked and neither the framework nor a package in general use covers",
  ),
});

const similarDecision = named("similarDecision", "a real decision with similar answers", {
  id,
  pick: id,
  agrees: z.boolean().describe("whether its pick is among the winners"),
  similarity: share.describe("what both answer alike, as a share of what either answers"),
  year: whole.nullable(),
  need: z.string(),
  source: z.string(),
});

export const shape = reportShape("recommendation", "what `pyfw recommend -f json` writes", {
  ...origin.shape,
  rules,
  ...asked,
  article: z.boolean().describe("whether only the article was counted"),
  only: ids.nullable(),
  without: ids,
  open: ids.describe("questions without an answer"),
  winners: ids.describe("all of rank 1; several: a tie; none: nothing is left"),
  lead: lead
    .nullable()
    .describe("what puts the winner ahead; null where there is none or no other"),
  poorFit: z
    .enum(["noPoints", "fewReasons"])
    .nullable()
    .describe("why nothing fits well; null where something does"),
  ranking: z.array(rankedFramework).describe("best first; equal points by id"),
  notShown: whole.min(0).describe("rows that `--top` left out"),
  ruledOut: listOf({ framework: id, ...appliedRule.shape }),
  excluded: z.array(excluded),
  elsewhere: listOf({ advice: z.string(), ...appliedRule.shape }).describe(
    "what to consider instead of any framework",
  ),
  unknownCouldWin: ids.describe("frameworks that could be first if their unknown facts were known"),
  confidence: confidence.describe("how firm the winners are"),
  stack: z.array(stack).describe("of each winner, what to install for these answers"),
  precedents: z
    .array(similarDecision)
    .describe("the most similar real decisions, three at most; they never count in the points"),
  whyNot: whyNot.optional().describe("only where `--why-not` asked about a framework"),
});

export type RecommendationJson = JsonOf<typeof shape>;
export type ExcludedJson = JsonOf<typeof excluded>;
