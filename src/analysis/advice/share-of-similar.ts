// How often the winners stay first when the open questions are answered as in similar real decisions.
import { type Answers, answersFrom } from "../../knowledge/answer.ts";
import type { Precedent } from "../../knowledge/schema.ts";
import { evaluate, newScore } from "../../tables/evaluate.ts";
import type { BitSet, Model } from "../../tables/model.ts";
import { statesOf } from "../../tables/states.ts";
import { stayFirst } from "../confidence/stability.ts";

/** Factor on a decision's weight for a question that both answer with no choice in common. */
const UNLIKE = 0.05;

/** Factor for a question that it leaves open, or that it answers and the person skipped. */
const ONE_SIDED = 0.3;

/**
 * The share of precedents, 0 to 1, whose answers to the open questions keep the winners first. Each is
 * weighted by how similar its answers so far are (a kernel estimate: Nadaraya 1964, Watson 1964), so the
 * share reflects which answers go together and which are rare. `undefined` without precedents.
 */
export function shareOfSimilar(
  model: Model,
  precedents: readonly Precedent[],
  { answers, skipped }: { readonly answers: Answers; readonly skipped: ReadonlySet<string> },
  winners: BitSet,
): number | undefined {
  const score = newScore(model);
  let [stay, all] = [0, 0];
  for (const precedent of precedents) {
    const theirs = answersFrom(precedent.answers);
    const asked = [...answers.keys(), ...[...skipped].filter((id) => theirs.has(id))];
    const weight = asked.reduce(
      (product, id) => product * likeness(answers.get(id), theirs.get(id)),
      1,
    );
    evaluate(model, statesOf(model, new Map([...theirs, ...answers])), score);
    all += weight;
    if (stayFirst(winners, score.winners)) stay += weight;
  }
  return all === 0 ? undefined : stay / all;
}

function likeness(one: readonly string[] = [], other: readonly string[] = []): number {
  if (one.length === 0 && other.length === 0) return 1;
  if (one.length === 0 || other.length === 0) return ONE_SIDED;
  const shared = one.filter((choice) => other.includes(choice)).length;
  return UNLIKE + ((1 - UNLIKE) * shared) / (one.length + other.length - shared);
}
