// Tests that a file is written completely or not at all, whichever step fails and whenever a run is killed.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { systemHost } from "../../src/host.ts";
import { failureOf } from "../support/host.ts";
import { temporaryFolder } from "../support/program.ts";

/** The step that fails, counted from 1, or 0 for none. If the process is killed, all later steps fail too. */
const fault = vi.hoisted(() => {
  // Test files share their modules, so these must be loaded again with the faults.
  vi.resetModules();
  return {
    at: 0,
    killed: false,
    steps: 0,
    /** The function that fails once, at any step, and its error code. */
    name: undefined as string | undefined,
    code: "EIO",
  };
});

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const failing =
    <Args extends unknown[], Value>(step: (...args: Args) => Value) =>
    (...args: Args): Value => {
      fault.steps += 1;
      const fails = fault.killed ? fault.steps >= fault.at : fault.steps === fault.at;
      const named = step.name === fault.name;
      if (named) fault.name = undefined;
      if (named || (fault.at > 0 && fails)) throw Object.assign(new Error(), { code: fault.code });
      return step(...args);
    };
  const { openSync, closeSync, chmodSync, renameSync, rmSync, realpathSync } = real;
  const steps = [openSync, closeSync, chmodSync, renameSync, rmSync, realpathSync];
  const faulty = [...steps, real.writeFileSync].map((step) => [step.name, failing(step as never)]);
  return { ...real, ...Object.fromEntries(faulty) };
});

afterAll(() => {
  vi.resetModules();
});

beforeEach(() => {
  Object.assign(fault, { at: 0, killed: false, steps: 0, name: undefined, code: "EIO" });
});

const OLD = "what stood there before\n";
const NEW = "one\ntwo\n";

const write = (path: string) => systemHost().writeFile(path, ["one\n", "two\n"]);

/** Writes with a fault at the step; returns the outcome and what is in the folder afterwards. */
async function attempt(step: number, killed: boolean) {
  const folder = temporaryFolder();
  const path = join(folder, "out");
  Object.assign(fault, { at: 0 });
  writeFileSync(path, OLD);
  Object.assign(fault, { at: step, killed, steps: 0 });
  const ended = await failureOf(() => write(path)).catch(String);
  Object.assign(fault, { at: 0 });
  const [text, files] = [readFileSync(path, "utf8"), readdirSync(folder)];
  return { ended, text, files, steps: fault.steps };
}

test("if any step of a write fails, everything is as it was, and the failure says so", async () => {
  const { steps, text } = await attempt(0, false);
  expect(text).toBe(NEW);
  expect(steps).toBeGreaterThan(4);
  for (let step = 1; step <= steps; step += 1) {
    const { ended, ...left } = await attempt(step, false);
    expect({ step, ended }).toMatchObject({ step, ended: { kind: "unwritable", code: "EIO" } });
    expect({ step, ...left }).toMatchObject({ step, text: OLD, files: ["out"] });
  }
});

test("if the process is killed between any two steps, the text is complete or not there", async () => {
  const { steps } = await attempt(0, false);
  for (let step = 1; step <= steps; step += 1) {
    const { text } = await attempt(step, true);
    expect([OLD, NEW]).toContain(text);
  }
});

test.each([
  ["renameSync", "EBUSY", "is mounted by itself"],
  ["renameSync", "EXDEV", "lies elsewhere than its folder"],
  ["chmodSync", "EPERM", "belongs to somebody else"],
  ["openSync", "EACCES", "lies in a folder that is closed"],
] as const)("if %s fails with %s, a file that %s is written in place", async (name, code, _) => {
  const path = join(temporaryFolder(), "out");
  writeFileSync(path, `${OLD}and more of it\n`);
  const { ino } = statSync(path);
  Object.assign(fault, { name, code });
  expect(await write(path)).toBe(true);
  expect(readFileSync(path, "utf8")).toBe(NEW);
  expect(readdirSync(dirname(path))).toEqual(["out"]);
  expect(fault.name).toBeUndefined();
  if (name !== "openSync") expect(statSync(path).ino).toBe(ino);
});
