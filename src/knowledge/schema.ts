// The shapes of the whole knowledge and of rules files, and the types of both.

import * as z from "zod";
import { type fact, facts, framework, type stackPackage, trait } from "./framework-shape.ts";
import { type choice, type ownChoices, question } from "./question-shape.ts";
import {
  type adviceRule,
  looseRules,
  type pointsRule,
  rule,
  type ruleOutRule,
} from "./rule-shape.ts";
import {
  claimId,
  conditions,
  frameworkId,
  HARMLESS,
  harmless,
  id,
  idOf,
  line,
  matches,
  roles,
  type source,
  strict,
  upTo,
} from "./shape-parts.ts";

const claim = strict({
  id: claimId,
  framework: frameworkId,
  section: z
    .enum(["introduction", "pros", "cons", "when to use", "users", "summary"])
    .describe("where the article says it"),
  says: line.describe("what it says, in one's own words"),
  unscored: line.optional().describe("why no rule and no fact rests on it"),
}).meta({ id: "claim", description: "one statement of guidance in the article" });

const promise = {
  id: id.describe("the id of the property; a shipped id replaces the shipped one"),
  says: line.describe("the promise as a person reads it"),
};

const property = z
  .discriminatedUnion(
    "kind",
    [
      strict({
        kind: z.literal("monotone").describe("no framework of `if` falls back, or is ruled out"),
        ...promise,
        question: idOf("question", "the question whose answer moves, of kind `one`"),
        order: upTo(40, id, "choices")
          .min(2, "an order has at least two choices")
          .describe("choices of the question, in the order in which the answer moves"),
        if: matches.describe("the frameworks that do not fall back, by facts"),
        against: matches
          .optional()
          .describe("those behind which they do not fall; all others without it"),
      }),
      strict({
        kind: z.literal("never-first").describe("no framework of `if` is ever a winner"),
        ...promise,
        when: conditions.optional().describe("under which answers; under all without it"),
        if: matches.describe("the frameworks that are never first, by facts"),
      }),
    ],
    { error: "the `kind` of a property is `monotone` or `never-first`" },
  )
  .meta({ id: "property", description: "a promise that `pyfw rules check --prove` decides" });

const precedent = strict({
  id: id.describe("the id of the precedent"),
  source: line.describe("where the decision can be read"),
  year: z.int().min(2000).max(2100).nullish().describe("the year of the decision"),
  need: line.optional().describe("what was needed, in one sentence; without it, it is never shown"),
  pick: frameworkId,
  answers: z
    .record(
      id,
      z.union([id, upTo(140, id, "choices")], { error: "an answer is an id or a list of ids" }),
    )
    .describe("what the people who decided would have answered"),
}).meta({ id: "precedent", description: "a real decision, and the answers that it follows from" });

const MOST_FRAMEWORKS = 100;

/**
 * The shape of everything that pyfw knows; `check` says whether its parts fit each other. It has limits, as a
 * ranking checks every rule for every framework, and may print each of them for each.
 */
export const knowledgeShape = strict({
  name: line,
  questions: upTo(60, question, "questions"),
  traits: upTo(150, trait, "traits"),
  frameworks: upTo(MOST_FRAMEWORKS, framework, "frameworks"),
  rules: upTo(1000, rule, "rules"),
  claims: upTo(2000, claim, "claims"),
  properties: upTo(200, property, "properties").optional(),
  precedents: upTo(1000, precedent, "precedents").optional(),
  mayRuleOutAll: z.literal(true).optional(),
});

/** A framework in a rules file, which may leave things out: traits that it does not state are unknown. */
const ownFramework = strict({
  ...framework.shape,
  article: framework.shape.article.optional(),
  facts: framework.shape.facts.optional(),
}).meta({ id: "framework", description: "a framework; traits that it does not state are unknown" });

/** What a rules file adds, replaces and removes in the shipped knowledge, or a whole new knowledge. */
export const rulesFileShape = strict({
  $schema: z.string().max(400).optional().describe("where an editor finds the schema of this file"),
  extends: z
    .enum(["pyfw", "nothing"])
    .describe("`pyfw`: builds on the shipped knowledge; `nothing`: this file is all that counts"),
  name: line.describe("what reports call these rules"),
  remove: z
    .array(
      z
        .string()
        .max(80, "this is longer than any id")
        .regex(HARMLESS, harmless)
        .register(roles, { role: "removable" }),
    )
    .max(4000, "at most 4000 ids are allowed")
    .optional()
    .describe(
      "ids of shipped rules, frameworks, questions, traits and properties; `question:output` where several have the id",
    ),
  questions: knowledgeShape.shape.questions.optional().describe("own questions"),
  traits: knowledgeShape.shape.traits.optional().describe("own traits"),
  frameworks: upTo(MOST_FRAMEWORKS, ownFramework, "frameworks")
    .optional()
    .describe("own frameworks"),
  facts: z
    .record(id, facts)
    .register(roles, { role: "facts by framework" })
    .optional()
    .describe("facts about shipped frameworks, by framework and trait"),
  rules: knowledgeShape.shape.rules.optional().describe("own rules"),
  claims: knowledgeShape.shape.claims.optional().describe("own claims"),
  properties: knowledgeShape.shape.properties.describe("what must hold for all answers"),
  mayRuleOutAll: knowledgeShape.shape.mayRuleOutAll.describe(
    "answers may rule every framework out; without it, `--prove` finds fault with that",
  ),
}).meta({ title: "rules file of pyfw", description: "own rules for `pyfw --rules`" });

/** A rules file whose rules, and the keys that only it needs, may have any shape. */
export const looseRulesFileShape = z.object({
  ...rulesFileShape.shape,
  extends: rulesFileShape.shape.extends.catch("pyfw"),
  name: line.catch("these rules"),
  rules: looseRules,
});

export type Source = Readonly<z.infer<typeof source>>;
export type Trait = Readonly<z.infer<typeof trait>>;
export type Fact = Readonly<z.infer<typeof fact>>;
export type Framework = Readonly<z.infer<typeof framework>>;
export type StackPackage = Readonly<z.infer<typeof stackPackage>>;
export type Choice = Readonly<z.infer<typeof choice>>;
export type WrittenQuestion = Readonly<z.infer<typeof question>>;
export type WrittenRule = Readonly<z.infer<typeof rule>> & Pick<Conditional, "unless">;
export type Claim = Readonly<z.infer<typeof claim>>;
export type Property = Readonly<z.infer<typeof property>>;
export type Precedent = Readonly<z.infer<typeof precedent>>;
export type Conditions = Readonly<z.infer<typeof conditions>>;
export type Matches = Readonly<z.infer<typeof matches>>;

/** What a rule, a package or a note asks for. Rules that give points have no `unless`. */
export interface Conditional {
  readonly when?: Conditions | undefined;
  readonly unless?: Conditions | undefined;
}

export type WrittenKnowledge = {
  readonly [K in keyof z.infer<typeof knowledgeShape>]: Readonly<z.infer<typeof knowledgeShape>[K]>;
};
export type RulesFile = Readonly<z.infer<typeof rulesFileShape>>;

/** A question with the choices that `frameworks` adds. */
export type Question = Readonly<z.infer<typeof ownChoices>>;

/** A rule that names its frameworks itself; those made from one written rule have its id as `family`. */
type Applied<Written> = Readonly<Omit<Written, "for">> &
  Pick<Conditional, "unless"> & {
    readonly for?: string[] | undefined;
    readonly family?: string | undefined;
  };
export type PointsRule = Applied<z.infer<typeof pointsRule>>;
export type RuleOutRule = Applied<z.infer<typeof ruleOutRule>>;
export type AdviceRule = Readonly<z.infer<typeof adviceRule>> & { readonly family?: undefined };
export type FrameworkRule = PointsRule | RuleOutRule;
export type Rule = FrameworkRule | AdviceRule;

export type Knowledge = Omit<WrittenKnowledge, "questions" | "rules" | "precedents"> & {
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly decisions?: Decisions | undefined;
  /** The rules that count only with `--article`. */
  readonly articleRules?: readonly Rule[] | undefined;
};

/** Real decisions, by answer: small to ship, and quick to compare with the answers of a request. */
export interface Decisions {
  /** What reports show of each; `null` if it only shows which answers go together. */
  readonly shown: readonly (ShownDecision | null)[];
  /** By question, each different answer with the places, in `shown`, of the decisions that gave it. */
  readonly answers: Readonly<Record<string, readonly GivenAnswer[]>>;
}

export type ShownDecision = Omit<Precedent, "answers" | "need"> & { readonly need: string };

export type GivenAnswer = readonly [choices: readonly string[], places: readonly number[]];

/** For checks: expanded, but with the real decisions as they are written. */
export type CheckedKnowledge = Knowledge & Pick<WrittenKnowledge, "precedents">;
