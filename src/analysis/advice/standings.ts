// The first places for given answers, and how one more answer changes them.
import { ranked } from "../../ranking/rank.ts";
import { cell, has, members } from "../../tables/cells.ts";
import type { Model, States } from "../../tables/model.ts";
import { scoreOf } from "../../tables/states.ts";

/** Number of places shown; other frameworks tied with the last one are only counted. */
const PLACES = 3;

export type Standings = ReturnType<typeof standingsOf>;

/** `before` lacks the one answer that `after` has; `names` are those of the model's frameworks. */
export function standingsOf(model: Model, names: readonly string[], before: States, after: States) {
  const [earlier, now] = [scoreOf(model, before), scoreOf(model, after)];
  const left = names.flatMap((name, framework) =>
    has(now.out, framework)
      ? []
      : [{ name, points: cell(now.points, framework), led: has(earlier.winners, framework) }],
  );
  const order = ranked(left, (a, b) => b.points - a.points);
  const last = order.slice(0, PLACES).at(-1);
  const fewLed = members(earlier.winners).length <= PLACES;
  return {
    places: order.slice(0, PLACES).map(({ name, rank, points, led }) => {
      // With more than three winners, nobody really leads.
      return { name, rank, points, wasFirst: led && fewLed };
    }),
    /** How many are not shown, but share the rank of the last one shown. */
    sharing: order.slice(PLACES).filter(({ rank }) => rank === last?.rank).length,
    ranked: order.length,
    ruledOut: names.filter(
      (_, framework) => has(now.out, framework) && !has(earlier.out, framework),
    ),
  };
}
