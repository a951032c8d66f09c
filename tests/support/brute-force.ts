// A brute-force scorer to check proofs against: it applies every rule separately.
import type { Answers } from "../../src/knowledge/answer.ts";
import { appliesTo, isInForce } from "../../src/knowledge/rule.ts";
import type { Framework, Knowledge, Rule } from "../../src/knowledge/schema.ts";

/** The points of each framework; `undefined` if it is ruled out. */
export type Points = readonly (number | undefined)[];

/** Scores answers by the knowledge, optionally without one of its rules. */
export function scorer({
  frameworks,
  rules,
}: Knowledge): (answers: Answers, without?: Rule) => Points {
  const speaking = rules.map((rule) => ({ rule, of: frameworks.map((one) => speaks(rule, one)) }));
  return (answers, without) => {
    const inForce = speaking.filter(({ rule }) => rule !== without && isInForce(rule, answers));
    return frameworks.map((_, place) => {
      const heard = inForce.filter(({ of }) => of[place]).map(({ rule }) => rule);
      return heard.some((rule) => "ruleOut" in rule)
        ? undefined
        : heard.reduce((sum, rule) => sum + ("points" in rule ? rule.points : 0), 0);
    });
  };
}

function speaks(rule: Rule, framework: Framework): boolean {
  return !("advice" in rule) && appliesTo(rule, framework) === "yes";
}

/** The indices of the frameworks that are first. */
export function winnersOf(points: Points): readonly number[] {
  const most = Math.max(...points.filter((one) => one !== undefined));
  return points.flatMap((one, place) => (one !== undefined && one === most ? [place] : []));
}

/** For each framework, how many are ahead of it, or `out` if it is ruled out. */
export function orderOf(points: Points): string {
  const ahead = (one: number) => points.filter((other) => (other ?? one) > one).length;
  return points.map((one) => (one === undefined ? "out" : ahead(one))).join();
}
