// Prints how well pyfw agrees with real decisions, compared with experts and simple guesses.
import process from "node:process";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import {
  type Agreement,
  agreement,
  agreementWith,
  byPoints,
  type Case,
  inOrder,
  readCases,
  SAMPLES,
  wantedIn,
} from "./case.ts";
import { predictions } from "./certainty.ts";
import { evidenceOf } from "./evidence.ts";
import { fitPerFold, foldsBySource } from "./folds.ts";
import { fitMultipliers, pointsUnder } from "./logit.ts";

const { knowledge } = shippedKnowledge();
const cases = readCases();
const wanted = cases.map((one) => wantedIn(one, knowledge.frameworks));
const say = (line = "") => process.stdout.write(`${line}\n`);

const judges: readonly (readonly [string, readonly (Agreement | undefined)[]])[] = [
  ["pyfw, cross-validated", crossValidated()],
  ["pyfw, points as shipped", cases.map((one) => agreement(one, knowledge))],
  [
    "expert on answers",
    cases.map((one, at) => agreementWith(inOrder(one.expert), wanted[at] ?? [])),
  ],
  [
    "reader of the prose",
    cases.map((one, at) =>
      one.reader === undefined ? undefined : agreementWith(inOrder(one.reader), wanted[at] ?? []),
    ),
  ],
  ["always the most frequent", cases.map(mostFrequent)],
];

for (const sample of SAMPLES) {
  const inSample = (one: Case) => one.sample === sample;
  table(`${sample} cases`, inSample);
  for (const confidence of ["high", "medium", "low"])
    table(
      `${sample}, ${confidence} confidence`,
      (one) => inSample(one) && one.confidence === confidence,
    );
}
const picks = [...new Set(cases.map(({ pick }) => pick))].sort();
say("by pick (cross-validated)        cases  first  first three");
for (const pick of picks) {
  row(pick, judges[0]?.[1].filter((_, at) => cases[at]?.pick === pick) ?? []);
}

say("\nparts of the answers: how often the winners stay first with all of them");
say("  said to stay                   parts   said  stayed");
const predicted = predictions(cases);
for (let tenth = 0; tenth < 10; tenth += 1) {
  const inTenth = predicted.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === tenth);
  const [name, parts] = [`  ${10 * tenth} to ${10 * tenth + 10} %`, String(inTenth.length)];
  const [said, stayed] = [inTenth.map((one) => one.said), inTenth.map((one) => one.stayed)];
  say(`${name.padEnd(32)} ${parts.padStart(5)} ${percent(said)}  ${percent(stayed)}`);
}
const error = sum(predicted.map(({ said, stayed }) => (said - stayed) ** 2)) / predicted.length;
say(`  mean squared error (Brier 1950): ${error.toFixed(3)}`);

function table(name: string, belongs: (one: Case) => boolean): void {
  say(`${name.padEnd(32)} cases  first  first three`);
  for (const [judge, results] of judges) {
    row(
      judge,
      results.filter((_, at) => belongs(cases[at] as Case)),
    );
  }
  say();
}

function row(name: string, results: readonly (Agreement | undefined)[]): void {
  const known = results.flatMap((one) => one ?? []);
  if (known.length === 0) return;
  say(
    `  ${name.padEnd(30)} ${String(known.length).padStart(5)} ${percent(known.map(({ first }) => first))}       ${percent(known.map(({ firstThree }) => firstThree))}`,
  );
}

/** Ranks each case with points fitted to the cases of other sources; the later ones only test the points. */
function crossValidated(): readonly Agreement[] {
  const { rules, observations } = evidenceOf(cases, knowledge);
  const folds = foldsBySource(cases);
  const isFitted = (_: unknown, at: number) => cases[at]?.sample !== "later";
  const observed = observations.filter(isFitted);
  const perFold = fitPerFold(observed, folds.filter(isFitted), rules.length);
  const toAll = fitMultipliers(observed, rules.length);
  return observations.map((observation, at) => {
    const multipliers = isFitted(observation, at) ? perFold[folds[at] ?? 0] : toAll;
    const points = pointsUnder(observation, multipliers ?? toAll);
    return agreementWith(byPoints(observation.frameworks, points), wanted[at] ?? []);
  });
}

/** The three most frequent picks of the same sample. */
function mostFrequent(one: Case, at: number): Agreement {
  const counts = new Map<string, number>();
  for (const { sample, pick } of cases)
    if (sample === one.sample) counts.set(pick, (counts.get(pick) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  return agreementWith(inOrder(names), wanted[at] ?? []);
}

function percent(values: readonly number[]): string {
  return `${((100 * sum(values)) / Math.max(1, values.length)).toFixed(0).padStart(4)} %`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
