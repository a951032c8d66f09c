// How firm a ranking is: against answers still open, against other weights, and against other answers.
import type { Answers } from "../../knowledge/answer.ts";
import { members } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { Model, States } from "../../tables/model.ts";
import { holdsIn } from "../../tables/model-rule.ts";
import { statesOf } from "../../tables/states.ts";
import { seededRandom } from "../search/random.ts";
import { acceptability, WEIGHTINGS } from "./acceptability.ts";
import { type Counterfactual, counterfactualsOf } from "./counterfactual.ts";
import { type Stability, stability } from "./stability.ts";
import { smallestToOthers } from "./what-would-change.ts";

/** A search for the smallest changes may try so many ways. */
const CHANGE_LIMIT = 50_000;

const CLEAR = { share: 0.9, topics: 3 };
const LEANING = { share: 0.6 };

export interface Confidence {
  /** `tie` for several winners, `none` for no winner. */
  readonly label: "clear" | "leaning" | "close" | "tie" | "none";
  /** No answer to the open questions can change the winners: a proof, never a sample. */
  readonly decided: boolean;
  /** The share of the completions in which exactly the same frameworks are first. */
  readonly holds: { readonly value: number; readonly exact: boolean };
  /** The share of random weightings in which each framework is first, largest first; those above 0. */
  readonly acceptability: {
    readonly values: readonly { readonly framework: string; readonly share: number }[];
    readonly samples: number;
  };
  /** The smallest sets of changed answers that give other winners; 20 at most. */
  readonly changes: readonly Counterfactual[];
  /** How many there are; 0: a proof that no other answers give other winners. `undefined`: too many to tell. */
  readonly changesTotal: number | undefined;
}

/**
 * How firm the winners under the answers are. Shares are 0 to 1, rounded to four places, and 0 or 1 only
 * if nothing is left out. The seed is that of all samples; the same input gives the same output.
 */
export function confidence(model: Model, answers: Answers, seed: number): Confidence {
  const states = statesOf(model, answers);
  const { winners, out } = scoreOf(model, states);
  const held = stability(model, states, winners, seededRandom(seed));
  const shares = acceptability(model, states, out, seededRandom(seed));
  const smallest = smallestToOthers(model, states, winners, CHANGE_LIMIT);
  const found = smallest.kind === "found" ? smallest : { total: 0, sets: [] };
  const [first, ...tied] = members(winners);
  return {
    label:
      first === undefined
        ? "none"
        : tied.length > 0
          ? "tie"
          : labelOf(held, shares[first] ?? 0, answeredTopics(model, states)),
    decided: held.decided,
    holds: { value: rounded(held.value), exact: held.exact },
    acceptability: { values: ordered(model, shares), samples: WEIGHTINGS },
    changes: counterfactualsOf(model, states, found.sets),
    changesTotal: smallest.kind === "undecided" ? undefined : found.total,
  };
}

/** The label of a sole winner that has this acceptability. */
function labelOf(
  { decided, value }: Stability,
  acceptable: number,
  topics: number,
): "clear" | "leaning" | "close" {
  const share = Math.min(value, acceptable);
  if (share >= CLEAR.share && (decided || topics >= CLEAR.topics)) return "clear";
  return share >= LEANING.share ? "leaning" : "close";
}

/** How many topics have a rule in force that gives or takes points; rules without `when` are of none. */
function answeredTopics({ components }: Model, states: States): number {
  const topics = new Set<string>();
  for (const { rules } of components) {
    for (const rule of rules) {
      if (rule.ruleOut || !holdsIn(rule, states)) continue;
      topics.add(rule.conditions.map(({ question }) => question).join());
    }
  }
  return topics.size;
}

function ordered(
  { frameworks }: Model,
  shares: Float64Array,
): Confidence["acceptability"]["values"] {
  return frameworks
    .map((framework, index) => ({ framework, share: rounded(shares[index] ?? 0) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
}

/** Four places; what is neither nothing nor all does not become so. */
function rounded(share: number): number {
  if (share === 0 || share === 1) return share;
  return Math.min(9_999, Math.max(1, Math.round(share * 10_000))) / 10_000;
}
