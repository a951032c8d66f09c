// Plausibility checks: no topic outweighs the others, every choice makes a difference somewhere.
import type { Answers } from "./answer.ts";
import { groupBy } from "./group-by.ts";
import { error, type KnowledgeProblem, type Problems, warning } from "./problem.ts";
import { appliesTo, articleOnly, choicesIn, everyRule, isInForce, topicOf } from "./rule.ts";
import type { Knowledge, PointsRule, Question, Rule } from "./schema.ts";

export const BALANCE_CHECKS = [choicesUsed, topicBalance];

/** Most points that the rules of one topic should give or cost one framework. */
const TOPIC_LIMIT = 6;

/** Most ways to answer the questions of one topic, and most work for all topics. */
const MOST_WAYS = 20_000;
const MOST_WORK = 1_000_000;

const TOO_MANY_WAYS = `these questions together can be answered in more than ${MOST_WAYS} ways; name fewer of them`;
const TOO_MUCH_WORK =
  "the rules name more combinations of questions than can be checked; name fewer in each `when`";

/** Topics that are too large, or else those whose rules can give or cost a framework more than the limit. */
function* topicBalance(knowledge: Knowledge): Problems {
  const topics = [...groupBy(everyRule(knowledge), topicOf).values()].map((rules) => ({
    rules,
    ways: questionsOf(rules, knowledge).reduce((ways, one) => ways * answersOfOne(one).length, 1),
  }));
  const large = topics.filter(({ ways }) => ways > MOST_WAYS).flatMap(({ rules }) => rules);
  const work = topics.reduce((sum, { rules, ways }) => sum + rules.length * ways, 0);
  for (const { id } of large) yield error(["rules", id, "when"], TOO_MANY_WAYS);
  if (large.length > 0) return;
  if (work > MOST_WORK) yield error(["rules"], TOO_MUCH_WORK);
  else yield* unbalanced(knowledge);
}

function questionsOf([first]: readonly Rule[], knowledge: Knowledge): readonly Question[] {
  const { when = {} } = first ?? {};
  return knowledge.questions.filter(({ id }) => Object.hasOwn(when, id));
}

/** The answers with at most one choice: the points of several choices may add up. */
function answersOfOne({ kind, choices }: Question): readonly (readonly string[])[] {
  const ones = choices.map(({ id }) => [id]);
  return kind === "many" ? [[], ...ones] : ones;
}

function everyWay(questions: readonly Question[]) {
  return questions.reduce<readonly Answers[]>(
    (ways, one) =>
      answersOfOne(one).flatMap((answer) => ways.map((way) => new Map([...way, [one.id, answer]]))),
    [new Map()],
  );
}

function unbalanced(knowledge: Knowledge): Problems {
  const found = new Map<string, KnowledgeProblem>();
  for (const { rules, frameworks } of [knowledge, articleOnly(knowledge)]) {
    const scoring = rules.filter((rule) => "points" in rule);
    for (const [topic, own] of groupBy(scoring, topicOf)) {
      const together = combinations(knowledge, own);
      for (const framework of frameworks) {
        const given = own.map((one) => (appliesTo(one, framework) === "yes" ? one.points : 0));
        const totals = together.map((places) =>
          places.reduce((sum, place) => sum + (given[place] ?? 0), 0),
        );
        for (const points of [Math.min(...totals), Math.max(...totals)]) {
          const says = `the rules of this topic can bring \`${framework.id}\` ${points} points; the limit is ${TOPIC_LIMIT} up or down`;
          if (Math.abs(points) > TOPIC_LIMIT)
            found.set(`${topic} ${says}`, warning(["rules", `topic ${topic}`], says));
        }
      }
    }
  }
  return found.values();
}

/** The sets of rules that can be in force at once, by their places. */
function combinations(knowledge: Knowledge, rules: readonly PointsRule[]) {
  const sets = new Map<string, readonly number[]>();
  for (const answers of everyWay(questionsOf(rules, knowledge))) {
    const inForce = rules.flatMap((rule, place) => (isInForce(rule, answers) ? [place] : []));
    sets.set(inForce.join(), inForce);
  }
  return [...sets.values()];
}

/** Choices that no rule names; one per question is fine, as the opposite of the others. */
function* choicesUsed(knowledge: Knowledge): Problems {
  const named = new Set(everyRule(knowledge).flatMap(choicesIn));
  for (const { id: question, choices } of knowledge.questions) {
    const unnamed = choices.filter(
      ({ id, needs, neutral }) => !needs && !neutral && !named.has(`${question}=${id}`),
    );
    for (const { id } of unnamed.length > 1 ? unnamed : [])
      yield warning(["questions", question, "choices", id], "no rule names this choice");
  }
}
