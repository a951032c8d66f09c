// How it may turn out: the winners of every completion, or of a sample of them.
import { evaluate, newScore } from "../model/evaluate.ts";
import type { FrameworkSet, Model, ModelQuestion, States } from "../model/model.ts";
import { completionCount } from "../model/rows.ts";
import type { Chance } from "./chance.ts";
import { drawCompletion, everyCompletion, openAmong } from "./completions.ts";

/** So many completions are looked at; where there are no more, it is all of them. */
export const LOOKED_AT = 2_000;

/** Winners that some completions end with. */
export interface Outcome {
  readonly winners: FrameworkSet;
  /** The share of the completions that end so, 0 to 1. */
  readonly share: number;
}

/** Completions side by side: what each of them answers, and who is first then. */
export interface Outlook {
  /** Whether these are all completions. */
  readonly exact: boolean;
  readonly open: readonly ModelQuestion[];
  /** For each open question its state in each completion. */
  readonly states: readonly Int32Array[];
  /** For each completion the place of its winners in `outcomes`. */
  readonly ends: Int32Array;
  /** The different sets of winners, in the order in which they were met. */
  readonly outcomes: readonly Outcome[];
}

/** The outlook from these states. The same chance gives the same outlook. */
export function outlookFrom(model: Model, states: States, chance: Chance): Outlook {
  const open = openAmong(model.questions, states);
  const count = completionCount(model.questions, states);
  const exact = count <= LOOKED_AT;
  const size = exact ? count : LOOKED_AT;
  const columns = open.map(() => new Int32Array(size));
  const ends = new Int32Array(size);
  const met = new Map<string, { readonly place: number; readonly winners: FrameworkSet }>();
  const score = newScore(model);
  const completions = exact
    ? everyCompletion(model.questions, states)
    : sample(open, states, size, chance);
  let at = 0;
  for (const completion of completions) {
    evaluate(model, completion, score);
    columns.forEach((column, nth) => {
      column[at] = completion[open[nth]?.index ?? 0] ?? 0;
    });
    const key = score.winners.join();
    const outcome = met.get(key) ?? { place: met.size, winners: score.winners.slice() };
    met.set(key, outcome);
    ends[at] = outcome.place;
    at += 1;
  }
  return { exact, open, states: columns, ends, outcomes: shared([...met.values()], ends) };
}

/** So many completions by chance; one array is written over and over. */
function* sample(
  open: readonly ModelQuestion[],
  states: States,
  size: number,
  chance: Chance,
): Generator<States> {
  const current = states.slice();
  for (let drawn = 0; drawn < size; drawn += 1) {
    drawCompletion(open, chance, current);
    yield current;
  }
}

function shared(
  outcomes: readonly Pick<Outcome, "winners">[],
  ends: Int32Array,
): readonly Outcome[] {
  const counts = new Int32Array(outcomes.length);
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  return outcomes.map(({ winners }, place) => ({
    winners,
    share: (counts[place] ?? 0) / ends.length,
  }));
}
