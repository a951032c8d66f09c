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
  fit: whole.min(0).max(100).nullable().describe("0 to 100; null where all frameworks are equal"),
  pointsRange: z
    .tuple([whole, whole])
    .describe("the least and the most points that unknown facts allow"),
  firstStep: z.string().optional().describe("only of rank 1: the first command to run"),
  docs: z.string().optional().describe("only of rank 1: its documentation"),
  reasons: listOf({
    points: points.describe("already multiplied by `weight`"),
    weight: z.literal([1, 2]),
    ...appliedRule.shape,
  }).describe("the rules that give or take points"),
});

const counterfactual = named("counterfactual", "other answers, and their winners", {
  set: asked.answers.describe("the changed questions with their new answers; others stay"),
  winners: ids.describe("who would come first"),
});

const confidence = named(
  "confidence",
  "how sure the winners are; shares are 0 to 1, rounded to four places, and 0 or 1 only if exact",
  {
    label: z
      .enum(["certain", "very-likely", "likely", "leaning", "open", "tie", "none"])
      .describe("how sure the winner is; `tie`: there are several; `none`: there is none"),
    decided: z
      .boolean()
      .describe("whether it is proved that no answers to the open questions change the winners"),
    holds: z
      .object({ value: share, exact: z.boolean().describe("false: from a random sample") })
      .describe(
        "the probability that the winners stay first as people go on, as in similar real decisions",
      ),
    thenFirst: z
      .record(z.string(), share)
      .describe("the probability that each is then first, alone or tied, by framework"),
    acceptability: z
      .object({ values: z.record(z.string(), share).describe("by framework"), samples: whole })
      .describe("the share of random weightings in which each comes first"),
    changes: z
      .array(counterfactual)
      .describe(
        "the smallest sets of changes that give other winners without contradictions; at most 20",
      ),
    changesTotal: whole
      .min(0)
      .nullable()
      .describe("how many there are; 0: proved that there are none; null: not known"),
    changesAtLeast: whole
      .min(1)
      .nullable()
      .describe("how many answers such a set changes at least; null: none is known"),
  },
);

const remedy = named("remedy", "the smallest changes of answers that reach a goal", {
  possible: z
    .boolean()
    .nullable()
    .describe("false: proved impossible; null: not known, or only with contradicting answers"),
  changes: whole
    .min(0)
    .nullable()
    .describe(
      "how many answers the smallest sets change; 0: nothing to change; null: none is known",
    ),
  sets: z.array(counterfactual).describe("the smallest sets without contradictions, at most 20"),
  total: whole.min(0).describe("how many of these there are"),
});

const whyNot = named("whyNot", "what it would take for one framework to come first", {
  framework: id,
  rank: whole.min(1).nullable().describe("null where it is ruled out or excluded"),
  points: whole.nullable(),
  behind: id.nullable().describe("the winner that it loses to"),
  loses: listOf({
    points: z.object({ winner: whole, framework: whole }),
    ...appliedRule.shape,
  }).describe("the rules that give the winner more points, the largest difference first"),
  first: remedy.describe("what gives it rank 1, alone or in a tie"),
  alone: remedy.describe("what makes it the only winner"),
});

const lead = named("lead", "what puts a sole winner ahead of the framework behind it", {
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
      value: z.union([z.string(), ids]).describe("the framework's value"),
    }),
  ])
  .meta({ id: "excluded", description: "a framework that the request, not a rule, excludes" });

const stack = named("stack", "a winner with the packages that people add for the answers", {
  framework: id,
  install: z.string().describe("the command that installs the framework with these packages"),
  packages: listOf({
    need: id.describe("a need that the answers state"),
    package: z.string().describe("in the syntax of pip"),
    why: z.string(),
    source,
  }),
  notes: listOf({ says: z.string(), source }).describe("what to know before you install"),
  uncovered: listOf({ question: id, choice: id, label: z.string() }).describe(
    "needs that neither the framework nor a package in general use covers",
  ),
});

const similarDecision = named("similarDecision", "a real decision with similar answers", {
  id,
  pick: id,
  agrees: z.boolean().describe("whether its pick is among the winners"),
  similarity: share.describe("the answers that agree, as a share of all answers of either"),
  year: whole.nullable(),
  need: z.string(),
  source: z.string(),
});

export const shape = reportShape("recommendation", "what `pyfw recommend -f json` writes", {
  ...origin.shape,
  rules,
  ...asked,
  article: z.boolean().describe("whether only the article counts"),
  only: ids.nullable(),
  without: ids,
  open: ids.describe("questions without an answer"),
  winners: ids.describe("all of rank 1; several: a tie; empty: no framework is left"),
  lead: lead
    .nullable()
    .describe("what puts the winner ahead; null without a sole winner or without others"),
  poorFit: z
    .enum(["noPoints", "fewReasons"])
    .nullable()
    .describe("why no framework fits well; null where one does"),
  ranking: z.array(rankedFramework).describe("best first; equal points by id"),
  notShown: whole.min(0).describe("rows that `--top` hides"),
  ruledOut: listOf({ framework: id, ...appliedRule.shape }),
  excluded: z.array(excluded),
  elsewhere: listOf({ advice: z.string(), ...appliedRule.shape }).describe(
    "what to consider instead of any framework",
  ),
  unknownCouldWin: ids.describe("frameworks that could be first if their unknown facts were known"),
  confidence: confidence.describe("how sure the winners are"),
  stack: z.array(stack).describe("what to install for these answers, by winner"),
  precedents: z
    .array(similarDecision)
    .describe("the most similar real decisions; they give no points"),
  whyNot: whyNot.optional().describe("only where `--why-not` asked about a framework"),
});

export type RecommendationJson = JsonOf<typeof shape>;
export type ExcludedJson = JsonOf<typeof excluded>;
