// Prints how many evaluations a second each engine makes of the shipped rules, after showing that all decide alike.
import { cpus } from "node:os";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { shippedKnowledge } from "../../../src/knowledge/shipped.ts";
import { randomAnswers, randomFrom } from "../../support/random.ts";
import { type Contender, newDecision, type Task, taskOf } from "./contender.ts";
import { jsonRules } from "./json-rules-engine.ts";
import { pyfwModel } from "./model.ts";
import { ruleObjects } from "./rule-objects.ts";
import { typedArrays } from "./typed-arrays.ts";
import { zen } from "./zen.ts";

const SETS = 500;
const SEED = 1;
const ROUNDS = 5;
const MILLISECONDS = 400;
const WANTED = { "json-rules-engine": 1_000, "zen-engine, all together": 100 };

const say = (line = "") => process.stdout.write(`${line}\n`);
const { knowledge } = shippedKnowledge();
const random = randomFrom(SEED);
const task = taskOf(
  knowledge,
  Array.from({ length: SETS }, () => randomAnswers(knowledge, random)),
);
const model = pyfwModel(task);
const contenders = [jsonRules(task), ...zen(task), ruleObjects(task), model, typedArrays(task)];

say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}; ${task.rules.length} rules, ${task.frameworks.length} frameworks, ${knowledge.questions.length} questions`,
);
for (const one of contenders) await agrees(one, ruleObjects(task), task);
say(`all decide alike on ${SETS} answer sets (seed ${SEED}): points, rule-outs, winners`);
say();

const rates = new Map(contenders.map(({ name }): [string, number[]] => [name, []]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const one of contenders) rates.get(one.name)?.push(await rate(one));
}
const median = (name: string) =>
  [...(rates.get(name) ?? [])].sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
const own = median(model.name);
say(`${"".padEnd(30)} evaluations a second   pyfw's model is   wanted`);
for (const { name } of contenders) {
  const wanted = Object.entries(WANTED).find(([one]) => one === name)?.[1];
  const times = own / median(name);
  say(
    `${name.padEnd(30)} ${Math.round(median(name)).toLocaleString("en").padStart(20)}   ${`${times.toFixed(times < 10 ? 2 : 0)} ×`.padStart(15)}   ${wanted === undefined ? "" : `${wanted} ×${times < wanted ? ", missed" : ""}`}`.trimEnd(),
  );
}
say();
say(`medians of ${ROUNDS} alternating rounds of ${MILLISECONDS} ms`);

/** Throws unless both reach the same decision under every answer set. */
async function agrees(one: Contender, other: Contender, { sets }: Task): Promise<void> {
  const [a, b] = [newDecision(task), newDecision(task)];
  for (let set = 0; set < sets.length; set += 1) {
    await one.decide(set, a);
    await other.decide(set, b);
    for (const part of ["points", "out", "winners"] as const) {
      if (a[part].join() === b[part].join()) continue;
      throw new Error(
        `${one.name} and ${other.name} differ in ${part} under ${JSON.stringify([...(sets[set] ?? [])])}: ${a[part].join()} and ${b[part].join()}`,
      );
    }
  }
}

/** Evaluations a second. */
async function rate(one: Contender): Promise<number> {
  const start = performance.now();
  let passes = 0;
  do {
    await one.pass();
    passes += 1;
  } while (performance.now() - start < MILLISECONDS);
  return (passes * SETS * 1_000) / (performance.now() - start);
}
