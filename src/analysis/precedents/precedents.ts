// Real decisions with similar answers: shown with a ranking, never part of it.
import type { Answers } from "../../knowledge/answer.ts";
import { isShown } from "../../knowledge/precedent.ts";
import type { Precedent, Question } from "../../knowledge/schema.ts";

const MOST_SHOWN = 3;

/** In leave-one-out tests, such decisions agree with the pick in 58 % of the cases, random ones in 13 %. */
const LEAST_SIMILARITY = 0.3;

export type SimilarDecision = ReturnType<typeof similarDecisions>[number];

/** Up to three precedents with similar answers, most similar first; then the later year, then the id. */
export function similarDecisions(
  answers: Answers,
  precedents: readonly Precedent[],
  questions: readonly Question[],
) {
  const similarity = similarityTo(answers, surpriseOf(questions));
  return precedents
    .filter(isShown)
    .map((precedent) => ({ precedent, similarity: similarity(precedent.answers) }))
    .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        (b.precedent.year ?? 0) - (a.precedent.year ?? 0) ||
        (a.precedent.id < b.precedent.id ? -1 : 1),
    )
    .slice(0, MOST_SHOWN);
}

/** The information of each tick in bits: rarer ticks carry more (Shannon 1948). */
function surpriseOf(questions: readonly Question[]): (question: string, choice: string) => number {
  const bits = new Map(
    questions.map(({ id, choices }) => [
      id,
      new Map(choices.map((choice) => [choice.id, -Math.log2(choice.frequency ?? 0.5)])),
    ]),
  );
  return (question, choice) => bits.get(question)?.get(choice) ?? 0;
}

/** A function that returns the bits of what both answer alike, as a share of those of what either answers. */
function similarityTo(answers: Answers, bitsOf: (question: string, choice: string) => number) {
  const ticks = [...answers].flatMap(([question, choices]) =>
    choices.map((choice) => ({ question, choice, bits: bitsOf(question, choice) })),
  );
  const own = ticks.reduce((sum, { bits }) => sum + bits, 0);
  return (others: Precedent["answers"]): number => {
    const alike = ticks.filter(({ question, choice }) => isAmong(choice, others[question]));
    // Most precedents have nothing in common with a few answers.
    if (alike.length === 0) return 0;
    const shared = alike.reduce((sum, { bits }) => sum + bits, 0);
    let theirs = 0;
    for (const question in others) {
      for (const choice of [others[question] ?? []].flat()) theirs += bitsOf(question, choice);
    }
    return shared === 0 ? 0 : shared / (own + theirs - shared);
  };
}

function isAmong(choice: string, answer: Precedent["answers"][string] | undefined): boolean {
  return typeof answer === "string" ? answer === choice : answer?.includes(choice) === true;
}
