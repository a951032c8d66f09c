// Advises an interview: what to ask next, when it may end, and what an answer would change.
import type { Answers } from "../../knowledge/answer.ts";
import { askedBy, isFrameworkRule } from "../../knowledge/rule.ts";
import type { Knowledge } from "../../knowledge/schema.ts";
import type { Scope } from "../../ranking/request.ts";
import { has } from "../../tables/cells.ts";
import { compile } from "../../tables/compile.ts";
import type { BitSet, Model } from "../../tables/model.ts";
import { scoreOf, situationOf, statesOf } from "../../tables/states.ts";
import { type LikelyAnswers, likelyAnswers } from "../confidence/likely-answers.ts";
import {
  isDecided,
  outcomesFrom,
  shareOfFirst,
  shareStaying,
  type WinnersShare,
} from "../confidence/stability.ts";
import { alwaysFirst, mostInformative } from "./next-question.ts";
import { relevantQuestions } from "./relevant-questions.ts";
import { standingsOf } from "./standings.ts";

/**
 * The least probability that the winners stay, for an offer to end. It weighs early offers against wrong ones
 * on real decisions: `npm run interview:length`.
 */
const SAFE = 0.96;

export interface SoFar {
  readonly answers: Answers;
  readonly important: ReadonlySet<string>;
  /** Questions that the person cannot answer; they stay open. */
  readonly skipped: ReadonlySet<string>;
}

export interface Offer extends ReturnType<typeof offerOf> {
  /** The probability that the winners stay first, 0 to 1, if what was skipped stays open. */
  readonly share: number;
}

export type Adviser = ReturnType<typeof adviserOn>;

/** An adviser for this knowledge and scope; marks of importance come from each call. */
export function adviserOn(knowledge: Knowledge, scope: Scope) {
  const modelFor = modelsOf(knowledge, scope);
  const names = new Map(knowledge.frameworks.map(({ id, name }) => [id, name]));
  const named = (model: Model) => model.frameworks.map((id) => names.get(id) ?? id);
  return {
    /** What to do next. The same replies always lead to the same advice. */
    advise(soFar: SoFar) {
      const opening = openingOf(knowledge, scope, soFar);
      if (opening !== undefined) return opening;
      const model = modelFor(soFar.important, soFar.skipped);
      return adviceOn(knowledge, model, named(model), soFar);
    },
    /** The first places if the question gets this answer, or stays open without `choices`. */
    standings(
      { answers, important }: Pick<SoFar, "answers" | "important">,
      question: string,
      choices: readonly string[] | undefined,
    ) {
      const model = modelFor(important, new Set());
      const before = new Map(answers);
      before.delete(question);
      const after = choices === undefined ? before : new Map(before).set(question, choices);
      return standingsOf(model, named(model), statesOf(model, before), statesOf(model, after));
    },
  };
}

/**
 * What to ask before anything is known, without the wait for a model. Every question that a rule asks counts
 * as one that can matter, which may be too many. `undefined` where a filter could have decided all.
 */
function openingOf(
  { questions, rules }: Knowledge,
  { require, only, without }: Scope,
  { answers, important, skipped }: SoFar,
) {
  const known = [answers.size, important.size, skipped.size, require.size, without.length];
  if (only !== undefined || known.some((count) => count > 0)) return undefined;
  const asked = new Map(rules.filter(isFrameworkRule).flatMap(askedBy));
  const open = questions.filter(({ id }) => asked.has(id));
  const question = alwaysFirst(open);
  if (question === undefined) return undefined;
  return { kind: "ask" as const, question, canMatter: open.length, offer: undefined };
}

function adviceOn(knowledge: Knowledge, model: Model, names: readonly string[], soFar: SoFar) {
  const situation = situationOf(model, soFar.answers);
  const { winners } = scoreOf(model, situation.states);
  const relevant = isDecided(model, situation, winners) ? [] : relevantQuestions(model, situation);
  const { decisions } = knowledge;
  let found: LikelyAnswers | undefined;
  const likely = () => (found ??= likelyAnswers(model, situation, decisions, soFar));
  const next = mostInformative(model, situation, relevant, likely);
  const question = knowledge.questions.find(({ id }) => id === next?.id);
  // Proved: no answers to these open questions change the winners.
  if (question === undefined) return { kind: "decided", leftOut: situation.open.length } as const;
  return {
    kind: "ask" as const,
    question,
    /** How many open questions can still change the winners, this one included. */
    canMatter: relevant.length,
    // Computed when read: it is the slowest part, and nobody reads it before the first answers.
    get offer(): Offer | undefined {
      const outcomes = outcomesFrom(model, situation, decisions && likely());
      const share = shareStaying(outcomes, winners);
      return share < SAFE ? undefined : { ...offerOf(names, winners, outcomes), share };
    },
  };
}

/** Without the skipped questions, which stay open: rules that name them never come into force. */
function modelsOf(knowledge: Knowledge, scope: Scope) {
  const models = new Map<string, Model>();
  return (important: ReadonlySet<string>, skipped: ReadonlySet<string>): Model => {
    const key = [[...important].sort(), [...skipped].sort()].join(" ");
    const questions = knowledge.questions.filter(({ id }) => !skipped.has(id));
    const model = models.get(key) ?? compile({ ...knowledge, questions }, { ...scope, important });
    models.set(key, model);
    return model;
  };
}

function offerOf(names: readonly string[], winners: BitSet, outcomes: readonly WinnersShare[]) {
  return {
    /** Names; empty if everything is ruled out. */
    winners: names.filter((_, framework) => has(winners, framework)),
    rivals: names
      .flatMap((name, framework) =>
        has(winners, framework) ? [] : [{ name, share: shareOfFirst(framework, outcomes) }],
      )
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share),
  };
}
