// Checks of good sense: no topic outweighs the others, every choice makes a difference somewhere.
import { type Answers, questionsNamed } from "./answer.ts";
import { articleOnly } from "./article.ts";
import { error, type KnowledgeProblem, warning } from "./problem.ts";
import {
  appliesTo,
  byTopic,
  everyRule,
  isInForce,
  isPointsRule,
  topicQuestions,
  unlessOf,
} from "./rule.ts";
import type { Framework, Knowledge, PointsRule, Question, Rule } from "./schema.ts";

/** The most that the rules of one topic should bring or cost one framework. */
const TOPIC_LIMIT = 6;

/** The most ways to answer the questions of one topic, and the most work that all topics may make. */
const MOST_WAYS = 20_000;
const MOST_WORK = 1_000_000;

/** Rules on so many questions at once that nobody could follow all their answers. */
export function topicSize(knowledge: Knowledge): KnowledgeProblem[] {
  const topics = [...byTopic(everyRule(knowledge)).values()].map((rules) => ({
    rules,
    ways: waysToAnswer(knowledge, rules),
  }));
  const large = topics.flatMap(({ rules, ways }) =>
    ways <= MOST_WAYS
      ? []
      : rules.map(({ id }) =>
          error(
            ["rules", id, "when"],
            `these questions together can be answered in more than ${MOST_WAYS} ways; name fewer of them`,
          ),
        ),
  );
  const work = topics.reduce((sum, { rules, ways }) => sum + rules.length * ways, 0);
  if (large.length > 0 || work <= MOST_WORK) return large;
  const says =
    "the rules name more combinations of questions than can be checked; name fewer in each `when`";
  return [error(["rules"], says)];
}

function waysToAnswer(knowledge: Knowledge, [first]: readonly Rule[]): number {
  const questions = questionsNamed(
    knowledge,
    new Set(first === undefined ? [] : topicQuestions(first)),
  );
  return questions.reduce((ways, question) => ways * answersOfOne(question).length, 1);
}

/** The answers with at most one choice: what several choices of a question bring may add up. */
function answersOfOne({ kind, choices }: Question): readonly (readonly string[])[] {
  const ones = choices.map(({ id }) => [id]);
  return kind === "many" ? [[], ...ones] : ones;
}

/** Every way to answer all of the questions with at most one choice each. */
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

/** Topics whose rules together can bring or cost a framework more than the limit. */
export function topicBalance(knowledge: Knowledge): KnowledgeProblem[] {
  if (topicSize(knowledge).length > 0) return [];
  const readings = [knowledge, articleOnly(knowledge)];
  const found = readings.flatMap((one) => unbalanced(one));
  return [...new Map(found.map((one) => [JSON.stringify([one.path, one.what]), one])).values()];
}

function unbalanced(knowledge: Knowledge): KnowledgeProblem[] {
  const scoring = knowledge.rules.filter(isPointsRule);
  return [...byTopic(scoring)].flatMap(([topic, rules]) => {
    const together = combinations(knowledge, rules);
    return knowledge.frameworks.flatMap((framework) =>
      extremes(together, rules, framework)
        .filter((points) => Math.abs(points) > TOPIC_LIMIT)
        .map((points) =>
          warning(
            ["rules", `topic ${topic}`],
            `the rules of this topic can bring \`${framework.id}\` ${points} points; the limit is ${TOPIC_LIMIT} up or down`,
          ),
        ),
    );
  });
}

/** The sets of rules of one topic that can be in force together, each once. */
function combinations(
  knowledge: Knowledge,
  rules: readonly PointsRule[],
): readonly (readonly number[])[] {
  const [first] = rules;
  const asked = new Set(first === undefined ? [] : topicQuestions(first));
  const sets = new Map<string, readonly number[]>();
  for (const answers of everyWay(questionsNamed(knowledge, asked))) {
    const inForce = rules.flatMap((rule, index) => (isInForce(rule, answers) ? [index] : []));
    sets.set(inForce.join(), inForce);
  }
  return [...sets.values()];
}

/** The least and the most points that these rules bring the framework; once, where they are the same. */
function extremes(
  together: readonly (readonly number[])[],
  rules: readonly PointsRule[],
  framework: Framework,
): readonly number[] {
  const points = rules.map((rule) => (appliesTo(rule, framework) === "yes" ? rule.points : 0));
  let [least, most] = [Infinity, -Infinity];
  for (const indexes of together) {
    const total = indexes.reduce((sum, index) => sum + (points[index] ?? 0), 0);
    least = Math.min(least, total);
    most = Math.max(most, total);
  }
  return [...new Set([least, most])];
}

/** Choices that no rule names and that need nothing; one a question may be so, as the opposite of the others. */
export function choicesUsed(knowledge: Knowledge): KnowledgeProblem[] {
  const named = new Map<string, Set<string>>();
  for (const rule of everyRule(knowledge)) {
    for (const [id, choices] of [
      ...Object.entries(rule.when ?? {}),
      ...Object.entries(unlessOf(rule)),
    ])
      named.set(id, new Set([...(named.get(id) ?? []), ...choices]));
  }
  return knowledge.questions.flatMap((question) => {
    const unnamed = question.choices.filter(
      ({ id, needs }) => needs === undefined && !named.get(question.id)?.has(id),
    );
    if (unnamed.length <= 1) return [];
    return unnamed.map((choice) =>
      warning(["questions", question.id, "choices", choice.id], "no rule names this choice"),
    );
  });
}
