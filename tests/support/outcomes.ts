// The outcomes of every set of answers near a given one, found one by one with the readable scorer.
import type { Answers } from "../../src/knowledge/answer.ts";
import type { Knowledge, Question } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import type { RankingRequest } from "../../src/ranking/request.ts";
import { possibleAnswers } from "./every-answer.ts";
import type { Random } from "./random.ts";
import { randomKnowledge, randomRequest } from "./random-knowledge.ts";

export interface Outcome {
  readonly answers: Answers;
  /** How many answers differ from the request, including answers to its open questions. */
  readonly changes: number;
  /** Ids of the winners. */
  readonly winners: readonly string[];
}

/** What an answer can become. A question that was answered does not become open. */
const answersTo = (question: Question, { answers }: RankingRequest) => [
  ...(answers.has(question.id) ? [] : [undefined]),
  ...possibleAnswers(question),
];

/** The number of outcomes of a request. */
export function outcomeCount({ questions }: Knowledge, request: RankingRequest): number {
  return questions.reduce((product, one) => product * answersTo(one, request).length, 1);
}

/** Every set of answers that changes can make of the request's, including its own. */
export function everyOutcome(knowledge: Knowledge, request: RankingRequest): readonly Outcome[] {
  let sets: readonly Answers[] = [new Map()];
  for (const question of knowledge.questions) {
    const possible = answersTo(question, request);
    sets = sets.flatMap((set) =>
      possible.map((answer) => (answer ? new Map([...set, [question.id, answer]]) : set)),
    );
  }
  return sets.map((answers) => {
    const changed = knowledge.questions.filter(
      ({ id }) => answers.get(id)?.join() !== request.answers.get(id)?.join(),
    );
    const winners = rank(knowledge, { ...request, answers }).winners.map(({ id }) => id);
    return { answers, changes: changed.length, winners };
  });
}

export interface Case {
  readonly knowledge: Knowledge;
  readonly request: RankingRequest;
  readonly outcomes: readonly Outcome[];
}

/** Random knowledge and requests with few enough outcomes to try them all. */
export function randomCases(random: Random, count: number, mostOutcomes: number): readonly Case[] {
  const cases: Case[] = [];
  while (cases.length < count) {
    const knowledge = randomKnowledge(random);
    const request = randomRequest(knowledge, random);
    if (outcomeCount(knowledge, request) > mostOutcomes) continue;
    cases.push({ knowledge, request, outcomes: everyOutcome(knowledge, request) });
  }
  return cases;
}
