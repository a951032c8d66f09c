// Combines two pieces of knowledge in one model, and splits its answer space into independent groups.
import { type Named, withName } from "../../knowledge/answer.ts";
import { groupBy } from "../../knowledge/group-by.ts";
import { appliesTo, isFrameworkRule } from "../../knowledge/rule.ts";
import type { Choice, Knowledge, Question } from "../../knowledge/schema.ts";
import { emptyRequest } from "../../ranking/request.ts";
import { cell, has, put, weightAt } from "../../tables/cells.ts";
import { compile } from "../../tables/compile.ts";
import type { Model, States, Table, TabledGroup } from "../../tables/model.ts";
import { setRows, statesAt, upTo } from "../../tables/rows.ts";
import { leadAt, part } from "../../tables/table.ts";

export type Both<T> = readonly [T, T];

export type Which = 0 | 1;

/**
 * A model over the questions of both sides, so that states mean the same to both. No rule of a side asks for
 * a choice that the side lacks, or applies to a framework of the other side. A question of kind `one` on only
 * one side is of kind `one` here.
 */
export interface ModelPair {
  /** Each side with its own ids. */
  readonly knowledge: Both<Knowledge>;
  /** The ids of all frameworks of either side, sorted. */
  readonly frameworks: readonly string[];
  /** The frameworks of the first side, then of the second; those that a side lacks are ruled out there. */
  readonly model: Model;
  /** For each side, the indices in `frameworks` of those it has. */
  readonly present: Both<readonly number[]>;
}

/** The pair of two pieces of knowledge, for all frameworks and without marks of importance. */
export function pairOf(knowledge: Both<Knowledge>): ModelPair {
  const [a, b] = [renamed(knowledge[0], knowledge[1]), renamed(knowledge[1], knowledge[0])];
  const either = new Map([...a.frameworks, ...b.frameworks].map((one) => [one.id, one]));
  const frameworks = [...either.keys()].sort();
  const onSide = (which: Which, id: string) => `${which} ${id}`;
  const rulesOf = (own: Knowledge, which: Which) =>
    own.rules.filter(isFrameworkRule).map((rule) => {
      const those = own.frameworks.filter((one) => appliesTo(rule, one) === "yes");
      return { ...rule, for: those.map(({ id }) => onSide(which, id)) };
    });
  const all = {
    ...b,
    questions: [...unionOf(a.questions, b.questions)],
    frameworks: ([0, 1] as const).flatMap((which) =>
      [...either.values()].map((one) => ({ ...one, id: onSide(which, one.id) })),
    ),
    rules: [...rulesOf(a, 0), ...rulesOf(b, 1)],
  };
  const model = compile(all, emptyRequest);
  const presentIn = (own: Knowledge) => {
    const ids = new Set(own.frameworks.map(({ id }) => id));
    return [...frameworks.keys()].filter((one) => ids.has(frameworks[one] ?? ""));
  };
  const present = [presentIn(a), presentIn(b)] as const;
  present.forEach((own, which) => {
    const absent = [...frameworks.keys()].filter((one) => !own.includes(one));
    for (const one of absent) put(model.constant.out, which * frameworks.length + one);
  });
  return { knowledge, frameworks, model, present };
}

/** With the ids that the other side gives to the same questions and choices now; an alias is an earlier id. */
function renamed(own: Knowledge, other: Knowledge): Knowledge {
  return {
    ...own,
    questions: own.questions.map((question) => {
      const choices = question.choices.map((choice) => {
        return { ...choice, id: choiceIn(other, own, question.id, choice.id) };
      });
      return { ...question, id: questionIn(other, own, question.id), choices };
    }),
    rules: own.rules.map((rule) => {
      const when = Object.entries(rule.when ?? {}).map(([id, choices]) => {
        const now = choices.map((choice) => choiceIn(other, own, id, choice));
        return [questionIn(other, own, id), now] as const;
      });
      return { ...rule, when: Object.fromEntries(when) };
    }),
  };
}

/** The id that `other` gives to this question of `own`. */
export function questionIn(other: Knowledge, own: Knowledge, id: string): string {
  return idIn(other.questions, own.questions, id);
}

/** The id that `other` gives to this choice of a question of `own`. */
export function choiceIn(other: Knowledge, own: Knowledge, question: string, id: string): string {
  const choicesOf = ({ questions }: Knowledge) => withName(questions, question)?.choices ?? [];
  return idIn(choicesOf(other), choicesOf(own), id);
}

/** An alias counts only where `own` does not use its new id for something else. */
function idIn(others: readonly Named[], own: readonly Named[], id: string): string {
  const now = withName(others, id)?.id ?? id;
  return own.some((one) => one.id === now) ? id : now;
}

/** The questions of both with all choices of both; if both have one, the second's version counts. */
function unionOf(before: readonly Question[], after: readonly Question[]): readonly Question[] {
  const questions = new Map(before.map((question) => [question.id, question]));
  for (const question of after) {
    const earlier = questions.get(question.id);
    questions.set(question.id, earlier === undefined ? question : merged(earlier, question));
  }
  return [...questions.values()];
}

function merged(before: Question, after: Question): Question {
  const choices = new Map<string, Choice>();
  for (const choice of [...before.choices, ...after.choices]) choices.set(choice.id, choice);
  const kind = before.kind === after.kind ? after.kind : "one";
  return { ...after, kind, choices: [...choices.values()] };
}

/** The winners of each side as indices in `frameworks`, ascending; empty if all are ruled out. */
export function winnersIn({ frameworks }: ModelPair, row: Table): Both<readonly number[]> {
  return [
    firstFrom(0, frameworks.length, row),
    firstFrom(frameworks.length, frameworks.length, row),
  ];
}

function firstFrom(from: number, count: number, { points, out }: Table): readonly number[] {
  let first: number[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (let framework = 0; framework < count; framework += 1) {
    const own = cell(points, from + framework);
    if (own < best || has(out, from + framework)) continue;
    if (own > best) first = [];
    first.push(framework);
    best = own;
  }
  return first;
}

export function areSame([a, b]: Both<readonly number[]>): boolean {
  return a.length === b.length && a.every((one, nth) => one === b[nth]);
}

export interface PairGroup extends TabledGroup {
  readonly options: readonly RowOption[];
}

/** States that differ only in what all frameworks of a side get alike are one option. */
interface RowOption {
  readonly row: number;
  /** How often people who answer all questions of the group get it; those of a group sum to 1. */
  readonly weight: number;
}

export interface PairGroups {
  readonly pair: ModelPair;
  readonly groups: readonly PairGroup[];
}

export function statesOfRows({ pair, groups }: PairGroups, rows: readonly number[]): States {
  const states = new Int32Array(pair.model.variables.length);
  setRows(groups, rows, states);
  return states;
}

export function groupsOf(pair: ModelPair): PairGroups | undefined {
  const { tabled, lookup } = pair.model;
  if (lookup.untabled.length > 0) return undefined;
  return { pair, groups: tabled.map((group) => ({ ...group, options: optionsOf(pair, group) })) };
}

function optionsOf({ present, frameworks }: ModelPair, group: TabledGroup): readonly RowOption[] {
  const { table, variables } = group;
  const sides = present.map((own, which) => own.map((one) => which * frameworks.length + one));
  /** The effect of the row on both sides, without what all frameworks of a side get alike. */
  const effectOf = (row: number) => {
    const leads = sides.flatMap((own) => own.map((one) => leadAt(table, row, one, own[0] ?? one)));
    return `${leads};${part(table, row, 1).out}`;
  };
  const rows = upTo(group.rows).map((row) => {
    const states = statesAt(group, row);
    const weight = variables.reduce(
      (product, { frequencies }, place) => product * weightAt(frequencies, states[place] ?? 0),
      1,
    );
    return { row, answers: states.filter((state) => state > 0).length, weight };
  });
  return [...groupBy(rows, ({ row }) => effectOf(row)).values()].map((all) => {
    const fewest = all.reduce((best, one) => (one.answers < best.answers ? one : best));
    return { row: fewest.row, weight: all.reduce((sum, { weight }) => sum + weight, 0) };
  });
}
