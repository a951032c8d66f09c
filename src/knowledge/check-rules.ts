// Checks that rules, questions, properties and precedents name only what exists.
import { askedIn } from "./expand.ts";
import { error, type Problems, unknownName, unknownNames } from "./problem.ts";
import { everyRule, isFrameworkRule } from "./rule.ts";
import type {
  CheckedKnowledge,
  Knowledge,
  Property,
  Question,
  Trait,
  WrittenKnowledge,
} from "./schema.ts";

export const RULE_CHECKS = [
  knownNeeds,
  stackAnswers,
  ruleAnswers,
  ruleTargets,
  propertyNames,
  precedentNames,
];

/** Checks of the parts that expanding drops. */
export const WRITTEN_CHECKS = [answeredFrameworks, frequencies];

/** Names in `when` and `unless` that no question or choice has. */
function* ruleAnswers(knowledge: Knowledge): Problems {
  const wrong = unknownAnswers(knowledge);
  for (const rule of everyRule(knowledge)) {
    yield* wrong(["rules", rule.id, "when"], rule.when);
    yield* wrong(["rules", rule.id, "unless"], rule.unless);
  }
}

/** Names in `for` and `if` that no framework, trait or value has. */
function* ruleTargets(knowledge: Knowledge): Problems {
  const frameworks = knowledge.frameworks.map((framework) => framework.id);
  const wrong = unknownFacts(knowledge);
  for (const rule of everyRule(knowledge).filter(isFrameworkRule)) {
    yield* unknownNames(["rules", rule.id, "for"], "the framework", rule.for, frameworks);
    yield* wrong(["rules", rule.id, "if"], rule.if);
  }
}

function unknownAnswers({ questions }: Pick<Knowledge, "questions">) {
  return unknownIn(questions, "the question", "the choice");
}

function unknownFacts({ traits }: Pick<Knowledge, "traits">) {
  return unknownIn(traits, "the trait", "the value");
}

/** Finds the names, by question or trait, that do not exist; a trait of free text has no values. */
function unknownIn(all: readonly (Question | Trait)[], whole: string, part: string) {
  const partsOf = (one: Question | Trait) => ("choices" in one ? one.choices : one.values);
  const known = new Map(all.map((one) => [one.id, partsOf(one)?.map(({ id }) => id)]));
  return function* (path: readonly string[], named: Written = {}) {
    for (const [id, names] of Object.entries(named)) {
      const at = [...path, id];
      const parts = known.get(id);
      if (parts !== undefined) yield* unknownNames(at, part, names, parts);
      else if (!known.has(id)) yield unknownName(at, whole, id, [...known.keys()]);
      else yield error(at, `${whole} \`${id}\` is free text, which cannot be matched`);
    }
  };
}

/** Conditions, matches, or answers, in which a single id may replace a list. */
type Written = Readonly<Record<string, string | readonly string[]>>;

/** Rules for the framework that an answer names, if no answer to the question names one. */
function* answeredFrameworks({ questions, frameworks, rules }: WrittenKnowledge): Problems {
  const ids = new Set(frameworks.map(({ id }) => id));
  const known = questions.map(({ id }) => id);
  for (const rule of rules) {
    if (!("for" in rule) || rule.for === undefined || Array.isArray(rule.for)) continue;
    const answer = askedIn(rule.for);
    const at = ["rules", rule.id, "for", ...Object.keys(rule.for)];
    const question = questions.find(({ id }) => id === answer);
    if (question === undefined) yield unknownName(at, "the question", answer, known);
    else if (!("frameworks" in question) && !question.choices.some(({ id }) => ids.has(id)))
      yield error(at, `no choice of \`${answer}\` is a framework`);
    else if (rule.when !== undefined && Object.hasOwn(rule.when, answer))
      yield error(["rules", rule.id, "when", answer], ASKED_ALREADY);
  }
}

const ASKED_ALREADY = "remove this; `for` already requires this answer";

/** Frequencies of frameworks that do not exist. */
function* frequencies({ frameworks, questions }: WrittenKnowledge): Problems {
  const ids = frameworks.map(({ id }) => id);
  for (const question of questions)
    for (const id in "frequencies" in question ? question.frequencies : {})
      yield* unknownNames(["questions", question.id, "frequencies", id], "the framework", id, ids);
}

/** Packages for needs that no choice has. */
function* knownNeeds({ questions, frameworks, traits }: Knowledge): Problems {
  const choices = questions.flatMap((question) => question.choices);
  const known = [...new Set(choices.flatMap((one) => one.needs ?? []))];
  for (const { id, stack = [] } of frameworks) {
    const needs = stack.map(({ need }) => need);
    yield* unknownNames(["frameworks", id, "stack"], "the need", needs, known);
  }
  for (const { id, need } of traits)
    yield* unknownNames(["traits", id, "need"], "the need", need, known);
}

/** Names in the `when` and `unless` of packages and notes that no question or choice has. */
function* stackAnswers(knowledge: Knowledge): Problems {
  const wrong = unknownAnswers(knowledge);
  for (const { id, stack = [], notes = [] } of knowledge.frameworks)
    for (const [part, all] of Object.entries({ stack, notes }))
      for (const { when, unless } of all) {
        yield* wrong(["frameworks", id, part, "when"], when);
        yield* wrong(["frameworks", id, part, "unless"], unless);
      }
}

type Names = Pick<Knowledge, "questions" | "traits">;

function* propertyNames(knowledge: Knowledge): Problems {
  for (const property of knowledge.properties ?? []) yield* propertyProblems(property, knowledge);
}

export function* propertyProblems(property: Property, names: Names): Problems {
  const at = ["properties", property.id];
  const [answers, facts] = [unknownAnswers(names), unknownFacts(names)];
  yield* facts([...at, "if"], property.if);
  if (property.kind === "never-first") {
    yield* answers([...at, "when"], property.when);
    return;
  }
  const { question, order } = property;
  for (const problem of answers(at, { [question]: order }))
    yield { ...problem, path: [...at, problem.name === question ? "question" : "order"] };
  if (names.questions.find(({ id }) => id === question)?.kind === "many")
    yield error([...at, "question"], "an answer can move only along a question of kind `one`");
  if (new Set(order).size < order.length) yield error([...at, "order"], "a choice is repeated");
  yield* facts([...at, "against"], property.against);
}

/** Unknown names in precedents, and several answers to a question that takes one. */
function* precedentNames(knowledge: CheckedKnowledge): Problems {
  const { precedents = [], questions, frameworks } = knowledge;
  const wrong = unknownAnswers(knowledge);
  const ids = frameworks.map(({ id }) => id);
  for (const { id, pick, answers } of precedents) {
    const at = ["precedents", id];
    yield* unknownNames([...at, "pick"], "the framework", pick, ids);
    yield* wrong([...at, "answers"], answers);
    for (const [question, answer] of Object.entries(answers)) {
      const takesOne = questions.some(({ id, kind }) => id === question && kind === "one");
      if (takesOne && [answer].flat().length !== 1)
        yield error([...at, "answers", question], "this question takes one answer");
    }
  }
}
