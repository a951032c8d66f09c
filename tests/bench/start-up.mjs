// Measures whole runs of pyfw as ratios to `node -e 0`, in alternating pairs, so that load affects both.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import module from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";
import pty from "@lydell/node-pty";

const PAIRS = Number(process.env.PAIRS ?? 41);
const folder = mkdtempSync(join(tmpdir(), "pyfw-bench-"));
const answers = join(folder, "answers.json");
writeFileSync(answers, '{"kind": "site", "size": "large", "deadline": "tight"}');

const program = fileURLToPath(new URL("../../bin/pyfw.js", import.meta.url));

/** Node 22 and later cache compiled code, so that only the first run compiles it. */
const hasCache = module.enableCompileCache !== undefined;

/** Each command in one or several ways, which take turns. */
const RUNS = [
  { name: "pyfw list", ways: [["list"]], limit: hasCache ? 1.25 : 1.35 },
  {
    name: "pyfw recommend answers.json -f json",
    ways: [["recommend", answers, "-f", "json"]],
    limit: hasCache ? 1.4 : 1.5,
  },
  {
    name: "pyfw recommend answers.json",
    ways: [["recommend", answers]],
    limit: hasCache ? 1.5 : 1.6,
  },
  { name: "pyfw recommend … --why-not …", ways: whyNots(), limit: 2.5 },
];

/** The limit for the first question of the interview, as a ratio to `pyfw list` in the same terminal. */
const MOST_FOR_QUESTION = 1.6;

function json(...args) {
  return JSON.parse(execFileSync(process.execPath, [program, ...args]));
}

/** Asks about every framework: with no answers, with the answers above, and with all questions answered. */
function whyNots() {
  const { questions } = json("questions", "-f", "json");
  const all = questions.map(({ id, choices }) => `${id}=${choices[1].id}`);
  const sets = [["{}"], [readFileSync(answers, "utf8")], ["{}", all]].map(([text, flags = []]) => {
    const file = join(folder, `${flags.length}-${text.length}.json`);
    writeFileSync(file, text);
    return [file, ...flags.flatMap((flag) => ["-a", flag])];
  });
  const { frameworks } = json("list", "-f", "json");
  return frameworks.flatMap(({ id }) => sets.map((set) => ["recommend", ...set, "--why-not", id]));
}

function milliseconds(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The time until a terminal shows the text. */
function millisecondsUntil(text, args) {
  return new Promise((resolve) => {
    const start = performance.now();
    const terminal = pty.spawn(process.execPath, [program, ...args], { cols: 80, rows: 24 });
    let shown = "";
    terminal.onData((data) => {
      shown += data;
      if (!shown.includes(text)) return;
      resolve(performance.now() - start);
      terminal.kill("SIGKILL");
    });
  });
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function measure({ name, ways, limit }) {
  const bare = [];
  const full = [];
  for (const way of ways) milliseconds([program, ...way]);
  for (let pair = 0; pair < Math.max(PAIRS, ways.length); pair += 1) {
    bare.push(milliseconds(["-e", "0"]));
    full.push(milliseconds([program, ...ways[pair % ways.length]]));
  }
  return { name, bare: median(bare), full: median(full), limit };
}

async function measureQuestion() {
  const lists = [];
  const questions = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    lists.push(await millisecondsUntil(lastListed, ["list"]));
    questions.push(await millisecondsUntil("Why:", ["recommend"]));
  }
  return {
    name: "first question, beside pyfw list",
    bare: median(lists),
    full: median(questions),
    limit: MOST_FOR_QUESTION,
  };
}

const lastListed = json("list", "-f", "json").frameworks.at(-1).id;
const results = [...RUNS.map(measure), await measureQuestion()];
rmSync(folder, { recursive: true });
process.stdout.write(`Node ${process.version}, medians of ${PAIRS} or more alternating pairs\n\n`);
process.stdout.write(`${"command".padEnd(38)}  node -e 0    pyfw   ratio  limit\n`);
for (const { name, bare, full, limit } of results) {
  const ratio = full / bare;
  const verdict = ratio <= limit ? "" : "  over the limit";
  process.stdout.write(
    `${name.padEnd(38)}  ${bare.toFixed(1).padStart(6)} ms  ${full.toFixed(1).padStart(5)} ms  ${ratio.toFixed(2)}   ${limit.toFixed(2)}${verdict}\n`,
  );
}
process.exitCode = results.every(({ bare, full, limit }) => full / bare <= limit) ? 0 : 1;
