// Prints how many questions an interview asks before it may end, and how often ending there changes winners.
import process from "node:process";
import { adviserOn } from "../../src/analysis/advice/adviser.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { play } from "../support/play.ts";
import { type Case, readCases, requestOf, SAMPLES } from "./case.ts";
import { decisionsWithout } from "./certainty.ts";

const { knowledge } = shippedKnowledge();
const { questions } = knowledge;
const say = (line: string) => process.stdout.write(`${line}\n`);

say(
  `${questions.length} questions; who knows no answer skips the question, which counts as asked\n`,
);
say("decisions   until the offer   until decided   after the offer");
say("            mean  share most   mean share most   unseated joined");
for (const sample of SAMPLES) await measure(readCases().filter((one) => one.sample === sample));

async function measure(cases: readonly Case[]): Promise<void> {
  const results = [];
  for (const one of cases) {
    const request = requestOf(one);
    const decisions = decisionsWithout(one.source);
    const adviser = adviserOn({ ...knowledge, decisions }, emptyRequest);
    const played = await play(request, questions, adviser);
    const winners = rank(knowledge, request).winners.map(({ name }) => name);
    results.push({ played, winners });
  }
  const offered = results.map(({ played }) => played.offer?.after ?? played.asked.length);
  const decided = results.map(({ played }) => played.asked.length);
  const offers = results.flatMap(({ played, winners }) =>
    played.offer === undefined ? [] : [{ before: played.offer.winners, after: winners }],
  );
  const unseated = offers.filter(
    ({ before, after }) => !before.every((one) => after.includes(one)),
  );
  const joined = offers.filter(
    (one) => !unseated.includes(one) && one.before.length < one.after.length,
  );
  const counts = `   ${String(unseated.length).padStart(8)} ${String(joined.length).padStart(6)}`;
  say([cases[0]?.sample.padEnd(9), column(offered), column(decided), counts].join(" "));
}

/** The mean, its share of all questions, and the maximum. */
function column(counts: readonly number[]): string {
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const share = `${((100 * mean) / questions.length).toFixed(0)} %`;
  return `  ${mean.toFixed(1).padStart(4)} ${share.padStart(5)} ${String(Math.max(...counts)).padStart(4)}`;
}
