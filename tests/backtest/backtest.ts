// Prints how pyfw agrees with real decisions, against three baselines, and every miss with what beat the pick.
import { readFileSync } from "node:fs";
import process from "node:process";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { agreement, type Case } from "./case.ts";

const { knowledge } = shippedKnowledge();
const cases: readonly Case[] = readFileSync("tests/cases/cases.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const results = cases.map((one) => ({ one, ...agreement(one, knowledge) }));
const say = (line = "") => process.stdout.write(`${line}\n`);
const percent = (value: number) => `${(100 * value).toFixed(0).padStart(4)} %`;
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

say(`${"".padEnd(22)} cases  first  first three`);
table("all", results);
for (const confidence of ["high", "medium", "low"])
  table(
    `${confidence} confidence`,
    results.filter(({ one }) => one.confidence === confidence),
  );
for (const family of [...new Set(cases.map((one) => one.family))].sort())
  table(
    family,
    results.filter(({ one }) => one.family === family),
  );
say();
baselines();
say();
misses();

function table(name: string, group: typeof results): void {
  say(
    `${name.padEnd(22)} ${String(group.length).padStart(5)} ${percent(mean(group.map(({ first }) => first)))}       ${percent(mean(group.map(({ firstThree }) => firstThree)))}`,
  );
}

function baselines(): void {
  const counts = new Map<string, number>();
  for (const { pick } of cases) counts.set(pick, (counts.get(pick) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]);
  const share = (places: number) =>
    frequent.slice(0, places).reduce((sum, [, count]) => sum + count, 0) / cases.length;
  const all = knowledge.frameworks.length;
  say(`${"always the most frequent pick".padEnd(32)} first ${percent(share(1))}`);
  say(`${"the three most frequent".padEnd(32)} first three ${percent(share(3))}`);
  say(`${"random".padEnd(32)} first ${percent(1 / all)}, first three ${percent(3 / all)}`);
}

function misses(): void {
  for (const { one, ranking, first, firstThree, successor } of results.filter(
    (result) => result.first < 1,
  )) {
    const pick = ranking.rows.find((row) => row.framework.id === one.pick);
    const also = successor === undefined ? "" : ` (or ${successor})`;
    say(
      `${one.id} ${one.confidence} ${one.pick}${also}: rank ${pick?.rank ?? "out"}, first ${percent(first).trim()}, first three ${percent(firstThree).trim()}`,
    );
    say(
      `  ${JSON.stringify(one.answers)}${one.important.length > 0 ? ` important ${one.important.join(", ")}` : ""}`,
    );
    for (const row of ranking.rows.filter((row) => row.rank <= 3 || row === pick).slice(0, 6)) {
      say(
        `  ${row.rank} ${row.framework.id} ${row.points}: ${row.reasons.map((reason) => `${reason.rule.id} ${reason.points}`).join(", ")}`,
      );
    }
  }
}
