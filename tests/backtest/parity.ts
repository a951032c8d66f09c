// Prints how evenly evidence is spread: known facts, judged facts, and first places under random answers.
import process from "node:process";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { rank } from "../../src/ranking/rank.ts";
import { emptyRequest } from "../../src/ranking/request.ts";
import { randomAnswers, randomFrom } from "../support/random.ts";

const SETS = 5000;
const { knowledge } = shippedKnowledge();
const random = randomFrom(1);
const first = new Map<string, number>();
for (let set = 0; set < SETS; set += 1) {
  const answers = randomAnswers(knowledge, random);
  const { winners } = rank(knowledge, { ...emptyRequest, answers });
  for (const { id } of winners) first.set(id, (first.get(id) ?? 0) + 1 / winners.length / SETS);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const column = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(14);
say(`${SETS} random answer sets, seed 1\n`);
say("framework       facts known  facts judged  first places");
for (const { id, facts } of knowledge.frameworks) {
  const values = Object.values(facts);
  const known = values.filter(({ value }) => value !== "unknown");
  const judged = values.filter(({ source }) => source !== undefined && "judgement" in source);
  const shares = [known, judged].map(({ length }) => length / values.length);
  say(`${id.padEnd(13)}${[...shares, first.get(id) ?? 0].map(column).join("")}`);
}
say(`\nmost first places: ${column(Math.max(...first.values())).trim()}`);
