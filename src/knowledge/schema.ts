// What questions, traits, frameworks, rules and claims look like; every knowledge type is inferred here.
import * as z from "zod";
import { unknownKeys } from "./problem.ts";

/** What a name in the data names; an editor offers the names that there are. */
export type Role =
  | "question"
  | "framework"
  | "trait"
  | "rule"
  | "claim"
  | "removable"
  | "conditions"
  | "matches"
  | "facts by framework"
  | "facts";

/** The shapes that hold names of one role, for the JSON Schema of rules files. */
export const roles = z.registry<{ readonly role: Role }>();

/** No control, escape or direction-changing characters: what is read here is shown on terminals. */
const HARMLESS = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u;
const harmless =
  "this holds characters that cannot be seen, such as tabs or escapes; take them out";

export const id = z
  .string()
  .max(60, "an id has at most 60 characters")
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is lower-case words joined by hyphens, such as `tight-deadline`",
  );
export const line = z
  .string()
  .trim()
  .min(1, "this may not be empty")
  .max(400, "this is longer than 400 characters")
  .regex(HARMLESS, harmless);
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "a month looks like `2026-11`");
const address = z
  .url({
    protocol: /^https$/,
    error: ({ code }) =>
      code === "invalid_format" ? "an address starts with https://" : undefined,
  })
  .max(400, "this is longer than 400 characters")
  .regex(HARMLESS, harmless);

/** An id that names something of this role, or that gives such a thing its name. */
function idOf(role: Role, description: string) {
  return id.describe(description).register(roles, { role });
}

/** An object without keys that are not known, with "did you mean" for those. */
function strict<const Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" && Array.isArray(keys)
        ? unknownKeys(keys.map(String), known).join("\n")
        : undefined,
  });
}

/** A list with an upper bound, so that no file can make pyfw work without end. */
function upTo<Item extends z.ZodType>(most: number, item: Item, what: string) {
  return z.array(item).max(most, `at most ${most} ${what} are taken`);
}

const frameworkId = idOf("framework", "the id of a framework");
const claimId = idOf("claim", "the id of a claim of the article");

export const source = z
  .union(
    [
      strict({ claim: claimId }).describe("a claim of the article"),
      strict({ url: address, title: line }).describe("a page that says it, with its title"),
      strict({ listing: line }).describe("a public listing, and its month"),
      strict({ judgement: line }).describe("your own judgement, and the reason for it"),
    ],
    { error: "a source is {claim}, {url, title}, {listing} or {judgement}" },
  )
  .meta({ id: "source", description: "where it comes from" });

const choice = strict({
  id: id.describe("how the choice is written in answers"),
  label: line.describe("the choice as a person reads it"),
  hint: line.describe("what is meant, with examples"),
});

const question = strict({
  id: idOf("question", "how the question is written in answers; a shipped id replaces the shipped"),
  kind: z
    .enum(["one", "many"])
    .describe("`one`: one choice is taken; `many`: several, or none of these"),
  max: z.int().min(1).max(3).optional().describe("for `many`: how many choices may be taken"),
  text: line.describe("the question as it is asked"),
  why: line.describe("why it matters: completes “asked because …”"),
  choices: upTo(40, choice, "choices").min(2, "a question has at least two choices"),
}).meta({ id: "question", description: "a question, with its choices" });

const traitValue = strict({ id, meaning: line.describe("what the value says") });

const trait = strict({
  id: idOf("trait", "the id of the trait; a shipped id replaces the shipped"),
  group: z
    .enum(["serving", "data", "security", "pages", "working", "health"])
    .describe("where the trait is shown"),
  label: line.describe("the trait as a person reads it"),
  type: z
    .enum(["one", "many", "info"])
    .describe(
      "`one`: one value of the list; `many`: any of them; `info`: free text, never matched",
    ),
  meaning: line.describe("what the trait tells"),
  values: upTo(40, traitValue, "values").optional().describe("the closed list of values"),
}).meta({ id: "trait", description: "one property in which frameworks are described" });

const fact = strict({
  value: z
    .union([line, upTo(40, id, "values")], { error: "a value is text, or a list of ids" })
    .describe("a value of the trait, a list of them, free text, or `unknown`"),
  source: source.optional(),
  asOf: month.optional().describe("the month in which it was true, such as `2026-11`"),
}).meta({ id: "fact", description: "the value of one trait, with its source and its month" });

const facts = z
  .record(id, fact)
  .meta({ id: "facts", description: "facts, by trait" })
  .register(roles, { role: "facts" });

const framework = strict({
  id: idOf("framework", "the id of the framework; a shipped id replaces the shipped"),
  name: line.describe("its name as it writes it"),
  kind: z
    .enum(["full-stack", "micro", "hybrid", "async", "api", "data-app", "semantic"])
    .describe("what family it belongs to"),
  summary: line.describe("what it is, in one sentence"),
  homepage: address.describe("its home page"),
  docs: address.describe("its documentation"),
  firstStep: line.describe("the command to begin with"),
  article: z.boolean().describe("whether the article describes it"),
  facts: facts.describe("its facts, by trait"),
}).meta({ id: "shippedFramework", description: "a framework that states every trait" });

/** An object that names at least one thing. */
function named<Value extends z.ZodType>(value: Value, role: Role) {
  return z
    .record(id, value)
    .refine(
      (names) => Object.keys(names).length > 0,
      "this names nothing; leave it out or name something",
    )
    .meta({ minProperties: 1 })
    .register(roles, { role });
}

const conditions = named(upTo(40, id, "choices").min(1, "name at least one choice"), "conditions");
const matches = named(upTo(40, id, "values").min(1, "name at least one value"), "matches");

const ruleParts = {
  id: idOf("rule", "the id of the rule; a shipped id replaces the shipped"),
  when: conditions
    .optional()
    .describe("the answers that bring it into force: all of the questions, any of the choices"),
  because: line.describe("the reason: completes “Django …”"),
  source,
};

const targets = {
  for: upTo(100, frameworkId, "frameworks")
    .min(1, "name at least one framework")
    .optional()
    .describe("the frameworks it applies to, by name"),
  if: matches
    .optional()
    .describe("the frameworks it applies to, by facts: all of the traits, any of the values"),
};

/** A rule that applies to frameworks, by name or by facts. */
function ruleOn<const Effect extends z.ZodRawShape>(effect: Effect) {
  return strict({ ...ruleParts, ...targets, ...effect })
    .refine((rule) => "for" in rule !== "if" in rule, "a rule has exactly one of `for` and `if`")
    .meta({ oneOf: [{ required: ["for"] }, { required: ["if"] }] });
}

const pointsRule = ruleOn({
  points: z
    .int()
    .min(-3)
    .max(3)
    .refine((points) => points !== 0, "a rule of 0 points does nothing")
    .meta({ not: { const: 0 } })
    .describe("1 helps, 2 helps clearly, 3 is what it exists for; less than 0 speaks against it"),
});
const ruleOutRule = ruleOn({ ruleOut: z.literal(true).describe("takes the framework out") });
const adviceRule = strict({
  ...ruleParts,
  when: ruleParts.when.unwrap(),
  advice: line.describe("what to consider instead of any framework here"),
});

const RULE_KINDS = ["points", "ruleOut", "advice"];
const RULE_KEYS = [...Object.keys({ ...ruleParts, ...targets }), ...RULE_KINDS];

const rule = z
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
    description: "under these answers, these frameworks gain points, lose points or are ruled out",
  });

const claim = strict({
  id: idOf("claim", "the id of the claim"),
  framework: frameworkId,
  section: z
    .enum(["introduction", "pros", "cons", "when to use", "users", "summary"])
    .describe("where the article says it"),
  says: line.describe("what it says, in one's own words"),
  unscored: line.optional().describe("why no rule and no fact rests on it"),
}).meta({ id: "claim", description: "one statement of guidance in the article" });

const property = z
  .discriminatedUnion(
    "kind",
    [
      strict({
        kind: z.literal("monotone").describe("no framework of `if` falls back, or is ruled out"),
        id: id.describe("the id of the property; a shipped id replaces the shipped"),
        says: line.describe("the promise as a person reads it"),
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
        id: id.describe("the id of the property; a shipped id replaces the shipped"),
        says: line.describe("the promise as a person reads it"),
        when: conditions.optional().describe("under which answers; under all without it"),
        if: matches.describe("the frameworks that are never first, by facts"),
      }),
    ],
    { error: "the `kind` of a property is `monotone` or `never-first`" },
  )
  .meta({ id: "property", description: "a promise that `pyfw rules check --prove` decides" });

/** A ranking looks at every rule for every framework, and may print each of them for each. */
const MOST = {
  questions: 60,
  traits: 150,
  frameworks: 100,
  rules: 1000,
  claims: 2000,
  properties: 200,
};

/** The shape of everything that pyfw knows; `check` says whether its parts fit each other. */
export const knowledgeShape = strict({
  name: line,
  questions: upTo(MOST.questions, question, "questions"),
  traits: upTo(MOST.traits, trait, "traits"),
  frameworks: upTo(MOST.frameworks, framework, "frameworks"),
  rules: upTo(MOST.rules, rule, "rules"),
  claims: upTo(MOST.claims, claim, "claims"),
  properties: upTo(MOST.properties, property, "properties").optional(),
  mayRuleOutAll: z.literal(true).optional(),
});

/** What a framework in a rules file may leave out: traits that it does not state are unknown. */
const ownFramework = strict({
  ...framework.shape,
  article: framework.shape.article.optional(),
  facts: framework.shape.facts.optional(),
}).meta({ id: "framework", description: "a framework; traits that it does not state are unknown" });

/** The shape of a rules file: what is added to the shipped knowledge, replaced and removed, or all of it anew. */
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
    .max(4000, "at most 4000 ids are taken")
    .optional()
    .describe(
      "ids of shipped rules, frameworks, questions, traits and properties; `question:output` where several have the id",
    ),
  questions: knowledgeShape.shape.questions.optional().describe("own questions"),
  traits: knowledgeShape.shape.traits.optional().describe("own traits"),
  frameworks: upTo(MOST.frameworks, ownFramework, "frameworks")
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

export type Source = Readonly<z.infer<typeof source>>;
export type Choice = Readonly<z.infer<typeof choice>>;
export type Question = Readonly<z.infer<typeof question>>;
export type Trait = Readonly<z.infer<typeof trait>>;
export type Fact = Readonly<z.infer<typeof fact>>;
export type Framework = Readonly<z.infer<typeof framework>>;
export type PointsRule = Readonly<z.infer<typeof pointsRule>>;
export type RuleOutRule = Readonly<z.infer<typeof ruleOutRule>>;
export type AdviceRule = Readonly<z.infer<typeof adviceRule>>;
/** A rule that applies to frameworks. */
export type FrameworkRule = PointsRule | RuleOutRule;
export type Rule = FrameworkRule | AdviceRule;
export type Conditions = Readonly<z.infer<typeof conditions>>;
export type Matches = Readonly<z.infer<typeof matches>>;
export type Claim = Readonly<z.infer<typeof claim>>;
export type Property = Readonly<z.infer<typeof property>>;
export type Knowledge = {
  readonly [K in keyof z.infer<typeof knowledgeShape>]: Readonly<z.infer<typeof knowledgeShape>[K]>;
};
export type RulesFile = Readonly<z.infer<typeof rulesFileShape>>;

export type Kind = Framework["kind"];
