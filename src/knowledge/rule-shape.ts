// What rules look like: a closed union of three kinds.
import * as z from "zod";
import {
  conditions,
  frameworkId,
  idOf,
  line,
  matches,
  source,
  strict,
  upTo,
} from "./shape-parts.ts";

const ruleParts = {
  id: idOf("rule", "the id of the rule; a shipped id replaces the shipped one"),
  when: conditions
    .optional()
    .describe("the answers that bring it into force: all of the questions, any of the choices"),
  reading: z
    .enum(["today", "article", "both"])
    .optional()
    .describe("when it counts: `today` (the default), `article` (with `--article`) or `both`"),
  because: line.describe("the reason: completes “Django …”"),
  source,
};

const byAnswer = strict({
  answer: idOf("question", "the question whose answer names the framework"),
}).describe("the framework that the answer to a question names");

const allBut = strict({
  allBut: idOf("question", "the question whose answer names the framework"),
}).describe("all frameworks but the one that the answer to a question names");

const targets = {
  for: z
    .union(
      [
        upTo(100, frameworkId, "frameworks").min(1, "name at least one framework"),
        byAnswer,
        allBut,
      ],
      {
        error: ({ input }) =>
          typeof input === "object" && input !== null && !Array.isArray(input)
            ? "this is a list of frameworks, or {answer} or {allBut} with the id of one question"
            : undefined,
      },
    )
    .optional()
    .describe("the frameworks it applies to, by name"),
  if: matches
    .optional()
    .describe("the frameworks it applies to, by facts: all of the traits, any of the values"),
};

function ruleOn<const Effect extends z.ZodRawShape>(effect: Effect) {
  return strict({ ...ruleParts, ...targets, ...effect })
    .refine((rule) => "for" in rule !== "if" in rule, "a rule has exactly one of `for` and `if`")
    .meta({ oneOf: [{ required: ["for"] }, { required: ["if"] }] });
}

const points = z
  .int()
  .min(-3)
  .max(3)
  .refine((points) => points !== 0, "a rule of 0 points does nothing")
  .meta({ not: { const: 0 } });

export const pointsRule = ruleOn({
  points: points.describe(
    "1 helps, 2 helps clearly, 3 is what it exists for; less than 0 counts against it",
  ),
  judged: points.optional().describe("the points before calibration changed them"),
});
const unless = conditions
  .optional()
  .describe("the answers that suspend it: any of the choices of any of the questions");
export const ruleOutRule = ruleOn({
  ruleOut: z.literal(true).describe("rules the framework out"),
  unless,
});
export const adviceRule = strict({
  ...ruleParts,
  when: ruleParts.when.unwrap(),
  unless,
  advice: line.describe("what to consider instead of a framework"),
});

const RULE_KINDS = ["points", "ruleOut", "advice"];
const RULE_KEYS = [...Object.keys({ ...ruleParts, ...targets }), "judged", "unless", ...RULE_KINDS];

export const rule = z
  .union([pointsRule, ruleOutRule, adviceRule], {
    error: ({ input }) => {
      if (typeof input !== "object" || input === null) return undefined;
      const kinds = RULE_KINDS.filter((kind) => kind in input).length;
      const misspelt = Object.keys(input).some((key) => !RULE_KEYS.includes(key));
      if (kinds > 1 || (kinds === 0 && !misspelt))
        return "a rule has exactly one of `points`, `ruleOut` and `advice`";
      return undefined;
    },
  })
  .meta({
    id: "rule",
    description: "for these answers, these frameworks gain points, lose points or are ruled out",
  });

const { shape } = ruleOutRule;

/** A lenient shape for rules that keeps their names, whatever else is wrong. */
export const looseRules = z
  .array(
    z
      .object({
        id: z.string(),
        when: shape.when.catch(undefined),
        unless: shape.unless.catch(undefined),
        for: shape.for.catch(undefined),
        if: shape.if.catch(undefined),
        reading: shape.reading.catch(undefined),
        source: source.catch({ judgement: "is not said" }),
      })
      .transform((rule) => ({ ...rule, ruleOut: true as const, because: "is ruled out" })),
  )
  .optional();
