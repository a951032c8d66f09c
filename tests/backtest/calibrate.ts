// Prints the points that real decisions ask of each rule, next to its judged and current points.
import process from "node:process";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { readCases } from "./case.ts";
import { evidenceOf } from "./evidence.ts";
import { fitPerFold, foldsBySource } from "./folds.ts";
import { fitMultipliers } from "./logit.ts";

const { knowledge } = shippedKnowledge();
const cases = readCases();
const { rules, judged, observations } = evidenceOf(cases, knowledge);
const points = new Map(
  knowledge.rules.flatMap((rule) =>
    "points" in rule ? [[rule.family ?? rule.id, rule.points] as const] : [],
  ),
);
const say = (line = "") => process.stdout.write(`${line}\n`);

const all = fitMultipliers(observations, rules.length);
const perFold = fitPerFold(observations, foldsBySource(cases), rules.length);
const used = rules.map(
  (_, rule) =>
    observations.filter(({ contributions }) => {
      const own = contributions.map((pairs) => pairs.some(([one]) => one === rule));
      return own.includes(true) && own.includes(false);
    }).length,
);

say("rule                          judged  now  asks for  in ten folds    cases");
rules
  .map((id, rule) => ({
    id,
    rule,
    moved: Math.abs((all[rule] ?? 1) - 1) * Math.abs(judged[rule] ?? 0),
  }))
  .sort((a, b) => b.moved - a.moved)
  .forEach(({ id, rule }) => {
    const asked = (multipliers: Float64Array) => (multipliers[rule] ?? 1) * (judged[rule] ?? 0);
    const range = perFold.map(asked).sort((a, b) => a - b);
    say(
      `${id.padEnd(28)} ${signed(judged[rule], 0).padStart(7)} ${signed(points.get(id), 0).padStart(4)} ${signed(asked(all), 1).padStart(9)}  ${`${signed(range[0], 1)} to ${signed(range.at(-1), 1)}`.padEnd(14)} ${String(used[rule]).padStart(6)}`,
    );
  });
say();
say("A rule that asks for 0 is one that the decisions contradict: look at it.");

function signed(value: number | undefined, places: number): string {
  return value === undefined ? "" : `${value < 0 ? "" : "+"}${value.toFixed(places)}`;
}
