// What is measured: engines that reach the same decision from the same rules and answers.
import type { Answers } from "../../../src/knowledge/answer.ts";
import { appliesTo, isFrameworkRule } from "../../../src/knowledge/rule.ts";
import type { Knowledge } from "../../../src/knowledge/schema.ts";

/** Every engine writes its decisions here, over and over: allocating is no part of the contest. */
export interface Decision {
  /** The points of each framework, in the order of the task, of those ruled out too. */
  readonly points: Int32Array;
  /** 1 for each framework that is ruled out. */
  readonly out: Uint8Array;
  /** 1 for each framework of rank 1. */
  readonly winners: Uint8Array;
}

/** A rule that counts, with the frameworks that it speaks of looked up for every engine alike. */
export interface ScoringRule {
  readonly when: readonly (readonly [question: string, choices: readonly string[]])[];
  /** 0 where it rules out. */
  readonly points: number;
  readonly ruleOut: boolean;
  /** Places in `Task.frameworks`. */
  readonly frameworks: readonly number[];
}

/** The rules, and the answer sets under which they are put to every engine. */
export interface Task {
  readonly knowledge: Knowledge;
  readonly frameworks: readonly string[];
  readonly rules: readonly ScoringRule[];
  readonly sets: readonly Answers[];
}

/** An engine with the rules and all answer sets in the form that it likes best; making them is not measured. */
export interface Contender {
  readonly name: string;
  /** Writes the decision under one answer set of the task. */
  decide(set: number, into: Decision): void | Promise<void>;
  /** Reaches a decision under every answer set of the task. */
  pass(): void | Promise<void>;
}

export function taskOf(knowledge: Knowledge, sets: readonly Answers[]): Task {
  const frameworks = [...knowledge.frameworks].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rules = knowledge.rules.filter(isFrameworkRule).map((rule) => ({
    when: Object.entries(rule.when ?? {}),
    points: "points" in rule ? rule.points : 0,
    ruleOut: "ruleOut" in rule,
    frameworks: frameworks.flatMap((one, place) => (appliesTo(rule, one) === "yes" ? place : [])),
  }));
  return { knowledge, frameworks: frameworks.map(({ id }) => id), rules, sets };
}

export function newDecision({ frameworks }: Task): Decision {
  return {
    points: new Int32Array(frameworks.length),
    out: new Uint8Array(frameworks.length),
    winners: new Uint8Array(frameworks.length),
  };
}

export function clear({ points, out }: Decision): void {
  points.fill(0);
  out.fill(0);
}

/** Adds what one rule in force brings. */
export function addRule(rule: ScoringRule, { points, out }: Decision): void {
  for (const framework of rule.frameworks) {
    points[framework] = (points[framework] ?? 0) + rule.points;
    if (rule.ruleOut) out[framework] = 1;
  }
}

/** Marks the frameworks with the most points among those that are not ruled out. */
export function markWinners({ points, out, winners }: Decision): void {
  let best = -(2 ** 31);
  for (let framework = 0; framework < points.length; framework += 1) {
    if (out[framework] === 0) best = Math.max(best, points[framework] ?? 0);
  }
  for (let framework = 0; framework < points.length; framework += 1) {
    winners[framework] = out[framework] === 0 && points[framework] === best ? 1 : 0;
  }
}

/** The questions that take several choices, or none. */
export function manyQuestions({ questions }: Knowledge): ReadonlySet<string> {
  return new Set(questions.filter(({ kind }) => kind === "many").map(({ id }) => id));
}

/** Answers as other engines read them: one choice, or a list where several are possible. */
export function plainAnswers(
  knowledge: Knowledge,
  answers: Answers,
): Readonly<Record<string, string | readonly string[]>> {
  const many = manyQuestions(knowledge);
  return Object.fromEntries(
    [...answers].map(([question, choices]) => [
      question,
      many.has(question) ? choices : (choices[0] ?? ""),
    ]),
  );
}
