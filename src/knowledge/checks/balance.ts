// Checks of good sense: no topic outweighs the others, every choice makes a difference somewhere.
import { everyAnswer, questionsNamed } from "../answer.ts";
import { error, type KnowledgeProblem } from "../problem.ts";
import { byTopic, isInForce, speaksOf, topicQuestions } from "../rule.ts";
import type { Framework, Knowledge, Rule } from "../schema.ts";

/** The most that the rules of one topic should bring or cost one framework. */
const TOPIC_LIMIT = 6;

/** Topics whose rules together can bring or cost a framework more than the limit. */
export function topicBalance(knowledge: Knowledge): KnowledgeProblem[] {
  const scoring = knowledge.rules.filter((rule) => rule.points !== undefined);
  return [...byTopic(scoring)].flatMap(([topic, rules]) =>
    knowledge.frameworks.flatMap((framework) =>
      topicExtremes(knowledge, rules, framework)
        .filter((points) => Math.abs(points) > TOPIC_LIMIT)
        .map(
          (points): KnowledgeProblem => ({
            level: "warning",
            path: ["rules", `topic ${topic}`],
            what: `the rules of this topic can bring \`${framework.id}\` ${points} points; the limit is ${TOPIC_LIMIT} up or down`,
          }),
        ),
    ),
  );
}

function topicExtremes(
  knowledge: Knowledge,
  rules: readonly Rule[],
  framework: Framework,
): readonly number[] {
  const speaking = rules.filter((rule) => speaksOf(rule, framework) === "yes");
  const [first] = speaking;
  if (first === undefined) return [];
  const totals = [...everyAnswer(questionsNamed(knowledge, new Set(topicQuestions(first))))].map(
    (answers) =>
      speaking.reduce((sum, rule) => sum + (isInForce(rule, answers) ? (rule.points ?? 0) : 0), 0),
  );
  return [...new Set([Math.min(...totals), Math.max(...totals)])];
}

/** Choices that no rule names; one a question may stay unnamed, as the plain opposite of the others. */
export function choicesUsed(knowledge: Knowledge): KnowledgeProblem[] {
  return knowledge.questions.flatMap((question) => {
    const named = new Set(knowledge.rules.flatMap((rule) => rule.when?.[question.id] ?? []));
    const unnamed = question.choices.filter((choice) => !named.has(choice.id));
    if (question.kind === "one" && unnamed.length <= 1) return [];
    return unnamed.map((choice) =>
      error(["questions", question.id, "choices", choice.id], "no rule names this choice"),
    );
  });
}
