// Prints how evenly evidence is spread: known facts, judged facts, and winners under random answers.
import process from "node:process";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";

const SETS = 5000;
const { knowledge } = shippedKnowledge();
const random = randomFrom(1);
const ranks = new Map(knowledge.frameworks.map(({ id }) => [id, { sum: 0, count: 0, first: 0 }]));
for (let set = 0; set < SETS; set += 1) {
  const { rows, winners } = rank(knowledge, {
    ...emptyRequest,
    answers: randomAnswers(knowledge, random),
  });
  for (const row of rows) {
    const tally = ranks.get(row.framework.id);
    if (tally === undefined) continue;
    tally.sum += row.rank;
    tally.count += 1;
    if (row.rank === 1) tally.first += 1 / winners.length;
  }
}

const lines = knowledge.frameworks.map(({ id, facts }) => {
  const values = Object.values(facts);
  const tally = ranks.get(id) ?? { sum: 0, count: 0, first: 0 };
  return {
    id,
    known: values.filter(({ value }) => value !== "unknown").length / values.length,
    judged:
      values.filter(({ source }) => source !== undefined && "judgement" in source).length /
      values.length,
    meanRank: tally.sum / tally.count,
    first: tally.first / SETS,
  };
});

const say = (line = "") => process.stdout.write(`${line}\n`);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
say(`${SETS} random answer sets, seed 1`);
say();
say("framework    facts known  facts judged  mean rank  first places");
for (const { id, known, judged, meanRank, first } of lines) {
  say(
    `${id.padEnd(12)} ${percent(known).padStart(11)}  ${percent(judged).padStart(12)}  ${meanRank.toFixed(2).padStart(9)}  ${percent(first).padStart(12)}`,
  );
}
say();
say(`most first places: ${percent(Math.max(...lines.map(({ first }) => first)))}`);
