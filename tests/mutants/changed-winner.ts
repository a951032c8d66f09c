// Whether a fault can change who wins: looked for in many answers, those that concern it first.
import type { Answers } from "../../src/knowledge/answer.ts";
import { possibleAnswers } from "../../src/knowledge/answer.ts";
import type { Knowledge, Rule } from "../../src/knowledge/schema.ts";
import { compile } from "../../src/model/compile.ts";
import { evaluate, newScore } from "../../src/model/evaluate.ts";
import { idsOf } from "../../src/model/framework-set.ts";
import { statesOf } from "../../src/model/states.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type Random, randomFrom } from "../support/random.ts";

const TRIES = 4000;

/** `changed`: some answers have other winners; `unknown`: none of those that were tried has. */
export function changedWinner(before: Knowledge, after: Knowledge): "changed" | "unknown" {
  const random = randomFrom(11);
  const [first, second] = [winnersBy(before), winnersBy(after)];
  const concerned = rulesThatDiffer(before, after);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answers = answersNear(before, random.pick(concerned), random);
    if (first(answers) !== second(answers)) return "changed";
  }
  return "unknown";
}

function winnersBy(knowledge: Knowledge): (answers: Answers) => string {
  const model = compile(knowledge, emptyRequest);
  const score = newScore(model);
  return (answers) => {
    evaluate(model, statesOf(model, answers), score);
    return idsOf(model, score.winners).join();
  };
}

/** Rules that only one side has in this form. */
function rulesThatDiffer(before: Knowledge, after: Knowledge): readonly Rule[] {
  const texts = (rules: readonly Rule[]) => new Set(rules.map((rule) => JSON.stringify(rule)));
  const [left, right] = [texts(before.rules), texts(after.rules)];
  return [...before.rules, ...after.rules].filter((rule) => {
    const text = JSON.stringify(rule);
    return left.has(text) !== right.has(text);
  });
}

/** Few or many answers that put the rule in force, the rest at random. */
function answersNear(knowledge: Knowledge, rule: Rule, random: Random): Answers {
  const more = random.below(knowledge.questions.length);
  const others = random.shuffled(knowledge.questions).slice(0, more);
  const answers = new Map(others.map((one) => [one.id, random.pick(possibleAnswers(one))]));
  for (const [question, choices] of Object.entries(rule.when ?? {})) {
    answers.set(question, [random.pick(choices)]);
  }
  return answers;
}
