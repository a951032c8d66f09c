// The first places under some answers, and what one answer more does to them.

import { has, members } from "../../tables/bit-set.ts";
import { scoreOf } from "../../tables/evaluate.ts";
import type { Model, States } from "../../tables/model.ts";

/** So many places are shown; frameworks that share the last of them are counted. */
export const PLACES = 3;

export interface StandingsRow {
  readonly name: string;
  /** 1 for the first; equal points share a rank. */
  readonly rank: number;
  readonly points: number;
  /** What the answer adds to the points, or takes from them. */
  readonly gained: number;
  /** Whether without the answer it is one of at most three winners; more are no lead to speak of. */
  readonly wasFirst: boolean;
}

export interface Standings {
  /** The first three or fewer, best first; equal points in the order of the model. */
  readonly places: readonly StandingsRow[];
  /** How many frameworks are not shown and share the rank of the last one that is. */
  readonly sharing: number;
  /** How many frameworks are ranked. */
  readonly ranked: number;
  /** The names of the frameworks that the answer rules out. */
  readonly ruledOut: readonly string[];
}

/**
 * The standings under the states `after`, beside those under the states `before` one answer. `names`
 * are those of the model's frameworks.
 */
export function standingsOf(
  model: Model,
  names: readonly string[],
  before: States,
  after: States,
): Standings {
  const [earlier, now] = [scoreOf(model, before), scoreOf(model, after)];
  const points = (framework: number) => now.points[framework] ?? 0;
  const ranked = model.frameworks
    .map((_, framework) => framework)
    .filter((framework) => !has(now.out, framework))
    .sort((a, b) => points(b) - points(a) || a - b);
  const shown = ranked.slice(0, PLACES);
  const led = members(earlier.winners).length <= PLACES;
  const last = shown.at(-1);
  return {
    places: shown.map((framework) => ({
      name: names[framework] ?? "",
      rank: 1 + ranked.filter((other) => points(other) > points(framework)).length,
      points: points(framework),
      gained: points(framework) - (earlier.points[framework] ?? 0),
      wasFirst: led && has(earlier.winners, framework),
    })),
    sharing: ranked.slice(PLACES).filter((one) => points(one) === points(last ?? one)).length,
    ranked: ranked.length,
    ruledOut: names.filter(
      (_, framework) => has(now.out, framework) && !has(earlier.out, framework),
    ),
  };
}
