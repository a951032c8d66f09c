// Real decisions: which ones people see, and all of them in few bytes for a page.
import { groupBy } from "./group-by.ts";
import type { Precedent, Question } from "./schema.ts";

/** Others only show which answers go together. */
export function isShown(one: Precedent): one is Precedent & { readonly need: string } {
  return one.need !== undefined;
}

/** Without what is not shown; each answer to a question comes once, with the places of its decisions. */
export function packPrecedents(precedents: readonly Precedent[], questions: readonly Question[]) {
  const given = questions.flatMap(({ id }) => {
    const answers = precedents.flatMap((one, place) => {
      const answer = one.answers[id];
      return answer === undefined ? [] : [{ answer, place }];
    });
    return [...groupBy(answers, ({ answer }) => String(answer)).values()].map((all) => {
      return [id, all[0].answer, all.map(({ place }) => place)] as const;
    });
  });
  return {
    shown: precedents.map((one) => (isShown(one) ? { ...one, answers: undefined } : null)),
    given,
  };
}

/** What is not shown has an empty id, source and pick. */
export function unpackPrecedents({
  shown,
  given,
}: ReturnType<typeof packPrecedents>): readonly Precedent[] {
  const unpacked = shown.map((one) => ({
    ...(one ?? HIDDEN),
    answers: {} as Precedent["answers"],
  }));
  for (const [question, answer, places] of given)
    for (const place of places)
      Object.assign(unpacked[place]?.answers ?? {}, { [question]: answer });
  return unpacked;
}

const HIDDEN = { id: "", source: "", pick: "" };
