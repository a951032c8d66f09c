// Tests all checks of knowledge: each has a broken world, and worlds that it must accept.
import { expect, test } from "vitest";
import { check, load } from "../../src/knowledge/check.ts";
import type {
  Claim,
  Knowledge,
  Property,
  Question,
  Rule,
  Trait,
} from "../../src/knowledge/schema.ts";
import { changed, placesOf, problemsOf, withFact, withRules, withTrait } from "../support/edit.ts";
import {
  faster,
  neverSlow,
  numbered,
  questionOf,
  rule,
  smallWorld,
  traitOf,
} from "../support/small-world.ts";

test("empty knowledge is sound", () => {
  const nothing = { questions: [], traits: [], frameworks: [], rules: [], claims: [] };
  expect(check({ name: "nothing", ...nothing })).toEqual([]);
});

const when = { speed: ["low"] };
const WHAT = ": a rule has exactly one of `points`, `ruleOut` and `advice`";
const NOTHING = "this names nothing; leave it out or name something";
const WHO = ": a rule has exactly one of `for` and `if`";

/** The problems of the small world with this rule added. */
const problemsWith = (odd: object) =>
  placesOf(load({ ...smallWorld, rules: [...smallWorld.rules, odd] }));

test.each<[object, string]>([
  [{ for: ["ash"], points: 1, ruleOut: true }, WHAT],
  [{ for: ["ash"] }, WHAT],
  [{ for: ["ash"], points: 0 }, " > points: a rule of 0 points does nothing"],
  [{ when: {}, for: ["ash"], points: 1 }, ` > when: ${NOTHING}`],
  [{ when, if: {}, points: 1 }, ` > if: ${NOTHING}`],
  [{ when, points: 1 }, WHO],
  [{ for: ["ash"], if: { engine: ["fast"] }, points: 1 }, WHO],
  [{ when, ruleOut: true }, WHO],
  [{ when, for: ["ash"], advice: "walk" }, " > for: the key `for` does not exist"],
  [{ advice: "walk" }, " > when: this is missing"],
  [
    { when, if: { release: ["one"] }, points: 1 },
    " > if > release: the trait `release` is free text, which no rule can match",
  ],
  [
    { when, if: { engine: ["unknown"] }, points: 1 },
    " > if > engine: the value `unknown` does not exist",
  ],
])("%j%s", (parts, problem) => {
  expect(problemsWith({ ...rule("odd", {}), ...parts })).toEqual([`rules > odd${problem}`]);
});

test.each([
  { for: ["ash"], points: 1 },
  { when, if: { engine: ["slow"] }, ruleOut: true },
  { when: { ...when, place: ["sea"] }, for: ["ash", "birch"], points: -3 },
])("%j is sound", (parts) => {
  expect(problemsWith({ ...rule("sound", {}), ...parts })).toEqual([]);
});

const asOf = "2026-01";
const source = { judgement: "invented for tests" };

const withoutEngine: Knowledge = {
  ...smallWorld,
  frameworks: changed(
    smallWorld.frameworks,
    "ash",
    ({ facts: { engine: _, ...facts }, ...one }) => ({
      ...one,
      facts,
    }),
  ),
};

test("a framework without a trait is asked to state it, even if only as unknown", () => {
  expect(problemsOf(withoutEngine)).toEqual([
    'error at frameworks > ash > facts > engine: this trait is not stated; if no source says, state it as "unknown"',
  ]);
});

test.each<[trait: string, value: string | string[], problem: string]>([
  ["engin", "fast", ": the trait `engin` does not exist, did you mean `engine`?"],
  ["constructor", "fast", ": the trait `constructor` does not exist"],
  ["extras", ["wheels", "horns"], " > value: the value `horns` does not exist"],
  ["engine", ["slow"], " > value: this trait takes one value, not a list"],
  ["release", ["slow"], " > value: this trait takes one value, not a list"],
  ["extras", "wheels", " > value: this trait takes a list of values"],
  ["engine", "unknown", " > source: what is unknown has no source"],
])("`%s` stated as %j%s", (trait, value, problem) => {
  expect(problemsOf(withFact("birch", trait, { value, source, asOf }))).toEqual([
    `error at frameworks > birch > facts > ${trait}${problem}`,
  ]);
});

const woods = { claim: "birch-likes-woods" };
const claim = (more: Partial<Claim>): Knowledge => ({
  ...smallWorld,
  claims: [
    ...smallWorld.claims,
    { id: "new-claim", framework: "ash", section: "cons", says: "is new", ...more },
  ],
});

const odd = (parts: Partial<Rule>) => withRules(rule("odd", { when, points: 1, ...parts }));
const ABOUT = "the claim `birch-likes-woods` is about `birch`, the place that cites it is not";

test.each<[string, Knowledge]>([
  [
    "rules > odd > source: the claim `birch-likes-wood` does not exist, did you mean `birch-likes-woods`?",
    odd({ for: ["birch"], source: { claim: "birch-likes-wood" } }),
  ],
  [`rules > odd > source: ${ABOUT}`, odd({ for: ["ash"], source: woods })],
  [
    `frameworks > ash > facts > engine > source: ${ABOUT}`,
    withFact("ash", "engine", { value: "fast", source: woods, asOf: "2026-01" }),
  ],
  [
    "claims > new-claim: no rule or fact cites this claim; cite it or say in `unscored` why not",
    claim({}),
  ],
  [
    "claims > birch-likes-woods: this claim is cited, so `unscored` is wrong",
    {
      ...smallWorld,
      claims: smallWorld.claims.map((one) => ({ ...one, unscored: "by mistake" })),
    },
  ],
  [
    "claims > new-claim > framework: the framework `birh` does not exist, did you mean `birch`?",
    claim({ framework: "birh", unscored: "a slip" }),
  ],
])("%s", (problem, world) => {
  expect(problemsOf(world)).toEqual([`error at ${problem}`]);
});

const { questions, traits, frameworks } = smallWorld;
const unknown = { value: "unknown", asOf: "2026-01" };
const value = (id: string) => ({ id, meaning: `what ${id} means` });
type Item = Readonly<{ id: string }>;
/** The items, with the first one repeated under this id or its own. */
const again = <T extends Item>([first, ...rest]: readonly T[], id = first?.id) =>
  [first, ...rest, { ...first, id }] as T[];

test.each(["questions", "traits", "frameworks", "rules", "claims"] as const)(
  "two %s with the same id are one problem",
  (list) => {
    const items: readonly Item[] = smallWorld[list];
    expect(problemsOf({ ...smallWorld, [list]: again(items) })).toEqual([
      `error at ${list} > ${items[0]?.id}: this id is used twice`,
    ]);
  },
);

test("so are two choices, and two values", () => {
  const world = {
    ...smallWorld,
    questions: changed(questions, "speed", (one) => ({ ...one, choices: again(one.choices) })),
    traits: changed(traits, "engine", (one) => ({ ...one, values: again(one.values ?? []) })),
  };
  expect(problemsOf(world)).toEqual([
    "error at questions > speed > choices > high: this id is used twice",
    "error at traits > engine > values > fast: this id is used twice",
  ]);
});

test("`constructor` is not a valid id, because every object has that key", () => {
  const id = "constructor";
  const world = {
    ...smallWorld,
    questions: again(questions, id),
    traits: again(traits, id),
    frameworks: again(frameworks, id),
  };
  const says = "this id has a meaning in JavaScript; take another";
  expect(problemsOf(world)).toEqual(
    expect.arrayContaining(
      ["questions", "traits", "frameworks"].map((list) => `error at ${list} > ${id}: ${says}`),
    ),
  );
});

test.each(["answers", "important", "require", "format"])(
  "`%s` is not a valid id for a question, because answers files use it for something else",
  (id) => {
    const question = questionOf(id, ["yes", "no"]);
    const named = withRules(rule("named", { when: { [id]: ["yes"] }, for: ["ash"], points: 1 }));
    expect(problemsOf({ ...named, questions: [...questions, question] })).toEqual([
      `error at questions > ${id}: this id is reserved in answers files`,
    ]);
  },
);

const taken = (id: string, at = "") => [`speed ${at}> alias: \`${id}\` is taken already`];

test.each<[string, Partial<Question>, readonly string[]]>([
  ["an alias of its own", { alias: ["pace", "haste"] }, []],
  ["the id of another question", { alias: ["place"] }, taken("place")],
  ["its own id", { alias: ["speed"] }, taken("speed")],
  ["a reserved id", { alias: ["answers"] }, taken("answers")],
  ["one alias twice", { alias: ["pace", "pace"] }, taken("pace")],
  [
    "the id of another choice",
    {
      choices: [{ id: "high", label: "High", alias: ["low"] }, ...questionOf("", ["low"]).choices],
    },
    taken("low", "> choices > high "),
  ],
])("a question with %s", (_title, parts, problems) => {
  const edited = changed([...questions], "speed", (one) => ({ ...one, ...parts }));
  expect(problemsOf({ ...smallWorld, questions: edited })).toEqual(
    problems.map((one) => `error at questions > ${one}`),
  );
});

const FEW = "values: a trait that rules can match lists at least two values";

test.each<[Trait["type"], string[] | undefined, string]>([
  ["info", ["rough", "smooth"], "values: a trait of type `info` is free text and has no values"],
  ["one", undefined, FEW],
  ["many", ["rough"], FEW],
  [
    "one",
    ["rough", "unknown"],
    "values > unknown: `unknown` is reserved for facts that no source states",
  ],
])("a trait of type `%s` with the values %j: %s", (type, ids, problem) => {
  const bark = {
    id: "bark",
    group: "health",
    label: "Bark",
    meaning: "the outside",
    type,
  } as const;
  const trait = ids === undefined ? bark : { ...bark, values: ids.map(value) };
  expect(problemsOf(withTrait(trait, unknown))).toEqual([`error at traits > bark > ${problem}`]);
});

const monotone: typeof faster = { ...faster, against: { engine: ["slow"] } };
const neverFirst: typeof neverSlow = { ...neverSlow, id: "slow", when: { speed: ["high"] } };

const declaring = (...properties: Property[]) => ({ ...smallWorld, properties });

test.each<[string, Knowledge]>([
  ["no engine is known", withFact("birch", "engine", unknown)],
  ["no extras are known", withFact("birch", "extras", unknown)],
  ["no release is known", withFact("birch", "release", unknown)],
  ["a release is any words", withFact("ash", "release", { value: "any words", source, asOf })],
  ["there are no extras", withFact("ash", "extras", { value: [], source, asOf })],
  ["a rule about facts cites any claim", odd({ if: { engine: ["fast"] }, source: woods })],
  [
    "a fact cites a claim about its own framework, and the claim is then used",
    {
      ...withFact("ash", "engine", { value: "fast", source: { claim: "new-claim" }, asOf }),
      claims: claim({}).claims,
    },
  ],
  ["a trait has the id of a framework", withTrait(traitOf("ash", ["grey", "green"]), unknown)],
  [
    "all questions are of kind `many`",
    { ...smallWorld, questions: questions.map((one): Question => ({ ...one, kind: "many" })) },
  ],
  ["properties are declared", declaring(monotone, neverFirst)],
])("it is sound that %s", (_, world) => {
  expect(problemsOf(world)).toEqual([]);
});

test("permission to rule everything out is sound", () => {
  expect(load({ ...declaring(monotone, neverFirst), mayRuleOutAll: true })).toMatchObject({
    ok: true,
  });
});

test.each<[Partial<typeof monotone>, ...problems: string[]]>([
  [{ question: "sped" }, "question: the question `sped` does not exist, did you mean `speed`?"],
  [{ order: ["low", "hihg"] }, "order: the choice `hihg` does not exist, did you mean `high`?"],
  [
    { question: "wishes", order: ["wings", "sails"] },
    "question: an answer can move only along a question of kind `one`",
  ],
  [{ order: ["low", "high", "low"] }, "order: a choice is repeated"],
  [
    { if: { engine: ["fats"] }, against: { motor: ["slow"] } },
    "if > engine: the value `fats` does not exist, did you mean `fast`?",
    "against > motor: the trait `motor` does not exist",
  ],
  [
    { if: { release: ["ash 1"] } },
    "if > release: the trait `release` is free text, which no rule can match",
  ],
])("an order with %j", (change, ...says) => {
  const found = problemsOf(declaring({ ...monotone, ...change }));
  expect(found).toEqual(says.map((one) => `error at properties > faster > ${one}`));
});

test("`never-first` under a choice that does not exist", () => {
  expect(problemsOf(declaring({ ...neverFirst, when: { speed: ["hihg"] } }))).toEqual([
    "error at properties > slow > when > speed: the choice `hihg` does not exist, did you mean `high`?",
  ]);
});

test.each([
  [{ ...monotone, against: {} }, ["properties", "faster", "against"]],
  [{ ...neverFirst, when: {} }, ["properties", "slow", "when"]],
  [{ ...neverFirst, if: {} }, ["properties", "slow", "if"]],
])("conditions name something: %#", (property, path) => {
  const what = "this names nothing; leave it out or name something";
  expect(load(declaring(property))).toMatchObject({ ok: false, problems: [{ path, what }] });
});

test("two with the same id are a problem", () => {
  expect(problemsOf(declaring(monotone, { ...neverFirst, id: "faster" }))).toEqual([
    "error at properties > faster: this id is used twice",
  ]);
});

test("an unknown kind is reported with the known ones", () => {
  const path = ["properties", "faster", "kind"];
  const what = "the `kind` of a property is `monotone` or `never-first`";
  expect(load({ ...smallWorld, properties: [{ ...monotone, kind: "rising" }] })).toMatchObject({
    ok: false,
    problems: [{ path, what }],
  });
});

const warning = (topic: string, framework: string, points: number) =>
  `warning at rules > topic ${topic}: the rules of this topic can bring \`${framework}\` ${points} points; the limit is 6 up or down`;

/** Rules of 3 points for a framework, one for each condition. */
const threes = (framework: string, ...conditions: readonly (Rule["when"] | undefined)[]) =>
  conditions.map((when, at) =>
    rule(`r${at}`, { ...(when && { when }), for: [framework], points: 3 as const }),
  );
const wood = { place: ["wood"] };
const speed = { speed: ["high"] };
const wings = { wishes: ["wings"] };

test.each<[string, Rule[], string[]]>([
  [
    "3 and 3 and 3 for birch in the wood make 9, above the limit of 6",
    threes("birch", wood, { place: ["wood", "sea"] }),
    [warning("place", "birch", 9)],
  ],
  ["3 and 3 make 6, which the limit allows", threes("birch", wood), []],
  [
    "-1 and two times -3 make -7, below the limit of -6",
    threes("birch", speed, speed).map((one) => ({ ...one, points: -3 })),
    [warning("speed", "birch", -7)],
  ],
  [
    "3 in the wood, 3 at sea and 3 in town never come together, because one place is chosen",
    threes("birch", { place: ["sea"] }, { place: ["town"] }),
    [],
  ],
  ["1 for wheels, 3 and 3 for wings count for one wish at a time", threes("ash", wings, wings), []],
  [
    "3 for each of three wishes are 3 for one",
    threes("birch", { wishes: ["wheels"] }, wings, { wishes: ["sails"] }),
    [],
  ],
  [
    "3 for speed and 3 for place and 3 for both are three topics, each within the limit",
    threes("cedar", speed, wood, { ...speed, ...wood }),
    [],
  ],
  [
    "rules without `when` are one topic too",
    threes("ash", undefined, undefined, undefined),
    [warning("", "ash", 9)],
  ],
])("%s", (_title, rules, expected) => {
  expect(problemsOf(withRules(...rules))).toEqual(expected);
});

const extra = (question: string, ...ids: string[]) => ({
  ...smallWorld,
  questions: changed(smallWorld.questions, question, (one) => ({
    ...one,
    choices: [...one.choices, ...ids.map((id) => ({ id, label: id, hint: "new" }))],
  })),
});

test("one choice without rules is the opposite of the others; two are two problems", () => {
  expect(problemsOf(extra("speed", "middling"))).toEqual([]);
  expect(problemsOf(extra("speed", "middling", "changing"))).toEqual([
    "warning at questions > speed > choices > middling: no rule names this choice",
    "warning at questions > speed > choices > changing: no rule names this choice",
  ]);
  const world = extra("speed", "middling", "changing");
  const meant = changed(world.questions, "speed", (one) => ({
    ...one,
    choices: changed([...one.choices], "changing", (choice) => ({
      ...choice,
      neutral: true as const,
    })),
  }));
  expect(problemsOf({ ...world, questions: meant })).toEqual([]);
  expect(problemsOf(extra("wishes", "horns"))).toEqual([]);
  expect(problemsOf(extra("wishes", "horns", "hooves"))).toHaveLength(2);
});

/** A world of large questions, and rules on these sets of them. */
function largeWorld(...topics: readonly (readonly string[])[]): Knowledge {
  const choices = numbered("c", 40);
  const world = withRules(
    ...topics.map((ids, index) => {
      const when = Object.fromEntries(ids.map((id) => [id, choices]));
      return rule(`large-${index}`, { when, for: ["ash"], points: 1 });
    }),
  );
  const questions = [...new Set(topics.flat())].map((id) => questionOf(id, choices));
  return { ...world, questions: [...world.questions, ...questions] };
}

test("40 × 40 ways to answer are fine, 40 × 40 × 40 are too many", () => {
  expect(problemsOf(largeWorld(["x", "y"]))).toEqual([]);
  expect(problemsOf(largeWorld(["x", "y"], ["x", "y", "z"]))).toEqual([
    "error at rules > large-1 > when: these questions together can be answered in more than 20000 ways; name fewer of them",
  ]);
});

test("1,600 ways each are too many for 700 rules", () => {
  const topics = Array.from({ length: 700 }, () => ["x", "y"]);
  expect(problemsOf(largeWorld(...topics))).toEqual([
    "error at rules: the rules name more combinations of questions than can be checked; name fewer in each `when`",
  ]);
});

test("a need of a stack or a trait must be one that a choice has", () => {
  const packed = { need: "loging", package: "x", why: "is there", source: { judgement: "a test" } };
  const world = {
    ...smallWorld,
    traits: changed(traits, "engine", (one) => ({ ...one, need: "logn" })),
    frameworks: changed(frameworks, "ash", (one) => ({ ...one, stack: [packed] })),
  };
  expect(problemsOf(world)).toEqual([
    "error at frameworks > ash > stack: the need `loging` does not exist",
    "error at traits > engine > need: the need `logn` does not exist",
  ]);
});
