// How often each framework is first when the answered questions get random weights.
import { groupBy } from "../../knowledge/group-by.ts";
import { has, weightAt } from "../../tables/cells.ts";
import type { BitSet, Model } from "../../tables/model.ts";
import { holdsIn } from "../../tables/model-rule.ts";
import { upTo } from "../../tables/rows.ts";
import type { Situation } from "../../tables/states.ts";
import { fraction, type Random, SEED, seededRandom } from "../search/draw.ts";

export const WEIGHTINGS = 2_000;

/** Frameworks whose points are equal under any weights. */
interface Alike {
  readonly frameworks: readonly number[];
  /** Points from each answered question at weight 1, scaled by a common factor to whole numbers. */
  readonly worths: Float64Array;
}

/**
 * For each framework, the share of weightings, 0 to 1, in which it is first; a tie is split equally. The
 * weights of the answered questions are drawn uniformly from all that are above 0 and sum to 1. A rule counts
 * with the mean weight of the questions it names, or of all if it names none. Marks of importance still
 * apply. `out` are the frameworks ruled out.
 *
 * This is the rank acceptability index for rank 1 (SMAA-2: Lahdelma and Salminen, 2001, Operations Research
 * 49 (3), 444 to 454), with the answered questions as criteria and no preferences given.
 */
export function acceptability(
  model: Model,
  situation: Situation,
  out: BitSet,
  random: Random = seededRandom(SEED),
): Float64Array {
  const shares = new Float64Array(model.frameworks.length);
  const contenders = undominated(alikeOf(model, situation, out));
  const wins = winsOf(contenders, random);
  contenders.forEach(({ frameworks }, group) => {
    const share = (wins[group] ?? 0) / (WEIGHTINGS * frameworks.length);
    for (const framework of frameworks) shares[framework] = share;
  });
  return shares;
}

function alikeOf(model: Model, situation: Situation, out: BitSet): readonly Alike[] {
  const contenders = worthsOf(model, situation)
    .map((worths, framework) => ({ worths, framework }))
    .filter(({ framework }) => !has(out, framework));
  return [...groupBy(contenders, ({ worths }) => worths.join()).values()].map((all) => ({
    frameworks: all.map(({ framework }) => framework),
    worths: all[0].worths,
  }));
}

/** For each framework, what each answered question is worth to it; at least one number each. */
function worthsOf(model: Model, { states, open }: Situation): readonly Float64Array[] {
  const answered = model.questions.filter((question) => !open.includes(question));
  const places = new Map(answered.map(({ index }, place) => [index, place]));
  const rules = model.rules.filter((rule) => holdsIn(rule, states));
  const width = Math.max(1, answered.length);
  const whole = rules
    .map((rule) => rule.conditions.length || width)
    .reduce(leastCommonMultiple, width);
  const worths = model.frameworks.map(() => new Float64Array(width));
  for (const rule of rules) {
    const own = rule.conditions.map(({ question }) => places.get(question) ?? 0);
    const shared = own.length === 0 ? upTo(width) : own;
    for (const framework of rule.frameworks) {
      const row = worths[framework];
      for (const place of shared) {
        if (row) row[place] = weightAt(row, place) + (rule.points * whole) / shared.length;
      }
    }
  }
  return worths;
}

function leastCommonMultiple(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small > 0) [large, small] = [small, large % small];
  return (a / large) * b;
}

/** The groups that could be first: no other is worth at least as much on every question. */
function undominated(groups: readonly Alike[]): readonly Alike[] {
  return groups.filter(
    (one) =>
      !groups.some(
        (other) =>
          other !== one && other.worths.every((worth, place) => worth >= (one.worths[place] ?? 0)),
      ),
  );
}

function winsOf(groups: readonly Alike[], random: Random): Float64Array {
  const wins = new Float64Array(groups.length);
  if (groups.length < 2) return wins.fill(WEIGHTINGS);
  const [first, ...others] = groups.map(({ worths }) => worths);
  // Only questions whose worth differs between groups.
  const places = [...(first?.keys() ?? [])].filter((place) =>
    others.some((worths) => worths[place] !== first?.[place]),
  );
  const weights = new Float64Array(places.length);
  const worths = groups.map((group) => places.map((place) => weightAt(group.worths, place)));
  for (let drawn = 0; drawn < WEIGHTINGS; drawn += 1) {
    // Exponential variates divided by their sum are uniform on the simplex; the sum changes no order.
    for (let at = 0; at < weights.length; at += 1) weights[at] = -Math.log(1 - fraction(random));
    const points = worths.map((own) =>
      own.reduce((sum, worth, at) => sum + weightAt(weights, at) * worth, 0),
    );
    const best = Math.max(...points);
    const holders = points.filter((one) => one === best).length;
    points.forEach((one, group) => {
      if (one === best) wins[group] = weightAt(wins, group) + 1 / holders;
    });
  }
  return wins;
}
