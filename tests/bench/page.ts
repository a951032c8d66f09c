// Measures how long the page takes to rank again after a click, compared with a fixed loop in the page.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { openBrowser } from "../support/browser.ts";

const CLICKS = Number(process.env.CLICKS ?? 60);

/** One frame at 60 frames per second, in milliseconds. */
const MOST_MEDIAN = 16;

const ANSWERS = ["-a", "kind=site", "-a", "size=small", "-a", "parts=accounts,admin"];

interface Times {
  readonly clicks: readonly number[];
  readonly loops: readonly number[];
}

/**
 * A click on a box always changes an answer or a mark. Counts the work of the click and of the frame
 * that shows it, but not the wait for the frame. Each click is its own task, because inside a frame its
 * layout would count as waiting.
 */
const MEASURE = `(async () => {
  const boxes = [...document.querySelectorAll("#questions input[type=checkbox]")];
  const clicks = [];
  const loops = [];
  for (let nth = 0; nth < ${CLICKS}; nth += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    const beforeLoop = performance.now();
    let mixed = nth;
    for (let round = 0; round < 2_000_000; round += 1) mixed = Math.imul(mixed ^ round, 0x6d2b79f5);
    loops.push(performance.now() - beforeLoop + (mixed & 0));
    let frame = 0;
    requestAnimationFrame(() => { frame = performance.now(); });
    const before = performance.now();
    boxes[(nth * 7) % boxes.length].click();
    const clicked = performance.now() - before;
    await new Promise(requestAnimationFrame);
    document.body.offsetHeight;
    clicks.push(clicked + performance.now() - frame);
  }
  return { clicks, loops };
})()`;

async function measure(): Promise<Times | undefined> {
  const browser = await openBrowser();
  if (browser === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "pyfw-bench-"));
  try {
    const file = join(folder, "page.html");
    const program = resolve("bin/pyfw.js");
    execFileSync(process.execPath, [program, "recommend", ...ANSWERS, "-o", file]);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector("#sure strong");
    return await page.evaluate<Times>(MEASURE);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The quantile of the numbers at this share. */
function quantile(numbers: readonly number[], share: number): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? Number.NaN;
}

function report({ clicks, loops }: Times): boolean {
  const median = quantile(clicks, 0.5);
  const loop = quantile(loops, 0.5);
  const rows = [
    ["a click, layout included: best", `${quantile(clicks, 0).toFixed(1)} ms`],
    [`median, at most ${MOST_MEDIAN} ms`, `${median.toFixed(1)} ms`],
    ["95 of 100 are below", `${quantile(clicks, 0.95).toFixed(1)} ms`],
    ["a fixed loop of JavaScript, median", `${loop.toFixed(1)} ms`],
    ["a click, as a ratio to the loop", (median / loop).toFixed(2)],
  ] as const;
  process.stdout.write(`${CLICKS} clicks, each after the loop, in the page of -f html\n\n`);
  for (const [name, value] of rows)
    process.stdout.write(`${name.padEnd(38)}  ${value.padStart(8)}\n`);
  return median <= MOST_MEDIAN;
}

const times = await measure();
process.exitCode = times !== undefined && report(times) ? 0 : 1;
