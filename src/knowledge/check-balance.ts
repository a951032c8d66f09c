// Plausibility checks: no topic outweighs the others, every choice makes a difference somewhere.
import type { Answers } from "./answer.ts";
import { groupBy } from "./group-by.ts";
import { error, type KnowledgeProblem, type Problems, warning } from "./problem.ts";
import { appliesTo, articleOnly, choicesIn, everyRule, isInForce, topicOf } from "./rule.ts";
import type { Framework, Knowledge, PointsRule, Question, Rule } from "./schema.ts";

/** Most points that the rules of one topic should give or cost one framework. */
const TOPIC_LIMIT = 6;

/** Most ways to answer the questions of one topic, and most work for all topics. */
const MOST_WAYS = 20_000;
const MOST_WORK = 1_000_000;

/** Rules on too many questions at once for anyone to follow all their answers. */
function topicSize(knowledge: Knowledge): KnowledgeProblem[] {
  const topics = [...groupBy(everyRule(knowledge), topicOf).values()].map((rules) => ({
    rules,
    ways: questionsOf(rules, knowledge).reduce((ways, one) => ways * answersOfOne(one).length, 1),
  }));
  const says = `these questions together can be answered in more than ${MOST_WAYS} ways; name fewer of them`;
  const large = topics
    .filter(({ ways }) => ways > MOST_WAYS)
    .flatMap(({ rules }) => rules.map(({ id }) => error(["rules", id, "when"], says)));
  const work = topics.reduce((sum, { rules, ways }) => sum + rules.length * ways, 0);
  if (large.length > 0 || work <= MOST_WORK) return large;
  return [error(["rules"], TOO_MUCH_WORK)];
}

const TOO_MUCH_WORK =
  "the rules name more combinations of questions than can be checked; name fewer in each `when`";

function questionsOf([first]: readonly Rule[], knowledge: Knowledge): readonly Question[] {
  const { when = {} } = first ?? {};
  return knowledge.questions.filter(({ id }) => Object.hasOwn(when, id));
}

/** The answers with at most one choice: the points of several choices may add up. */
function answersOfOne({ kind, choices }: Question): readonly (readonly string[])[] {
  const ones = choices.map(({ id }) => [id]);
  return kind === "many" ? [[], ...ones] : ones;
}

function* everyWay(questions: readonly Question[]): Generator<Answers> {
  const [first, ...rest] = questions;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of everyWay(rest)) {
    for (const answer of answersOfOne(first)) yield new Map([[first.id, answer], ...others]);
  }
}

/** Topics that are too large, or else those whose rules can give or cost a framework more than the limit. */
export function topicBalance(knowledge: Knowledge): KnowledgeProblem[] {
  const large = topicSize(knowledge);
  if (large.length > 0) return large;
  const found = [knowledge, articleOnly(knowledge)].flatMap(unbalanced);
  return [...new Map(found.map((one) => [JSON.stringify([one.path, one.what]), one])).values()];
}

function unbalanced(knowledge: Knowledge): KnowledgeProblem[] {
  const scoring = knowledge.rules.filter((rule) => "points" in rule);
  return [...groupBy(scoring, topicOf)].flatMap(([topic, rules]) => {
    const together = combinations(knowledge, rules);
    return knowledge.frameworks.flatMap((framework) =>
      extremes(together, rules, framework)
        .filter((points) => Math.abs(points) > TOPIC_LIMIT)
        .map((points) => {
          const says = `the rules of this topic can bring \`${framework.id}\` ${points} points; the limit is ${TOPIC_LIMIT} up or down`;
          return warning(["rules", `topic ${topic}`], says);
        }),
    );
  });
}

function combinations(
  knowledge: Knowledge,
  rules: readonly PointsRule[],
): readonly (readonly number[])[] {
  const sets = new Map<string, readonly number[]>();
  for (const answers of everyWay(questionsOf(rules, knowledge))) {
    const inForce = rules.flatMap((rule, index) => (isInForce(rule, answers) ? [index] : []));
    sets.set(inForce.join(), inForce);
  }
  return [...sets.values()];
}

function extremes(
  together: readonly (readonly number[])[],
  rules: readonly PointsRule[],
  framework: Framework,
): readonly number[] {
  const points = rules.map((rule) => (appliesTo(rule, framework) === "yes" ? rule.points : 0));
  const totals = together.map((indexes) =>
    indexes.reduce((sum, index) => sum + (points[index] ?? 0), 0),
  );
  return [...new Set([Math.min(...totals), Math.max(...totals)])];
}

/** Choices that no rule names; one per question is fine, as the opposite of the others. */
export function* choicesUsed(knowledge: Knowledge): Problems {
  const named = new Set(everyRule(knowledge).flatMap(choicesIn));
  for (const { id: question, choices } of knowledge.questions) {
    const unnamed = choices.filter(
      ({ id, needs, neutral }) => !needs && !neutral && !named.has(`${question}=${id}`),
    );
    for (const { id } of unnamed.length > 1 ? unnamed : [])
      yield warning(["questions", question, "choices", id], "no rule names this choice");
  }
}
