// Random knowledge and scopes: small, sound, and with everything that rules can do.
import type {
  Fact,
  Framework,
  Knowledge,
  Question,
  Rule,
  Trait,
} from "../../src/knowledge/schema.ts";
import type { RankingRequest, Scope } from "../../src/ranking/request.ts";
import { type Random, randomAnswers } from "./random.ts";
import { frameworkOf, rule, traitOf } from "./small-world.ts";

const asOf = "2026-01";
const VALUES = ["a", "b", "c"];
const traits: readonly Trait[] = ["t1", "t2", "t3"].map((id) => ({
  ...traitOf(id, VALUES),
  type: id === "t3" ? "many" : "one",
}));

function question(id: string, random: Random): Question {
  const counted = random.once(2);
  const choices = Array.from({ length: 2 + random.below(4) }, (_, index) => ({
    id: `${id}-${index}`,
    label: id,
    hint: id,
    ...(counted ? { frequency: (1 + random.below(9)) / 10 } : {}),
  }));
  return { id, text: id, why: id, choices, kind: random.once(3) ? "many" : "one" };
}

function framework(id: string, random: Random): Framework {
  const value = ({ type }: Trait): Fact["value"] => {
    if (random.once(5)) return "unknown";
    return type === "many" ? random.some(VALUES) : random.pick(VALUES);
  };
  return {
    ...frameworkOf(id),
    article: true,
    facts: Object.fromEntries(traits.map((one) => [one.id, { value: value(one), asOf }])),
  };
}

/** One to `most` of the items, in any order. */
export function few<T>(items: readonly T[], most: number, random: Random): T[] {
  return random.shuffled(items).slice(0, 1 + random.below(most));
}

function when(questions: readonly Question[], random: Random): Pick<Rule, "when"> {
  const named = random.once(8) ? [] : few(questions, random.once(2) ? 1 : 3, random);
  if (named.length === 0) return {};
  const conditions = named.map(({ id, choices }): [string, string[]] => [
    id,
    few(choices, 2, random).map((choice) => choice.id),
  ]);
  return { when: Object.fromEntries(conditions) };
}

/** The first choice of the first question. */
export function firstChoice(questions: readonly Question[]): Record<string, string[]> {
  const named = questions.slice(0, 1).map(({ id, choices: [choice] }) => [id, [choice?.id ?? ""]]);
  return Object.fromEntries(named);
}

function randomRule(
  id: string,
  questions: readonly Question[],
  frameworks: readonly Framework[],
  random: Random,
): Rule {
  const condition = when(questions, random);
  if (random.once(12))
    return rule(id, { when: condition.when ?? firstChoice(questions), advice: "look elsewhere" });
  const who = random.once(2)
    ? { for: few(frameworks, 3, random).map((one) => one.id) }
    : {
        if: Object.fromEntries(
          few(traits, 2, random).map(({ id }) => [id, few(VALUES, 2, random)]),
        ),
      };
  if (!random.once(8))
    return rule(id, { ...condition, ...who, points: random.pick([-3, -2, -1, 1, 2, 3]) });
  const { when: unless } = random.once(3) ? when(questions, random) : {};
  const suspended = unless === undefined ? {} : { unless };
  return rule(id, { ...condition, ...who, ruleOut: true, ...suspended });
}

/** A few questions and rules, and sometimes more frameworks than fit into one word of bits. */
export function randomKnowledge(random: Random): Knowledge {
  const questions = Array.from({ length: 1 + random.below(6) }, (_, index) =>
    question(`q${index}`, random),
  );
  const count = random.once(20) ? 30 + random.below(40) : 1 + random.below(6);
  const frameworks = random.shuffled(
    Array.from({ length: count }, (_, index) => framework(`f${index}`, random)),
  );
  const rules = Array.from({ length: random.below(16) }, (_, index) =>
    randomRule(`r${index}`, questions, frameworks, random),
  );
  return { name: "random", questions, traits: [...traits], frameworks, rules, claims: [] };
}

/** Marks of importance; half of the time it also leaves out frameworks, in one of three ways. */
export function randomScope(knowledge: Knowledge, random: Random): Scope {
  const ids = knowledge.frameworks.map(({ id }) => id);
  const [trait] = random.shuffled(knowledge.traits.filter(({ values }) => values !== undefined));
  const values = (trait?.values ?? []).map((value) => value.id);
  const way = random.below(6);
  return {
    important: new Set(knowledge.questions.filter(() => random.once(4)).map(({ id }) => id)),
    require: new Map(way === 0 ? [[trait?.id ?? "", few(values, 2, random)]] : []),
    only: way === 1 ? random.some(ids) : undefined,
    without: way === 2 ? random.some(ids) : [],
  };
}

/** Any answers in any scope. */
export function randomRequest(knowledge: Knowledge, random: Random): RankingRequest {
  const scope = randomScope(knowledge, random);
  return { ...scope, answers: randomAnswers(knowledge, random) };
}
