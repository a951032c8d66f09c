// The points that each rule gives to each framework in each case, before calibration.
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { rank } from "../../src/ranking/rank.ts";
import { type Case, requestOf } from "./case.ts";
import type { Observation } from "./logit.ts";

/** The cases as observations, with the frameworks and rules that their indices refer to. */
export interface Evidence {
  /** The rules of a family, such as all expanded from `known`, share one multiplier. */
  readonly rules: readonly string[];
  /** The judged points of each of `rules`. */
  readonly judged: readonly number[];
  readonly observations: readonly (Observation & { readonly frameworks: readonly string[] })[];
}

/** Every case under the judged points of the knowledge (`judged`, otherwise `points`). */
export function evidenceOf(cases: readonly Case[], knowledge: Knowledge): Evidence {
  const names = new Map<string, number>();
  const judged: number[] = [];
  const observations = cases.map((one) => {
    const { rows } = rank(knowledge, requestOf(one));
    const frameworks = rows.map(({ framework }) => framework.id);
    const contributions = rows.map(({ reasons }) =>
      reasons.flatMap(({ rule, weight }): (readonly [number, number])[] => {
        const own = rule.judged ?? rule.points;
        const name = rule.family ?? rule.id;
        const index = names.get(name) ?? names.size;
        names.set(name, index);
        judged[index] = own;
        return [[index, own * weight]];
      }),
    );
    return { frameworks, contributions, pick: frameworks.indexOf(one.pick) };
  });
  return { rules: [...names.keys()], judged, observations };
}
