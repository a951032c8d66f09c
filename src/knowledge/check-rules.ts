// Checks that rules, questions, properties and precedents name only what exists.
import { askedIn } from "./expand.ts";
import { error, type KnowledgeProblem, unknownName, unknownNames } from "./problem.ts";
import { everyRule, isFrameworkRule, unlessOf } from "./rule.ts";
import type { Conditions, Knowledge, Matches, Property, WrittenKnowledge } from "./schema.ts";

/** Names in `when` and `unless` that no question or choice has. */
export function ruleAnswers(knowledge: Knowledge): KnowledgeProblem[] {
  const wrong = unknownAnswers(knowledge);
  return everyRule(knowledge).flatMap((rule) => [
    ...wrong(["rules", rule.id, "when"], rule.when),
    ...wrong(["rules", rule.id, "unless"], unlessOf(rule)),
  ]);
}

/** Names in `for` and `if` that no framework, trait or value has. */
export function ruleTargets(knowledge: Knowledge): KnowledgeProblem[] {
  const frameworks = knowledge.frameworks.map((framework) => framework.id);
  const wrong = unknownFacts(knowledge);
  return everyRule(knowledge)
    .filter(isFrameworkRule)
    .flatMap((rule) => [
      ...unknownNames(["rules", rule.id, "for"], "the framework", rule.for ?? [], frameworks),
      ...wrong(["rules", rule.id, "if"], rule.if),
    ]);
}

function unknownAnswers({ questions }: Pick<Knowledge, "questions">) {
  const known = new Map(questions.map(({ id, choices }) => [id, choices.map((one) => one.id)]));
  return (path: readonly string[], when: Conditions = {}): KnowledgeProblem[] =>
    Object.entries(when).flatMap(([id, named]) => {
      const at = [...path, id];
      const choices = known.get(id);
      if (choices === undefined) return [unknownName(at, "the question", id, [...known.keys()])];
      return unknownNames(at, "the choice", named, choices);
    });
}

function unknownFacts(knowledge: Pick<Knowledge, "traits">) {
  const traits = new Map(knowledge.traits.map((trait) => [trait.id, trait]));
  return (path: readonly string[], facts: Matches = {}): KnowledgeProblem[] =>
    Object.entries(facts).flatMap(([id, values]) => {
      const at = [...path, id];
      const trait = traits.get(id);
      if (trait === undefined) return [unknownName(at, "the trait", id, [...traits.keys()])];
      if (trait.values === undefined)
        return [error(at, `the trait \`${id}\` is free text, which no rule can match`)];
      const known = trait.values.map((value) => value.id);
      return unknownNames(at, "the value", values, known);
    });
}

/** Rules for the framework that an answer names, if no answer to the question names one. */
export function answeredFrameworks(
  _: Knowledge,
  { questions, frameworks, rules }: WrittenKnowledge,
): KnowledgeProblem[] {
  const ids = new Set(frameworks.map(({ id }) => id));
  return rules.flatMap((rule) => {
    if (!("for" in rule) || rule.for === undefined || Array.isArray(rule.for)) return [];
    const answer = askedIn(rule.for);
    const at = ["rules", rule.id, "for", ...Object.keys(rule.for)];
    const question = questions.find(({ id }) => id === answer);
    const known = questions.map(({ id }) => id);
    if (question === undefined) return [unknownName(at, "the question", answer, known)];
    if (!("frameworks" in question) && !question.choices.some(({ id }) => ids.has(id)))
      return [error(at, `no choice of \`${answer}\` is a framework`)];
    if (rule.when !== undefined && Object.hasOwn(rule.when, answer))
      return [
        error(
          ["rules", rule.id, "when", answer],
          "remove this; `for` asks for this answer already",
        ),
      ];
    return [];
  });
}

/** Frequencies of frameworks that do not exist. */
export function frequencies(
  { frameworks }: Knowledge,
  { questions }: WrittenKnowledge,
): KnowledgeProblem[] {
  const ids = frameworks.map(({ id }) => id);
  return questions.flatMap((question) =>
    Object.keys("frequencies" in question ? (question.frequencies ?? {}) : {}).flatMap((id) =>
      unknownNames(["questions", question.id, "frequencies", id], "the framework", [id], ids),
    ),
  );
}

/** Packages for needs that no choice has. */
export function knownNeeds({ questions, frameworks, traits }: Knowledge): KnowledgeProblem[] {
  const choices = questions.flatMap((question) => question.choices);
  const known = [...new Set(choices.flatMap((one) => one.needs ?? []))];
  const inStacks = frameworks.flatMap(({ id, stack = [] }) => {
    const needs = stack.map(({ need }) => need);
    return unknownNames(["frameworks", id, "stack"], "the need", needs, known);
  });
  const inTraits = traits.flatMap(({ id, need }) =>
    need === undefined ? [] : unknownNames(["traits", id, "need"], "the need", [need], known),
  );
  return [...inStacks, ...inTraits];
}

type Names = Pick<Knowledge, "questions" | "traits">;

export function propertyNames(knowledge: Knowledge): KnowledgeProblem[] {
  return (knowledge.properties ?? []).flatMap((property) => propertyProblems(property, knowledge));
}

export function propertyProblems(property: Property, names: Names): KnowledgeProblem[] {
  const at = ["properties", property.id];
  const facts = unknownFacts(names);
  return [
    ...facts([...at, "if"], property.if),
    ...(property.kind === "monotone"
      ? [...orderProblems(property, at, names), ...facts([...at, "against"], property.against)]
      : unknownAnswers(names)([...at, "when"], property.when)),
  ];
}

function orderProblems(
  { question, order }: Pick<Extract<Property, { kind: "monotone" }>, "question" | "order">,
  at: readonly string[],
  names: Names,
): KnowledgeProblem[] {
  const unknown = unknownAnswers(names)(at, { [question]: order }).map((problem) => ({
    ...problem,
    path: [...at, problem.name === question ? "question" : "order"],
  }));
  const kind = names.questions.find(({ id }) => id === question)?.kind;
  return [
    ...unknown,
    ...(kind === "many"
      ? [error([...at, "question"], "an answer can move only along a question of kind `one`")]
      : []),
    ...(new Set(order).size < order.length
      ? [error([...at, "order"], "a choice is repeated")]
      : []),
  ];
}

/** Unknown names in precedents, and several answers to a question that takes one. */
export function precedentNames(knowledge: Knowledge): KnowledgeProblem[] {
  const { precedents = [], questions, frameworks } = knowledge;
  const wrong = unknownAnswers(knowledge);
  const ids = frameworks.map(({ id }) => id);
  const ones = new Set(questions.filter(({ kind }) => kind === "one").map(({ id }) => id));
  return precedents.flatMap(({ id, pick, answers }) => {
    const at = ["precedents", id];
    const lists = Object.entries(answers).map(([question, answer]) => {
      return [question, [answer].flat()] as const;
    });
    return [
      ...unknownNames([...at, "pick"], "the framework", [pick], ids),
      ...wrong([...at, "answers"], Object.fromEntries(lists)),
      ...lists
        .filter(([question, list]) => ones.has(question) && list.length !== 1)
        .map(([question]) => error([...at, "answers", question], "this question takes one answer")),
    ];
  });
}
