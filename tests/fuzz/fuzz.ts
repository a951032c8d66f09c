// The long fuzz run: `npm run fuzz -- [--seed N] [--runs N] [--target name]`.
import process from "node:process";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import * as fc from "fast-check";
import { targets } from "./targets.ts";
import { withstand } from "./withstand.ts";

/** What to run, and where the worker thread counts its inputs. */
interface Task {
  readonly target: string;
  readonly seed: number;
  readonly runs: number;
  readonly count: Int32Array;
}

interface Result {
  readonly inputs: number;
  /** What does not hold, with the input that shows it. */
  readonly fault?: string;
  /** In milliseconds. */
  readonly slowest: number;
}

/** How long one input may take, even on a busy machine, before it counts as a hang; in milliseconds. */
const PATIENCE = 60_000;
/** How much of one fault is shown, in characters. */
const MOST_SHOWN = 20_000;

if (isMainThread) await oversee();
else await attack(workerData);

async function oversee(): Promise<void> {
  const { values } = parseArgs({
    // The first argument is this script.
    args: process.argv.slice(3),
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      runs: { type: "string", default: "100000" },
      target: { type: "string" },
    },
  });
  const [seed, runs] = [Number(values.seed), Number(values.runs)];
  const chosen = targets.filter(({ name }) => name === (values.target ?? name));
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  let [inputs, faults] = [0, 0];
  for (const { name, share } of chosen) {
    const count = new Int32Array(new SharedArrayBuffer(4));
    const part = Math.ceil((runs * share) / shares);
    const started = performance.now();
    const result = await overseen({ target: name, seed, runs: part, count });
    inputs += result.inputs;
    faults += result.fault === undefined ? 0 : 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const slowest = result.slowest.toFixed(0);
    say(`${name}: ${result.inputs} inputs in ${seconds} s, slowest ${slowest} ms, seed ${seed}`);
    if (result.fault !== undefined) say(`${name}: FAULT\n${result.fault.slice(0, MOST_SHOWN)}`);
  }
  const found = faults === 0 ? "no fault" : `faults in ${faults} targets`;
  say(`${inputs} inputs, seed ${seed}, ${found}`);
  process.exitCode = faults === 0 && inputs >= runs ? 0 : 1;
}

/** Runs the task in its own thread, because a thread that hangs cannot watch itself. */
function overseen(task: Task): Promise<Result> {
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  let [seen, since] = [-1, performance.now()];
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const now = Atomics.load(task.count, 0);
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (performance.now() - since > PATIENCE) {
        const fault = `input ${now + 1} hangs: --target ${task.target} --seed ${task.seed}`;
        end({ inputs: now, fault, slowest: PATIENCE });
      }
    }, 1000);
    function end(result: Result): void {
      clearInterval(watch);
      resolve(result);
      void worker.terminate();
    }
    worker.once("message", end);
    worker.once("error", reject);
  });
}

async function attack({ target, seed, runs, count }: Task): Promise<void> {
  const attacks = targets.find(({ name }) => name === target)?.attacks ?? fc.constant(undefined);
  let slowest = 0;
  const property = fc.asyncProperty(attacks, async (one) => {
    const started = performance.now();
    if (one !== undefined) await withstand(one);
    slowest = Math.max(slowest, performance.now() - started);
    Atomics.add(count, 0, 1);
  });
  const details = await fc.check(property, { seed, numRuns: runs });
  parentPort?.postMessage({
    inputs: details.numRuns,
    slowest,
    ...(details.failed ? { fault: await faultOf(details) } : {}),
  });
}

/** What does not hold, with the smallest input that shows it and its path. */
async function faultOf<Input>(details: fc.RunDetails<Input>): Promise<string> {
  const { errorInstance } = details;
  const why = errorInstance instanceof Error ? (errorInstance.stack ?? "") : String(errorInstance);
  return `${why.slice(0, 3000)}\n${(await fc.asyncDefaultReportMessage(details)) ?? ""}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
