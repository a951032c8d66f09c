// What questions, traits, frameworks, rules and claims look like; every knowledge type is inferred here.
import * as z from "zod";

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "an id is lower-case words joined by hyphens, such as `tight-deadline`",
  );
const line = z
  .string()
  .trim()
  .min(1, "this may not be empty")
  .max(400, "this is longer than 400 characters");
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, "a month looks like `2026-11`");
const address = z.url({ protocol: /^https$/, error: "an address starts with https://" });

const source = z.union(
  [
    z.strictObject({ claim: id }),
    z.strictObject({ url: address, title: line }),
    z.strictObject({ listing: line }),
    z.strictObject({ judgement: line }),
  ],
  { error: "a source is {claim}, {url, title}, {listing} or {judgement}" },
);

const choice = z.strictObject({ id, label: line, hint: line });

const question = z.strictObject({
  id,
  kind: z.enum(["one", "many"]),
  max: z.int().min(1).max(3).optional(),
  text: line,
  why: line,
  choices: z.array(choice).min(2, "a question has at least two choices"),
});

const trait = z.strictObject({
  id,
  group: z.enum(["serving", "data", "security", "pages", "working", "health"]),
  label: line,
  type: z.enum(["one", "many", "info"]),
  meaning: line,
  values: z.array(z.strictObject({ id, meaning: line })).optional(),
});

const fact = z.strictObject({
  value: z.union([line, z.array(id)]),
  source: source.optional(),
  asOf: month,
});

const framework = z.strictObject({
  id,
  name: line,
  kind: z.enum(["full-stack", "micro", "hybrid", "async", "api", "data-app", "semantic"]),
  summary: line,
  homepage: address,
  docs: address,
  firstStep: line,
  article: z.boolean(),
  facts: z.record(id, fact),
});

const rule = z.strictObject({
  id,
  when: z.record(id, z.array(id).min(1, "name at least one choice")).optional(),
  for: z.array(id).min(1, "name at least one framework").optional(),
  if: z.record(id, z.array(id).min(1, "name at least one value")).optional(),
  points: z.int().min(-3).max(3).optional(),
  ruleOut: z.literal(true).optional(),
  advice: line.optional(),
  because: line,
  source,
});

const claim = z.strictObject({
  id,
  framework: id,
  section: z.enum(["introduction", "pros", "cons", "when to use", "users", "summary"]),
  says: line,
  unscored: line.optional(),
});

/** The shape of everything that pyfw knows; `check` says whether its parts fit each other. */
export const knowledgeShape = z.strictObject({
  name: line,
  questions: z.array(question),
  traits: z.array(trait),
  frameworks: z.array(framework),
  rules: z.array(rule),
  claims: z.array(claim),
});

export type Source = Readonly<z.infer<typeof source>>;
export type Choice = Readonly<z.infer<typeof choice>>;
export type Question = Readonly<z.infer<typeof question>>;
export type Trait = Readonly<z.infer<typeof trait>>;
export type Fact = Readonly<z.infer<typeof fact>>;
export type Framework = Readonly<z.infer<typeof framework>>;
export type Rule = Readonly<z.infer<typeof rule>>;
export type Claim = Readonly<z.infer<typeof claim>>;
export type Knowledge = {
  readonly [K in keyof z.infer<typeof knowledgeShape>]: Readonly<z.infer<typeof knowledgeShape>[K]>;
};

export type Kind = Framework["kind"];
