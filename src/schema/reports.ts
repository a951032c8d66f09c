// What the JSON reports of the commands look like. New keys may be added to any of them.
import * as z from "zod";
import { knowledgeShape, recordShape } from "../knowledge/schema.ts";
import type { SchemaName } from "./schema-names.ts";

const { source } = knowledgeShape.shape.rules.element.shape;
const { facts, kind } = knowledgeShape.shape.frameworks.element.shape;

const id = z.string();
const ids = z.array(id);
const whole = z.int();
const points = whole.describe("weighted points");

const version = z.string().describe("the version of pyfw");
const month = z
  .string()
  .nullable()
  .describe("a month such as `2026-11`; null where no fact has one");
const rules = z
  .object({
    name: z.string().describe("what the rules are called"),
    sha256: z.string().describe("SHA-256 over their canonical JSON"),
  })
  .describe("the rules that were counted");
const namesByKey = z.record(z.string(), ids);

const ruleWords = {
  rule: id.describe("the id of the rule"),
  because: z.string().describe("the reason: completes “Django …”"),
  when: namesByKey.describe("the answers that bring it into force"),
  if: namesByKey.optional().describe("the facts that it asks for"),
  source,
};

const basics = {
  id,
  name: z.string(),
  kind,
  summary: z.string(),
  article: z.boolean().describe("whether the article describes it"),
  homepage: z.string(),
  docs: z.string(),
  firstStep: z.string().describe("the command to begin with"),
};

const row = z.object({
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

/** What was answered, in the shape in which it can be given again. */
const asked = {
  answers: z
    .record(z.string(), z.union([z.string(), ids]))
    .describe("a choice, or for some questions a list"),
  important: ids.describe("questions whose rules count double"),
  require: namesByKey.describe("facts without which a framework is taken out"),
};

const share = z.number().min(0).max(1);

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

const recommendation = z.object({
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

const persons = ids.describe("their names, in the order of the files");

const team = z.object({
  format: z.literal("pyfw.team/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  rules,
  article: recommendation.shape.article,
  only: ids.nullable(),
  without: ids,
  persons: z
    .array(
      z.object({
        name: z.string().describe("the file's, without folder and extension; no two are the same"),
        ...asked,
        open: recommendation.shape.open,
        winners: recommendation.shape.winners,
      }),
    )
    .describe("in the order of the files"),
  agreed: z.boolean().describe("whether a framework is first for everybody"),
  common: ids.describe(
    "what everybody can live with; several: a tie; none: each is out for somebody",
  ),
  settlements: z
    .array(
      z.object({
        question: id,
        set: asked.answers.describe("the answer that everybody would have to give"),
        changing: persons.describe("who answers otherwise now, or not at all"),
        first: ids.describe("what would then be first for everybody"),
      }),
    )
    .describe("the questions on which agreeing would settle it, the best first; none where agreed"),
  ranking: z.array(
    z.object({
      rank: whole.min(1).describe("by the worst rank, then by the sum of fit: 1, 1, 3"),
      tied: z.boolean(),
      framework: id,
      name: z.string(),
      worstRank: whole.min(1),
      fitSum: whole.min(0).nullable().describe("null where nobody's answers set frameworks apart"),
      places: z
        .array(
          z.object({
            person: z.string(),
            rank: row.shape.rank,
            points,
            fit: row.shape.fit,
          }),
        )
        .describe("in the order of the files"),
    }),
  ),
  notShown: recommendation.shape.notShown,
  outside: z.array(
    z.object({
      framework: id,
      by: z.enum(["rule", "require", "only", "without"]),
      ...z.object(ruleWords).partial().shape,
      trait: id.optional(),
      value: z.union([z.string(), ids]).optional(),
      persons,
    }),
  ),
  elsewhere: z.array(z.object({ advice: z.string(), ...ruleWords, persons })),
});

const frameworks = z.object({
  format: z.literal("pyfw.frameworks/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  frameworks: z.array(
    z.object({ ...basics, facts: z.record(z.string(), z.union([z.string(), ids])) }),
  ),
});

const framework = z.object({
  format: z.literal("pyfw.framework/1"),
  pyfw: version,
  factsAsOf: month,
  oldestFact: month,
  ...basics,
  facts,
  guidance: z.array(
    z.object({ points: whole.optional(), ruleOut: z.literal(true).optional(), ...ruleWords }),
  ),
  claims: knowledgeShape.shape.claims,
});

const questions = z.object({
  format: z.literal("pyfw.questions/1"),
  pyfw: version,
  questions: knowledgeShape.shape.questions,
});

const comparison = z.object({
  format: z.literal("pyfw.comparison/1"),
  pyfw: version,
  factsAsOf: month,
  frameworks: ids,
  facts: z.array(
    z.object({
      trait: id,
      differs: z.boolean(),
      values: z.record(z.string(), z.union([z.string(), ids])).describe("by framework"),
    }),
  ),
  answers: asked.answers.optional(),
  important: asked.important.optional(),
  require: asked.require.optional(),
  standings: z
    .array(
      z.object({
        framework: id,
        rank: whole.min(1).nullable(),
        points: whole.nullable(),
        ruledOut: z.boolean(),
      }),
    )
    .optional()
    .describe("where answers were given"),
  reasons: z
    .array(
      z.object({
        ...ruleWords,
        points: z
          .record(z.string(), whole.nullable())
          .describe("by framework; null for one that is not ranked"),
      }),
    )
    .optional()
    .describe("where answers were given"),
});

const problem = z.object({
  level: z.enum(["error", "warning"]),
  line: whole.min(1).nullable(),
  column: whole.min(1).nullable(),
  path: z.array(z.string()).describe("the way to it, from the outside in"),
  message: z.string(),
});

const counts = { proved: whole.min(0), refuted: whole.min(0), undecided: whole.min(0) };

const verdict = z.object({
  subject: z.array(z.string()).describe("the way to what was asked about, from the outside in"),
  verdict: z.enum(["proved", "refuted", "undecided"]),
  message: z.string().nullable().describe("what is at fault; null where it is proved"),
  line: whole.min(1).nullable(),
  column: whole.min(1).nullable(),
  limit: z.enum(["rows", "work", "time"]).optional().describe("why it is undecided"),
  by: ids.optional().describe("what is at fault beside the subject: a rule, or frameworks"),
  shownBy: z
    .array(
      z.object({
        answers: z.record(z.string(), z.union([id, ids])).describe("as an answers file has them"),
        without: id.optional().describe("a rule that was removed before"),
        winners: ids,
      }),
    )
    .optional()
    .describe("one ranking that shows it, or two to compare"),
  moves: z
    .object({ framework: id, ranks: z.tuple([whole.nullable(), whole.nullable()]) })
    .optional()
    .describe("the highest framework that the two rankings place otherwise; null: ruled out"),
});

const proof = z.object({
  holds: z.boolean().describe("whether all of it is proved"),
  properties: z.array(
    z.object({
      property: id,
      says: z.string(),
      ...counts,
      milliseconds: whole.min(0).describe("what it took; no two runs need the same"),
      verdicts: z.array(verdict),
    }),
  ),
});

const rulesCheck = z.object({
  format: z.literal("pyfw.rules-check/1"),
  pyfw: version,
  file: z.string().nullable().describe("null for the shipped rules"),
  sound: z.boolean().describe("whether there are no errors"),
  rules: rules.nullable().describe("null where they are not sound"),
  counts: z
    .object({ rules: whole, frameworks: whole, questions: whole, traits: whole, claims: whole })
    .nullable(),
  errors: whole.min(0),
  warnings: whole.min(0),
  problems: z.array(problem),
  proof: proof.optional().describe("with --prove, for sound rules"),
});

const given = z.object({
  given: z
    .object({
      answers: z.record(z.string(), z.union([id, ids])),
      important: ids,
      require: namesByKey,
    })
    .describe("an answers file"),
  winners: ids.describe("none: all frameworks are ruled out"),
});
const standardError = z.number().min(0).describe("of the sample; 0 where all were counted");
const anything = z.unknown().describe("null where it is not there");
const statedFact = facts.valueType.nullable().describe("null where it is not stated");
const partChanges = z.object({
  added: ids,
  removed: ids,
  changed: z.array(
    z.object({ id, fields: z.array(z.object({ field: z.string(), a: anything, b: anything })) }),
  ),
});
const compared = z.object({
  file: z.string().nullable().describe("null for the shipped rules"),
  rules,
});

const rulesDiff = z.object({
  format: z.literal("pyfw.rules-diff/1"),
  pyfw: version,
  a: compared,
  b: compared,
  winners: z.union([
    z
      .object({ change: z.literal(true), witness: z.object({ a: given, b: given }) })
      .describe("with what to tell each of the two so that they have different winners"),
    z.object({
      change: z.literal(false),
      marks: z.boolean().describe("whether it is proved for all marks of importance too"),
    }),
    z.object({ change: z.null(), limit: z.enum(["rows", "work"]) }).describe("undecided"),
  ]),
  answerSets: z.number().min(1).describe("how many complete sets of answers there are"),
  samples: whole.nullable().describe("how many of them were drawn; null: all were counted"),
  changed: z
    .object({ share, exact: z.boolean(), standardError })
    .describe("the share of complete sets of answers with different winners"),
  firstPlaces: z
    .array(
      z.object({
        framework: id,
        a: share,
        b: share,
        change: z.number().min(-1).max(1),
        standardError,
      }),
    )
    .describe("shared first places are split"),
  changes: z.object({
    questions: partChanges,
    traits: partChanges,
    frameworks: partChanges,
    rules: partChanges,
    claims: partChanges,
    properties: partChanges,
    facts: z.array(z.object({ framework: id, trait: id, a: statedFact, b: statedFact })),
  }),
});

/** What was, and what is. */
const thenAndNow = (value: z.ZodType) => z.object({ before: value, now: value });

const voice = z
  .union([whole, z.enum(["ruledOut", "excluded"])])
  .describe("weighted points, or what takes a framework out");
const place = z
  .union([
    z.object({ framework: id, rank: whole.min(1), tied: z.boolean(), points }),
    z.enum(["ruledOut", "excluded", "unknown"]),
  ])
  .describe("where a framework stands; `unknown`: nothing is called so");
const moved = { before: voice, now: voice };

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
  status: z.enum(["stands", "changed"]),
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

const verification = z.object({
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
});

/** The shapes of the reports, and of the block in a decision record, by the names of their schemas. */
export const reportShapes = {
  recommendation: recommendation.describe("what `pyfw recommend -f json` writes"),
  team: team.describe("what `pyfw recommend -f json` writes for several files"),
  frameworks: frameworks.describe("what `pyfw list -f json` writes"),
  framework: framework.describe("what `pyfw show -f json` writes"),
  questions: questions.describe("what `pyfw questions -f json` writes"),
  comparison: comparison.describe("what `pyfw compare -f json` writes"),
  "rules-check": rulesCheck.describe("what `pyfw rules check -f json` writes"),
  "rules-diff": rulesDiff.describe("what `pyfw rules diff -f json` writes"),
  verification: verification.describe("what `pyfw verify -f json` writes"),
  record: recordShape,
} satisfies Record<Exclude<SchemaName, "answers" | "rules">, z.ZodType>;
