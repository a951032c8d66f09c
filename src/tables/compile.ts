// Compiles knowledge to a model: works out once what does not depend on the answers.
import { groupBy } from "../knowledge/group-by.ts";
import type { Choice, Knowledge, Question } from "../knowledge/schema.ts";
import { admit, byId, type Scope } from "../ranking/request.ts";
import { wordsFor } from "./cells.ts";
import type {
  Group,
  Model,
  ModelQuestion,
  ModelRule,
  Table,
  TabledGroup,
  Variable,
} from "./model.ts";
import { modelRules } from "./model-rule.ts";
import { numbering, upTo } from "./rows.ts";
import { addRule, emptyTable, fillTable, part } from "./table.ts";

/** A group with more rows than this gets no table; its rows are worked out one by one. */
const ROW_LIMIT = 20_000;

/** The slow parts of a model: its rules in the order of the knowledge, and the tables end to end. */
export interface Compiled extends Pick<Table, "points" | "out"> {
  readonly rules: readonly ModelRule[];
}

/**
 * Compiles the knowledge for one scope. The model gives every answer set the same points, rule-outs and
 * winners as `rank`. Small groups become tables; one with more than `rowLimit` rows stays as rules, so that
 * compiling never takes long. Never throws for knowledge that `check` finds sound.
 */
export function compile(
  knowledge: Knowledge,
  scope: Scope,
  rowLimit = ROW_LIMIT,
  compiled?: Compiled,
): Model {
  const { admitted } = admit(knowledge.frameworks, scope);
  const questions = modelQuestions(knowledge.questions);
  const variables = questions.flatMap((question) => question.variables);
  const rules =
    compiled?.rules ?? modelRules(knowledge.rules, admitted, questions, scope.important);
  const always = rules.filter((rule) => rule.variables.length === 0);
  const frameworks = admitted.length;
  const constant = emptyTable(1, { frameworks, words: wordsFor(frameworks) });
  for (const rule of always) addRule(constant, [0], rule);
  const groups = groupsOf(variables, rules);
  return {
    frameworks: admitted.map(({ id }) => id),
    questions,
    variables,
    rules: [...always, ...groups.flatMap((group) => group.rules)],
    constant,
    ...withTables(groups, variables.length, constant, rowLimit, compiled),
  };
}

function groupsOf(variables: readonly Variable[], rules: readonly ModelRule[]): readonly Group[] {
  const byFirst = variables.map((): ModelRule[] => []);
  for (const rule of rules) byFirst[rule.variables[0] ?? -1]?.push(rule);
  const joined = rules.map((rule) => rule.variables).filter(({ length }) => length > 1);
  return connectedComponents(joined, variables.length)
    .map((numbers) => ({
      variables: numbers.flatMap((variable) => variables[variable] ?? []),
      rules: numbers.flatMap((variable) => byFirst[variable] ?? []),
    }))
    .filter((group) => group.rules.length > 0)
    .map((group, index) => ({
      index,
      ...group,
      ...numbering(group.variables),
      table: undefined,
    }));
}

/** The groups, with tables for those small enough; `lookup` holds the tables end to end. */
function withTables(
  groups: readonly Group[],
  variableCount: number,
  constant: Table,
  rowLimit: number,
  compiled: Compiled | undefined,
): Pick<Model, "groups" | "tabled" | "lookup"> {
  const small = groups.filter(({ rows }) => rows <= rowLimit);
  const rows = small.reduce((sum, one) => sum + one.rows, 0);
  const { points, out } = compiled ?? emptyTable(rows, constant);
  const table = { ...constant, points, out };
  const starts = new Int32Array(small.length);
  const idle = new Int32Array(small.length);
  const places = new Int32Array(variableCount);
  const strides = new Int32Array(variableCount);
  let [place, start] = [0, 0];
  const made = groups.map((one) => {
    if (one.rows > rowLimit) return one;
    starts[place] = start;
    one.variables.forEach(({ index }, nth) => {
      places[index] = place;
      strides[index] = one.strides[nth] ?? 0;
    });
    const own = part(table, start, one.rows);
    if (compiled === undefined) fillTable(own, one);
    const open = part(own, 0, 1);
    idle[place] = open.points.every(isZero) && open.out.every(isZero) ? start : -1;
    place += 1;
    start += one.rows;
    return { ...one, table: own };
  });
  const untabled = made.filter((one) => one.table === undefined);
  const tabled = made.filter((one): one is TabledGroup => one.table !== undefined);
  return { groups: made, tabled, lookup: { table, starts, idle, places, strides, untabled } };
}

function isZero(number: number): boolean {
  return number === 0;
}

/** Two numbers are in one group if a list contains both, or a chain of such pairs connects them. */
function connectedComponents(lists: readonly (readonly number[])[], count: number) {
  const parents = [...upTo(count)];
  const rootOf = (number: number): number => {
    let root = number;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
    return root;
  };
  for (const [first = 0, ...rest] of lists) {
    for (const other of rest) {
      const [a, b] = [rootOf(first), rootOf(other)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return [...groupBy(upTo(count), rootOf).values()];
}

/** Assumed frequency of a choice of a `many` question, if nobody has counted it. */
const TICKED = 1 / 3;

/** The questions and their variables, by id. */
function modelQuestions(questions: readonly Question[]): readonly ModelQuestion[] {
  let count = 0;
  return [...questions]
    .sort(byId)
    .map(({ id, kind, answered = 1, choices }, index): ModelQuestion => {
      const sorted = [...choices].sort(byId);
      const [parts, frequenciesOf] =
        kind === "one" ? [[sorted], sharesOf] : [sorted.map((choice) => [choice]), ticking];
      const first = count;
      count += parts.length;
      const variables = parts.map((part, nth) => {
        const frequencies = frequenciesOf(part);
        return {
          index: first + nth,
          question: index,
          choices: part.map((choice) => choice.id),
          states: part.length + 1,
          frequencies,
          limits: limitsOf(frequencies),
        };
      });
      return { id, index, kind, answered, variables };
    });
}

function sharesOf(choices: readonly Choice[]): Float64Array {
  const shares = choices.map(({ frequency }) => frequency ?? 1 / choices.length);
  const sum = shares.reduce((total, share) => total + share, 0);
  return Float64Array.of(0, ...shares.map((share) => share / sum));
}

function ticking(choices: readonly Choice[]): Float64Array {
  const share = choices[0]?.frequency ?? TICKED;
  return Float64Array.of(1 - share, share);
}

/** Draws of 32 bits below the first limit mean the first share, and so on; the last share has no limit. */
export function limitsOf(frequencies: Float64Array): readonly number[] {
  let sum = 0;
  return Array.from(frequencies.subarray(0, -1), (share) => {
    sum += share;
    return Math.ceil(sum * 2 ** 32) - 2 ** 31;
  });
}
