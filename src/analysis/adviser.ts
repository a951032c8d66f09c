// What an interview is told: what to ask next, when it may end, and what an answer would do.
import type { Answers } from "../knowledge/answer.ts";
import type { Knowledge, Question } from "../knowledge/schema.ts";
import { compile } from "../model/compile.ts";
import { evaluate, newScore } from "../model/evaluate.ts";
import { has, members, sameSet } from "../model/framework-set.ts";
import type { FrameworkSet, Model, States } from "../model/model.ts";
import { statesOf } from "../model/states.ts";
import type { Scope } from "../ranking/request.ts";
import { chanceFrom, SEED } from "./chance.ts";
import { holding, isDecided } from "./holding.ts";
import { mostTelling } from "./next-question.ts";
import { type Outlook, outlookFrom } from "./outlook.ts";
import { relevantQuestions } from "./relevant-questions.ts";
import { type Standings, standingsOf } from "./standings.ts";

/** From this share of the completions on, it is offered to end the interview. */
const FIRM = 0.95;

/** Below this share in the outlook, which may be a sample, the exact share is not asked for. */
const WORTH_COUNTING = 0.9;

/** Where an interview stands. */
export interface SoFar {
  readonly answers: Answers;
  readonly important: ReadonlySet<string>;
  /** Questions to which the person knows no answer: they stay open for good. */
  readonly skipped: ReadonlySet<string>;
}

/** A question to ask. */
export interface Ask {
  readonly kind: "ask";
  readonly question: Question;
  /** How many open questions can still change the winners, this one included. */
  readonly canMatter: number;
  /** Where it may be offered to end the interview instead. */
  readonly offer: Offer | undefined;
}

/** It is proved that no answer to the open questions, `leftOut` of them, changes the winners. */
export interface Decided {
  readonly kind: "decided";
  readonly leftOut: number;
}

/** The winners are all but decided. All shares are of the ways to answer the open questions. */
export interface Offer {
  /** Names; none if everything is ruled out. */
  readonly winners: readonly string[];
  /** The share in which exactly these are first, 0.95 to 1. */
  readonly holds: number;
  /** The frameworks that are first in some other case, alone or with others; the most frequent first. */
  readonly rivals: readonly { readonly name: string; readonly share: number }[];
  /** The share in which some of the winners stay first and others do not, and nobody joins them. */
  readonly fewer: number;
  /** The share in which no framework is left. */
  readonly nobody: number;
  /** Whether all shares are counted; otherwise some are of a sample. */
  readonly exact: boolean;
}

export interface Adviser {
  /** What to do next. The same replies always lead to the same advice. */
  advise(soFar: SoFar): Ask | Decided;
  /** The first places if the question is answered so; without `choices`, if it stays open. */
  standings(
    soFar: Pick<SoFar, "answers" | "important">,
    question: string,
    choices: readonly string[] | undefined,
  ): Standings;
}

/** An adviser on the questions of the knowledge, for this scope; the marks of importance are those so far. */
export function adviserOn(knowledge: Knowledge, scope: Scope): Adviser {
  const modelFor = modelsOf(knowledge, scope);
  const names = new Map(knowledge.frameworks.map(({ id, name }) => [id, name]));
  const named = (model: Model) => model.frameworks.map((id) => names.get(id) ?? id);
  return {
    advise({ answers, important, skipped }) {
      const model = modelFor(important, skipped);
      return adviceOn(knowledge, model, named(model), answers);
    },
    standings({ answers, important }, question, choices) {
      const model = modelFor(important, new Set());
      const before = new Map(answers);
      before.delete(question);
      const after = choices === undefined ? before : new Map(before).set(question, choices);
      return standingsOf(model, named(model), statesOf(model, before), statesOf(model, after));
    },
  };
}

function adviceOn(
  knowledge: Knowledge,
  model: Model,
  names: readonly string[],
  answers: Answers,
): Ask | Decided {
  const states = statesOf(model, answers);
  const winners = winnersUnder(model, states);
  const decided = isDecided(model, states, winners);
  const relevant = decided ? [] : relevantQuestions(model, states);
  const outlook = outlookFrom(model, states, chanceFrom(SEED));
  const next = mostTelling(outlook, relevant);
  const question = knowledge.questions.find(({ id }) => id === next?.id);
  if (question === undefined) return { kind: "decided", leftOut: outlook.open.length };
  const holds = shareHeld(model, states, winners, outlook);
  const offer = holds < FIRM ? undefined : offered(names, winners, holds, outlook);
  return { kind: "ask", question, canMatter: relevant.length, offer };
}

/**
 * The knowledge compiled for some marks, without the skipped questions: what stays open for good is no
 * question any more, and rules that name it never come into force.
 */
function modelsOf(knowledge: Knowledge, scope: Scope) {
  const models = new Map<string, Model>();
  return (important: ReadonlySet<string>, skipped: ReadonlySet<string>): Model => {
    const key = [[...important].sort(), [...skipped].sort()].join(" ");
    const known = models.get(key);
    if (known !== undefined) return known;
    const questions = knowledge.questions.filter(({ id }) => !skipped.has(id));
    const model = compile({ ...knowledge, questions }, { ...scope, important });
    models.set(key, model);
    return model;
  };
}

function winnersUnder(model: Model, states: States): FrameworkSet {
  const score = newScore(model);
  evaluate(model, states, score);
  return score.winners;
}

/** The share of the completions in which exactly these are the winners; a rough one where it is small. */
function shareHeld(
  model: Model,
  states: States,
  winners: FrameworkSet,
  { exact, outcomes }: Outlook,
): number {
  const seen = outcomes.find((outcome) => sameSet(outcome.winners, winners))?.share ?? 0;
  if (exact || seen < WORTH_COUNTING) return seen;
  return holding(model, states, winners, chanceFrom(SEED)).value;
}

function offered(
  names: readonly string[],
  winners: FrameworkSet,
  holds: number,
  { exact, outcomes }: Outlook,
): Offer {
  const others = outcomes.filter((outcome) => !sameSet(outcome.winners, winners));
  const shareOf = (which: (set: FrameworkSet) => boolean) =>
    others.reduce((sum, one) => sum + (which(one.winners) ? one.share : 0), 0);
  const isFewer = (set: FrameworkSet) => members(set).every((one) => has(winners, one));
  const isNobody = (set: FrameworkSet) => members(set).length === 0;
  const rivals = names
    .map((name, framework) => ({ name, share: shareOf((set) => has(set, framework)), framework }))
    .filter(({ share, framework }) => share > 0 && !has(winners, framework))
    .sort((a, b) => b.share - a.share);
  return {
    winners: names.filter((_, framework) => has(winners, framework)),
    holds,
    rivals: rivals.map(({ name, share }) => ({ name, share })),
    fewer: shareOf((set) => isFewer(set) && !isNobody(set)),
    nobody: shareOf(isNobody),
    exact,
  };
}
