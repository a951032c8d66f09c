// Answers, marks and requirements at random, for laws about all that can be given to some knowledge.
import * as fc from "fast-check";
import type { Input } from "../../src/answers/input.ts";
import { possibleAnswers } from "../../src/knowledge/answer.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";

/** Any answers to any of the questions, any marks, and requirements of any of the closed traits. */
export function anyInput({ questions, traits }: Knowledge): fc.Arbitrary<Input> {
  const answer = questions.map((question) =>
    fc
      .constantFrom(...possibleAnswers(question))
      .map((choices): [string, readonly string[]] => [question.id, choices]),
  );
  const requirement = traits.flatMap(({ id, values = [] }) =>
    values.length === 0
      ? []
      : fc
          .subarray(
            values.map((value) => value.id),
            { minLength: 1 },
          )
          .map((some): [string, readonly string[]] => [id, some]),
  );
  return fc.record({
    answers: someOf(answer).map((entries) => new Map(entries)),
    important: fc.subarray(questions.map((question) => question.id)).map((ids) => new Set(ids)),
    require: someOf(requirement).map((entries) => new Map(entries)),
  });
}

function someOf<T>(arbitraries: readonly fc.Arbitrary<T>[]): fc.Arbitrary<readonly T[]> {
  return fc.subarray([...arbitraries]).chain((chosen) => fc.tuple(...chosen));
}
