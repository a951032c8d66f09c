// Checks that precedents name frameworks, questions and choices that exist.
import { unknownAnswers } from "./check-rules.ts";
import { error, type KnowledgeProblem, unknownNames } from "./problem.ts";
import type { Knowledge } from "./schema.ts";

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
