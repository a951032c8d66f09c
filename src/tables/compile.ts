// From knowledge to a model: everything that does not depend on the answers, worked out once.
import { possibleAnswers } from "../knowledge/answer.ts";
import type { Knowledge } from "../knowledge/schema.ts";
import { admit } from "../ranking/admit.ts";
import type { Scope } from "../ranking/request.ts";
import { wordsFor } from "./bit-set.ts";
import { connectedComponents } from "./connected.ts";
import type { Component, Model, ModelQuestion, ModelRule } from "./model.ts";
import { modelRules } from "./model-rule.ts";
import { numbering } from "./rows.ts";
import { addRule, emptyTable, fillTable, ownTables, part, type Width } from "./table.ts";

/** A component with more rows than this has no table, and is worked out row by row. */
export const ROW_LIMIT = 20_000;

/**
 * The knowledge as a model, for one scope. It gives every answer set the same points, rule-outs and
 * winners as `rank`. Small components become tables; one with more than `rowLimit` rows stays as rules,
 * so that no knowledge takes long to compile. Never throws for knowledge that `check` finds sound.
 */
export function compile(knowledge: Knowledge, scope: Scope, rowLimit = ROW_LIMIT): Model {
  const { admitted } = admit(knowledge.frameworks, scope);
  const width = { frameworks: admitted.length, words: wordsFor(admitted.length) };
  const questions = knowledge.questions.map((question, index): ModelQuestion => {
    const answers = possibleAnswers(question);
    return { id: question.id, index, answers, states: answers.length + 1 };
  });
  const rules = modelRules(knowledge.rules, admitted, questions, scope.important);
  const constantRules = rules.filter(({ conditions }) => conditions.length === 0);
  const constant = emptyTable(1, width);
  for (const rule of constantRules) addRule(constant, 0, rule, width);
  return {
    frameworks: admitted.map(({ id }) => id),
    words: width.words,
    questions,
    constantRules,
    constant,
    ...tabled(componentsOf(questions, rules), questions.length, width, rowLimit),
  };
}

/** The components, still without tables. */
function componentsOf(
  questions: readonly ModelQuestion[],
  rules: readonly ModelRule[],
): readonly Component[] {
  const byFirst = questions.map((): ModelRule[] => []);
  rules.forEach((rule) => {
    byFirst[rule.conditions[0]?.question ?? -1]?.push(rule);
  });
  const joint = rules.filter(({ conditions }) => conditions.length > 1);
  return connectedComponents(joint, questions.length).map((group, index) => {
    const inside = group.flatMap((question) => questions[question] ?? []);
    const rules = group.flatMap((question) => byFirst[question] ?? []);
    return {
      index,
      questions: inside,
      ...numbering(inside),
      rules,
      joint: rules.filter(({ conditions }) => conditions.length > 1),
      table: undefined,
      own: [],
    };
  });
}

/** The components, with tables where they are small enough; the tables lie end to end in `lookup`. */
function tabled(
  components: readonly Component[],
  questionCount: number,
  width: Width,
  rowLimit: number,
): Pick<Model, "components" | "lookup"> {
  const small = components.filter(({ rows }) => rows <= rowLimit);
  const rows = small.reduce((sum, one) => sum + one.rows, 0);
  const table = emptyTable(rows, width);
  const starts = new Int32Array(small.length);
  const places = new Int32Array(questionCount);
  const strides = new Int32Array(questionCount);
  const made = components.map((one) =>
    one.rows <= rowLimit ? one : { ...one, own: ownTables(one, width) },
  );
  let start = 0;
  small.forEach((one, place) => {
    starts[place] = start;
    one.questions.forEach(({ index }, nth) => {
      places[index] = place;
      strides[index] = one.strides[nth] ?? 0;
    });
    const own = part(table, start, one.rows, width);
    fillTable(own, one, width);
    made[one.index] = { ...one, table: own };
    start += one.rows;
  });
  const untabled = made.filter((one) => one.table === undefined);
  return { components: made, lookup: { table, starts, places, strides, untabled } };
}
