// Random variations of knowledge: what somebody might do to a rules file.
import type { Knowledge, Question, Rule } from "../../src/knowledge/schema.ts";
import { changed } from "./edit.ts";
import { possibleAnswers } from "./every-answer.ts";
import type { Random } from "./random.ts";
import { firstChoice, randomKnowledge } from "./random-knowledge.ts";
import { rule } from "./small-world.ts";

/** The most work for ranking all answers and marks: cases times frameworks. */
const MOST = 1_500;

/** Random knowledge, small enough to try all of its answers and marks. */
export function tinyKnowledge(random: Random): Knowledge {
  for (;;) {
    const knowledge = randomKnowledge(random);
    const { frameworks, questions, rules } = knowledge;
    if (rules.length > 0 && frameworks.length * caseCount(questions) <= MOST) return knowledge;
  }
}

/** The number of ways to answer, leave open and mark the questions. */
export function caseCount(questions: readonly Question[]): number {
  return questions.reduce((count, one) => count * (1 + 2 * possibleAnswers(one).length), 1);
}

/** The knowledge with a rule removed, added, changed or reversed, or with less to choose from. */
export function variation(knowledge: Knowledge, random: Random): Knowledge {
  const place = random.below(knowledge.rules.length);
  const edited = (change: (rule: Rule) => readonly Rule[]): Knowledge => ({
    ...knowledge,
    rules: knowledge.rules.flatMap((one, index) => (index === place ? change(one) : [one])),
  });
  const { id } = random.pick(knowledge.questions);
  return random.pick<() => Knowledge>([
    () => edited(() => []),
    () => edited((one) => [one, { ...one, id: "once-more" }]),
    () => edited((one) => [repointed(one, (points) => -points)]),
    () => edited((one) => [repointed(one, (points) => points + 1 || 1)]),
    () => withoutFramework(knowledge, knowledge.frameworks[0]?.id ?? ""),
    () => ({ ...knowledge, rules: [...knowledge.rules, vetoOfAll(knowledge)] }),
    () => withoutChoice(knowledge, id),
    () => withoutQuestion(knowledge, id),
  ])();
}

function repointed(one: Rule, change: (points: number) => number): Rule {
  return "points" in one ? { ...one, points: change(one.points) } : one;
}

/** Rules out all frameworks under the first choice of the first question. */
function vetoOfAll({ frameworks, questions }: Knowledge): Rule {
  const everybody = frameworks.map(({ id }) => id);
  return rule("nobody", { when: firstChoice(questions), for: everybody, ruleOut: true });
}

/** The knowledge without the framework and the rules that name it. */
function withoutFramework(knowledge: Knowledge, gone: string): Knowledge {
  return {
    ...knowledge,
    frameworks: knowledge.frameworks.filter(({ id }) => id !== gone),
    rules: knowledge.rules.filter((one) => !("for" in one && one.for?.includes(gone))),
  };
}

/** The knowledge without the first choice of the question and the rules that name it. */
function withoutChoice(knowledge: Knowledge, question: string): Knowledge {
  const gone = knowledge.questions.find(({ id }) => id === question)?.choices[0]?.id ?? "";
  return {
    ...knowledge,
    questions: changed(knowledge.questions, question, (one) => ({
      ...one,
      choices: one.choices.filter((choice) => choice.id !== gone),
    })),
    rules: knowledge.rules.filter(
      (one) => ![one.when, one.unless].some((asked) => asked?.[question]?.includes(gone)),
    ),
  };
}

function withoutQuestion(knowledge: Knowledge, gone: string): Knowledge {
  return {
    ...knowledge,
    questions: knowledge.questions.filter(({ id }) => id !== gone),
    rules: knowledge.rules.filter((one) => !Object.hasOwn({ ...one.when, ...one.unless }, gone)),
  };
}
