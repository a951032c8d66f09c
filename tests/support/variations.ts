// Variations of knowledge at random: what somebody might do to a rules file.

import type { Knowledge, Question, Rule } from "../../src/knowledge/schema.ts";
import { possibleAnswers } from "./every-answer.ts";
import type { Random } from "./random.ts";
import { randomKnowledge } from "./random-knowledge.ts";
import { rule } from "./small-world.ts";

/** What it may cost to rank under all answers and marks: cases times frameworks. */
const MOST = 1_500;

/** Random knowledge that is small enough to try all of its answers and marks. */
export function tinyKnowledge(random: Random): Knowledge {
  for (;;) {
    const knowledge = randomKnowledge(random);
    const { frameworks, questions, rules } = knowledge;
    if (rules.length > 0 && frameworks.length * caseCount(questions) <= MOST) return knowledge;
  }
}

/** In how many ways the questions can be answered, left open and marked. */
export function caseCount(questions: readonly Question[]): number {
  return questions.reduce((count, one) => count * (1 + 2 * possibleAnswers(one).length), 1);
}

/** The same knowledge with a rule less, more, stronger or turned around, or with less to choose from. */
export function variation(knowledge: Knowledge, random: Random): Knowledge {
  const place = random.below(knowledge.rules.length);
  const edited = (change: (rule: Rule) => readonly Rule[]): Knowledge => ({
    ...knowledge,
    rules: knowledge.rules.flatMap((one, index) => (index === place ? change(one) : [one])),
  });
  switch (random.below(8)) {
    case 0:
      return edited(() => []);
    case 1:
      return edited((one) => [one, { ...one, id: "once-more" }]);
    case 2:
      return edited((one) => [repointed(one, (points) => -points)]);
    case 3:
      return edited((one) => [repointed(one, (points) => points + 1 || 1)]);
    case 4:
      return { ...knowledge, frameworks: knowledge.frameworks.slice(1) };
    case 5:
      return { ...knowledge, rules: [...knowledge.rules, vetoOfAll(knowledge)] };
    case 6:
      return withoutChoice(knowledge, random.pick(knowledge.questions).id);
    default:
      return withoutQuestion(knowledge, random.pick(knowledge.questions).id);
  }
}

function repointed(one: Rule, change: (points: number) => number): Rule {
  return "points" in one ? { ...one, points: change(one.points) } : one;
}

/** Rules out everybody under the first answer of the first question. */
function vetoOfAll({ frameworks, questions }: Knowledge): Rule {
  const when = Object.fromEntries(
    questions.slice(0, 1).map(({ id, choices }) => [id, choices.slice(0, 1).map((one) => one.id)]),
  );
  return rule("nobody", { when, for: frameworks.map(({ id }) => id), ruleOut: true });
}

/** Without the first choice of the question, and without the rules that ask for it. */
function withoutChoice(knowledge: Knowledge, question: string): Knowledge {
  const gone = knowledge.questions.find(({ id }) => id === question)?.choices[0]?.id ?? "";
  return {
    ...knowledge,
    questions: knowledge.questions.map((one) =>
      one.id === question
        ? { ...one, choices: one.choices.filter((choice) => choice.id !== gone) }
        : one,
    ),
    rules: knowledge.rules.filter(({ when = {} }) => when[question]?.includes(gone) !== true),
  };
}

function withoutQuestion(knowledge: Knowledge, gone: string): Knowledge {
  return {
    ...knowledge,
    questions: knowledge.questions.filter(({ id }) => id !== gone),
    rules: knowledge.rules.filter(({ when = {} }) => !Object.hasOwn(when, gone)),
  };
}
