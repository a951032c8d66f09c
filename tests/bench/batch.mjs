// Compares `pyfw recommend --batch` with a loop that parses and prints as much: medians of alternating runs.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";

const PAIRS = Number(process.env.PAIRS ?? 7);
const LINES = Number(process.env.LINES ?? 200_000);
const LEAST_SPEED = 0.8;
const MOST_MEGABYTES = 200;

const { written: knowledge } = createRequire(import.meta.url)("../../dist/knowledge.json");
const program = fileURLToPath(new URL("../../bin/pyfw.js", import.meta.url));

/** Reproducible numbers from 0 up to 1, exclusive: the generator mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOST_TIMES_FLAT = 2;

/** Answers to about two thirds of the questions, as JSON.stringify writes them. */
function randomLine(random) {
  const below = (limit) => Math.floor(random() * limit);
  const answers = {};
  for (const { id, kind, choices } of knowledge.questions) {
    if (below(3) === 0) continue;
    const ids = choices.map((choice) => choice.id);
    answers[id] = kind === "one" ? ids[below(ids.length)] : ids.filter(() => below(ids.length) < 2);
  }
  return JSON.stringify(answers);
}

/** Writes the peak resident memory of a process in kilobytes, and its CPU time in microseconds. */
const PEAK = `
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const { writeFileSync } = require("node:fs");
  writeFileSync(process.env.PEAK, String(maxRSS));
  writeFileSync(process.env.CPU, String(userCPUTime + systemCPUTime));
});`;

/** Reads lines in chunks, parses each, and prints the given number of bytes for it. */
const LOOP = `
const { createReadStream, writeSync } = require("node:fs");
const [, , file, bytes] = process.argv;
const line = "x".repeat(Number(bytes) - 1) + "\\n";
(async () => {
  let begun = "";
  for await (const piece of createReadStream(file, "utf8")) {
    const lines = (begun + piece).split("\\n");
    begun = lines.pop();
    let text = "";
    for (const one of lines) {
      JSON.parse(one);
      text += line;
    }
    const data = Buffer.from(text);
    for (let done = 0; done < data.length; ) done += writeSync(1, data, done);
  }
})();`;

const folder = mkdtempSync(join(tmpdir(), "pyfw-bench-"));
const at = (name) => join(folder, name);

/** Runs a script on the lines, and returns its time, its memory and the size of its output. */
function measure(args) {
  const output = openSync(at("output"), "w");
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", at("peak.cjs"), ...args], {
    stdio: ["ignore", output, "pipe"],
    env: { ...process.env, PEAK: at("peak"), CPU: at("cpu") },
  });
  const milliseconds = performance.now() - start;
  closeSync(output);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return {
    milliseconds,
    cpu: Number(readFileSync(at("cpu"), "utf8")) / 1000,
    megabytes: Number(readFileSync(at("peak"), "utf8")) / 1024,
    bytes: statSync(at("output")).size,
  };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function compare() {
  const random = randomFrom(5);
  const lines = Array.from({ length: LINES }, () => randomLine(random));
  const write = (name, wrapped) => writeFileSync(at(name), lines.map(wrapped).join(""));
  write("lines", (line) => `${line}\n`);
  write("nested", (line) => `{"answers": ${line}}\n`);
  writeFileSync(at("peak.cjs"), PEAK);
  writeFileSync(at("loop.cjs"), LOOP);
  const batch = [program, "recommend", "--batch", at("lines")];
  const nested = [program, "recommend", "--batch", at("nested")];
  const first = measure(batch);
  const loop = [at("loop.cjs"), at("lines"), String(Math.round(first.bytes / LINES))];
  measure(loop);
  const pairs = Array.from({ length: PAIRS }, () => ({
    loop: measure(loop),
    batch: measure(batch),
    nested: measure(nested),
  }));
  const left = readdirSync(folder).toSorted().join();
  if (left !== "cpu,lines,loop.cjs,nested,output,peak,peak.cjs")
    throw new Error(`left behind: ${left}`);
  return {
    loop: median(pairs.map((pair) => pair.loop.milliseconds)),
    batch: median(pairs.map((pair) => pair.batch.milliseconds)),
    timesFlat: median(pairs.map((pair) => pair.nested.cpu / pair.batch.cpu)),
    megabytes: Math.max(...pairs.map((pair) => pair.batch.megabytes)),
    bytes: first.bytes,
    loopBytes: pairs[0].loop.bytes,
  };
}

function report({ loop, batch, timesFlat, megabytes, bytes, loopBytes }) {
  const speed = loop / batch;
  const rows = [
    [`a loop that parses and prints ${loopBytes} bytes`, `${loop.toFixed(0)} ms`],
    [`pyfw recommend --batch, ${bytes} bytes`, `${batch.toFixed(0)} ms`],
    [`speed, at least ${LEAST_SPEED}`, speed.toFixed(2)],
    [`a line under "answers", at most ${MOST_TIMES_FLAT} times`, timesFlat.toFixed(2)],
    [`peak memory, at most ${MOST_MEGABYTES} MB`, `${megabytes.toFixed(0)} MB`],
  ];
  process.stdout.write(`Node ${process.version}, ${LINES} lines, medians of ${PAIRS} pairs\n\n`);
  for (const [name, value] of rows) {
    process.stdout.write(`${name.padEnd(52)}  ${value.padStart(8)}\n`);
  }
  return speed >= LEAST_SPEED && timesFlat <= MOST_TIMES_FLAT && megabytes <= MOST_MEGABYTES;
}

try {
  process.exitCode = report(compare()) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
