// Finds single questions that would make a team agree, if everybody gave the same answer.
import { answerKey } from "../../knowledge/answer.ts";
import type { Framework, Knowledge, Question } from "../../knowledge/schema.ts";
import type { RankingRequest } from "../../ranking/request.ts";
import { idsOf } from "../../tables/cells.ts";
import { compile } from "../../tables/compile.ts";
import type { Model } from "../../tables/model.ts";
import { scoreOf, statesOf, writeAnswer } from "../../tables/states.ts";

/** A member of a team, and what they ask. Names are unique in a team. */
export interface Person {
  readonly name: string;
  readonly request: RankingRequest;
}

/** If everybody gave this member's answer and kept the rest, a framework would be first for everybody. */
export interface DecidingQuestion {
  readonly question: Question;
  readonly answer: readonly string[];
  /** The names of those who answer differently now, or not at all; at least one, never all. */
  readonly changing: readonly string[];
  /** The frameworks that would then be first for everybody, by id; at least one. */
  readonly first: readonly Framework[];
}

/** Ordered by how many have to change, then by how many would be first, then by ids. */
export function decidingQuestions(
  knowledge: Knowledge,
  persons: readonly Person[],
): readonly DecidingQuestion[] {
  const ballots = ballotsOf(knowledge, persons);
  const found = knowledge.questions.flatMap((question) =>
    answersTo(question, persons).flatMap((answer): DecidingQuestion[] => {
      const changing = persons.filter((person) => !answers(person, question, answer));
      if (changing.length === 0) return [];
      const [one = [], ...others] = ballots.map((ballot) => ballot(question.id, answer));
      const ids = one.filter((id) => others.every((winners) => winners.includes(id)));
      if (ids.length === 0) return [];
      const first = ids.flatMap((id) => knowledge.frameworks.find((one) => one.id === id) ?? []);
      return [{ question, answer, changing: changing.map(({ name }) => name), first }];
    }),
  );
  return found.sort(order);
}

function order(a: DecidingQuestion, b: DecidingQuestion): number {
  const keyOf = (one: DecidingQuestion) => `${one.question.id} ${answerKey(one.answer)}`;
  return (
    a.changing.length - b.changing.length ||
    a.first.length - b.first.length ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  );
}

function answersTo({ id }: Question, persons: readonly Person[]): readonly (readonly string[])[] {
  const given = persons.flatMap(({ request }) => {
    const answer = request.answers.get(id);
    return answer === undefined ? [] : [[answerKey(answer), answer] as const];
  });
  return [...new Map(given).values()];
}

function answers({ request }: Person, { id }: Question, answer: readonly string[]): boolean {
  const own = request.answers.get(id);
  return own !== undefined && answerKey(own) === answerKey(answer);
}

/** The ids of the winners for one person if this question got this answer. */
type Ballot = (question: string, answer: readonly string[]) => readonly string[];

/** Persons with the same marks and the same frameworks share a model, which is slow to compile. */
function ballotsOf(knowledge: Knowledge, persons: readonly Person[]): readonly Ballot[] {
  const models = new Map<string, Model>();
  return persons.map(({ request }) => {
    const { answers: own, important, require, ...filter } = request;
    const scope = JSON.stringify([[...important].sort(), [...require].sort(), filter]);
    const model = models.get(scope) ?? compile(knowledge, request);
    models.set(scope, model);
    const usual = statesOf(model, own);
    return (id, answer) => {
      const states = usual.slice();
      const question = model.questions.find((one) => one.id === id);
      if (question !== undefined) writeAnswer(question, answer, states);
      return idsOf(model, scoreOf(model, states).winners);
    };
  });
}
