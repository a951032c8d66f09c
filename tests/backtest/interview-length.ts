// Prints how many questions an interview asks before it may end, and how often ending there changes winners.
import process from "node:process";
import { type Adviser, adviserOn } from "../../src/analysis/advice/adviser.ts";
import type { Answers } from "../../src/knowledge/answer.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type Person, type Played, play } from "../support/play.ts";
import { randomAnswer, randomFrom } from "../support/random.ts";
import { readCases, requestOf } from "./case.ts";

const PEOPLE = Number(process.argv[3] ?? 10_000);
/** How many of them are also asked in file order, for comparison. */
const COMPARED = Math.min(PEOPLE, 500);

const { knowledge } = shippedKnowledge();
const { questions } = knowledge;
const names = new Map(knowledge.frameworks.map(({ id, name }) => [id, name]));
let slowest = 0;
const adviser = timed(adviserOn(knowledge, emptyRequest));

const cases = readCases().map((one) => ({ ...requestOf(one), source: one.source }));
const random = randomFrom(1);
const people = Array.from({ length: PEOPLE }, (): Person => {
  const answers: Answers = new Map(questions.map((one) => [one.id, randomAnswer(one, random)]));
  return { answers, important: new Set() };
});

const say = (line = "") => process.stdout.write(`${line}\n`);
say(`${questions.length} questions; who knows no answer skips the question, which counts as asked`);
say();
say(`${"".padEnd(34)}people   until the offer   until decided   after the offer   after decided`);
say(`${"".padEnd(34)}         mean  share most   mean share most   unseated joined   changed`);
await measure("cases", cases, ({ source }) => adviserWithout(source));
await measure("cases, in the order of the file", cases, ({ source }) =>
  inOrder(adviserWithout(source)),
);
await measure("random people", people, () => adviser);
await measure("the first of them, in that order", people.slice(0, COMPARED), () =>
  inOrder(adviser),
);
say();
say(`slowest advice: ${slowest.toFixed(1)} ms of computing`);

/** An adviser without the decisions of the source, so that no case helps to predict itself. */
function adviserWithout(source: string): Adviser {
  const precedents = knowledge.precedents?.filter((precedent) => precedent.source !== source);
  return timed(adviserOn({ ...knowledge, precedents }, emptyRequest));
}

async function measure<P extends Person>(
  name: string,
  group: readonly P[],
  adviserFor: (person: P) => Adviser,
): Promise<void> {
  const results: { readonly played: Played; readonly winners: string }[] = [];
  for (const person of group) {
    results.push({
      played: await play(person, questions, adviserFor(person)),
      winners: winnersOf(person.answers, person),
    });
  }
  const offered = results.map(({ played }) => played.offer?.after ?? played.asked.length);
  const decided = results.map(({ played }) => played.asked.length);
  const offers = results.flatMap(({ played, winners }) =>
    played.offer === undefined ? [] : [{ before: played.offer.winners, after: winners.split(",") }],
  );
  const unseated = offers.filter(
    ({ before, after }) => !before.every((one) => after.includes(one)),
  );
  const joined = offers.filter(
    (one) => !unseated.includes(one) && one.before.length < one.after.length,
  );
  const changed = results.filter(
    ({ played, winners }, at) => winnersOf(played.answers, group[at]) !== winners,
  );
  say(
    [
      `${name.padEnd(34)}${String(group.length).padStart(6)}`,
      column(offered),
      column(decided),
      `   ${String(unseated.length).padStart(8)} ${String(joined.length).padStart(6)}   ${String(changed.length).padStart(7)}`,
    ].join(" "),
  );
}

/** The mean, its share of all questions, and the maximum. */
function column(counts: readonly number[]): string {
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const share = `${((100 * mean) / questions.length).toFixed(0)} %`;
  return `  ${mean.toFixed(1).padStart(4)} ${share.padStart(5)} ${String(Math.max(...counts)).padStart(4)}`;
}

/** The names of the winners for these answers, with the person's marks on them. */
function winnersOf(answers: Answers, person: Person | undefined): string {
  const important = new Set([...(person?.important ?? [])].filter((id) => answers.has(id)));
  const { winners } = rank(knowledge, { ...emptyRequest, answers, important });
  return winners.map(({ id }) => names.get(id) ?? id).join();
}

/** The same stops, but with the questions in file order. */
function inOrder(by: Adviser): Adviser {
  return {
    ...by,
    advise(soFar) {
      const advice = by.advise(soFar);
      const next = questions.find(({ id }) => !soFar.answers.has(id) && !soFar.skipped.has(id));
      return advice.kind === "decided" || next === undefined
        ? advice
        : { ...advice, question: next };
    },
  };
}

/** Records the longest CPU time of one piece of advice after the first. */
function timed(by: Adviser): Adviser {
  let count = 0;
  return {
    ...by,
    advise(soFar) {
      const before = process.cpuUsage();
      const advice = by.advise(soFar);
      const { user, system } = process.cpuUsage(before);
      count += 1;
      if (count > 1) slowest = Math.max(slowest, (user + system) / 1_000);
      return advice;
    },
  };
}
