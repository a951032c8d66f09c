// Prints how many questions an interview asks before it may end, and how often ending there changes winners.
import process from "node:process";
import { type Adviser, adviserOn } from "../../src/analysis/advice/adviser.ts";
import type { Answers } from "../../src/knowledge/answer.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { type Person, play } from "../support/play.ts";
import { type Case, readCases, requestOf, SAMPLES } from "./case.ts";

const { knowledge } = shippedKnowledge();
const { questions } = knowledge;
const names = new Map(knowledge.frameworks.map(({ id, name }) => [id, name]));
const say = (line = "") => process.stdout.write(`${line}\n`);

say(`${questions.length} questions; who knows no answer skips the question, which counts as asked`);
say();
say("decisions   until the offer   until decided   after the offer   after decided");
say("            mean  share most   mean share most   unseated joined   changed");
for (const sample of SAMPLES) await measure(readCases().filter((one) => one.sample === sample));

async function measure(cases: readonly Case[]): Promise<void> {
  const results = [];
  for (const one of cases) {
    const person = requestOf(one);
    const played = await play(person, questions, adviserWithout(one.source));
    const winners = winnersOf(person.answers, person);
    results.push({ played, winners, atEnd: winnersOf(played.answers, person) });
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
  const changed = results.filter(({ winners, atEnd }) => atEnd !== winners);
  const counts = [
    `${String(unseated.length).padStart(8)} ${String(joined.length).padStart(6)}`,
    String(changed.length).padStart(7),
  ];
  const name = cases[0]?.sample.padEnd(9) ?? "";
  say([name, column(offered), column(decided), ...counts].join(" "));
}

/** An adviser without the decisions of the source, so that no case helps to predict itself. */
function adviserWithout(source: string): Adviser {
  const precedents = knowledge.precedents?.filter((precedent) => precedent.source !== source);
  return adviserOn({ ...knowledge, precedents }, emptyRequest);
}

/** The mean, its share of all questions, and the maximum. */
function column(counts: readonly number[]): string {
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const share = `${((100 * mean) / questions.length).toFixed(0)} %`;
  return `  ${mean.toFixed(1).padStart(4)} ${share.padStart(5)} ${String(Math.max(...counts)).padStart(4)}`;
}

/** The names of the winners for these answers, with the person's marks on them. */
function winnersOf(answers: Answers, person: Person): string {
  const important = new Set([...person.important].filter((id) => answers.has(id)));
  const { winners } = rank(knowledge, { ...emptyRequest, answers, important });
  return winners.map(({ id }) => names.get(id) ?? id).join();
}
