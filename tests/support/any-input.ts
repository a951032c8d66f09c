// Random answers, marks and requirements, for laws about any input to some knowledge.
import * as fc from "fast-check";
import type { Input } from "../../src/answers/input.ts";
import type { Knowledge, Question } from "../../src/knowledge/schema.ts";

/** Any answers, any marks, and requirements on any traits with fixed values. */
export function anyInput({ questions, traits }: Knowledge): fc.Arbitrary<Input> {
  const answer = questions.map((question) =>
    anyAnswer(question).map((choices): [string, readonly string[]] => [question.id, choices]),
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

function anyAnswer({ kind, choices }: Question): fc.Arbitrary<readonly string[]> {
  const ids = choices.map(({ id }) => id);
  return kind === "many" ? fc.subarray(ids) : fc.constantFrom(...ids).map((id) => [id]);
}

function someOf<T>(arbitraries: readonly fc.Arbitrary<T>[]): fc.Arbitrary<readonly T[]> {
  return fc.subarray([...arbitraries]).chain((chosen) => fc.tuple(...chosen));
}
