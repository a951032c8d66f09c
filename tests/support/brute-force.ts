// Scores by hand, for judging proofs: every rule on its own.
import type { Answers } from "../../src/knowledge/answer.ts";
import { appliesTo, isInForce } from "../../src/knowledge/rule.ts";
import type { Framework, Knowledge, Rule } from "../../src/knowledge/schema.ts";

/** Of each framework its points; `undefined` where it is ruled out. */
export type Points = readonly (number | undefined)[];

/** Scores answers by the knowledge, or by only some of its rules. */
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

/** The places of the frameworks that are first. */
export function winnersOf(points: Points): readonly number[] {
  const most = Math.max(...points.filter((one) => one !== undefined));
  return points.flatMap((one, place) => (one !== undefined && one === most ? [place] : []));
}

/** For each framework how many are ahead of it, or that it is ruled out. */
export function orderOf(points: Points): string {
  const ahead = (one: number) => points.filter((other) => (other ?? one) > one).length;
  return points.map((one) => (one === undefined ? "out" : ahead(one))).join();
}
