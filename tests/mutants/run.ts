// Prints how many faults in the shipped rules the checks, the proofs and the kept decisions notice.
import { readFileSync } from "node:fs";
import process from "node:process";
import { type PropertyName, proofTasks } from "../../src/analysis/prove/properties.ts";
import { load } from "../../src/knowledge/load.ts";
import type { Knowledge } from "../../src/knowledge/schema.ts";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { type Decision, decide } from "../support/kept-decisions.ts";
import { randomFrom } from "../support/random.ts";
import { changedWinner } from "./changed-winner.ts";
import { KINDS, type Mutant, mutantsOf } from "./mutants.ts";

const EACH = 40;
const { knowledge } = shippedKnowledge();
const kept: readonly Decision[] = readFileSync("tests/data/decisions.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const mutants = mutantsOf(knowledge, EACH, randomFrom(1));
const judged = mutants.map((mutant, index) => {
  if (index % 20 === 0) process.stderr.write(`${index} of ${mutants.length}\n`);
  return { mutant, ...judge(mutant) };
});

/** Who notices, in the order in which one would look; `undefined`: nobody. */
function judge({ knowledge: faulty }: Mutant) {
  const sound = load(faulty);
  const change = sound.ok ? changedWinner(knowledge, faulty) : "unsound";
  return { change, noticedBy: noticedBy(sound, faulty) };
}

function noticedBy(sound: ReturnType<typeof load>, faulty: Knowledge): string | undefined {
  if (!sound.ok || sound.warnings.length > 0) return "checks";
  const refuted = firstRefuted(faulty);
  if (refuted !== undefined) return `proof ${refuted}`;
  return kept.some((one) => differs(one, decide(faulty, one.answers))) ? "decisions" : undefined;
}

function firstRefuted(faulty: Knowledge): PropertyName | undefined {
  return proofTasks(faulty).find(({ tasks }) =>
    tasks().some((task) => task.decide().is !== "proved"),
  )?.property;
}

/** As the test of the kept decisions compares them. */
function differs(before: Decision, after: Decision): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

const say = (line = "") => process.stdout.write(`${line}\n`);
const structural = judged.filter(({ mutant }) => mutant.kind !== "points shifted");

say(`${mutants.length} mutants of ${knowledge.rules.length} rules, seed 1`);
say();
say("kind               made  unsound  winner changed  same  unknown  caught of the changed");
for (const kind of KINDS)
  line(
    kind,
    judged.filter(({ mutant }) => mutant.kind === kind),
  );
line("all structural", structural);
say();
say(`noticed by: ${tally(judged.map(({ noticedBy }) => noticedBy ?? "nobody"))}`);
say();
say("changed a winner, and nobody noticed:");
for (const { mutant, change, noticedBy } of judged) {
  if (change === "changed" && noticedBy === undefined)
    say(`  ${mutant.kind}: ${mutant.rule} ${mutant.says}`);
}

function line(name: string, group: typeof judged): void {
  const having = (change: string) => group.filter((one) => one.change === change);
  // A mutant that is not sound has no winners to compare: the checks have it.
  const changed = [...having("changed"), ...having("unsound")];
  const caught = changed.filter(({ noticedBy }) => noticedBy !== undefined).length;
  const share = changed.length === 0 ? "-" : `${((100 * caught) / changed.length).toFixed(0)} %`;
  say(
    `${name.padEnd(17)} ${String(group.length).padStart(5)}  ${String(having("unsound").length).padStart(7)}  ${String(having("changed").length).padStart(14)}  ${String(having("same").length).padStart(4)}  ${String(having("unknown").length).padStart(7)}  ${String(caught).padStart(4)} of ${changed.length}, ${share}`,
  );
}

function tally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
}
