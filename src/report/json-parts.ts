// Pieces of JSON that several parts of reports share.
import type { Answers } from "../knowledge/answer.ts";
import type { Knowledge, Rule } from "../knowledge/schema.ts";
import type { RuleWords } from "../library-types.ts";

/** The answers as they can be given again: a choice, or a list for a question of kind `many`. */
export function answersObject(
  knowledge: Knowledge,
  answers: Answers,
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    knowledge.questions.flatMap(({ id, kind }) => {
      const answer = kind === "one" ? answers.get(id)?.[0] : answers.get(id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

/** A rule that spoke: its id, and why. */
export function ruleWords(rule: Rule): RuleWords {
  const { id, because, when = {}, if: facts, source } = rule;
  return { rule: id, because, when, ...(facts === undefined ? {} : { if: facts }), source };
}
