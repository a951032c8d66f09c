// Tests that a file is written whole or not at all, whichever step of the way fails, and wherever a run is killed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { systemHost } from "../src/host.ts";
import { failureOf } from "./support/failing.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** The step that fails, counted from 1; 0: none does. Those after it, too, once the process is gone. */
const fault = vi.hoisted(() => ({ at: 0, killed: false, steps: 0 }));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  const failing =
    <Args extends unknown[], Value>(step: (...args: Args) => Value) =>
    (...args: Args): Value => {
      fault.steps += 1;
      const fails = fault.killed ? fault.steps >= fault.at : fault.steps === fault.at;
      if (fault.at > 0 && fails) throw Object.assign(new Error("EIO"), { code: "EIO" });
      return step(...args);
    };
  return {
    ...real,
    openSync: failing(real.openSync),
    closeSync: failing(real.closeSync),
    chmodSync: failing(real.chmodSync),
    renameSync: failing(real.renameSync),
    rmSync: failing(real.rmSync),
    realpathSync: failing(real.realpathSync),
    writeFileSync: failing(real.writeFileSync),
  };
});

beforeEach(() => {
  Object.assign(fault, { at: 0, killed: false, steps: 0 });
});

const OLD = "what stood there before\n";
const NEW = "one\ntwo\n";

const ways = {
  "in one piece": async (path: string) => systemHost().writeText(path, NEW),
  "in two pieces": async (path: string) => {
    await systemHost().writePieces(path, piecesOf());
  },
};

async function* piecesOf(): AsyncGenerator<string> {
  yield "one\n";
  yield "two\n";
}

/** The way, with a fault at the step; tells what came of it and what lies in the folder then. */
async function attempt(write: (path: string) => Promise<void>, step: number, killed: boolean) {
  const folder = temporaryFolder();
  const path = join(folder, "out");
  Object.assign(fault, { at: 0 });
  writeFileSync(path, OLD);
  Object.assign(fault, { at: step, killed, steps: 0 });
  const ended = await failureOf(() => write(path)).catch((error: unknown) => String(error));
  Object.assign(fault, { at: 0 });
  return {
    ended,
    text: readFileSync(path, "utf8"),
    files: readdirSync(folder),
    steps: fault.steps,
  };
}

describe.each(Object.entries(ways))("a text %s", (_, write) => {
  test("takes some steps, any of which can fail: then all is as it was, and the failure says so", async () => {
    const { steps, text } = await attempt(write, 0, false);
    expect(text).toBe(NEW);
    expect(steps).toBeGreaterThan(4);
    for (let step = 1; step <= steps; step += 1) {
      const { ended, ...left } = await attempt(write, step, false);
      expect({ step, ended }).toMatchObject({ step, ended: { kind: "unwritable", code: "EIO" } });
      expect({ step, ...left }).toMatchObject({ step, text: OLD, files: ["out"] });
    }
  });

  test("is there whole or not at all when the process is killed between any two steps", async () => {
    const { steps } = await attempt(write, 0, false);
    for (let step = 1; step <= steps; step += 1) {
      const { text } = await attempt(write, step, true);
      expect([OLD, NEW]).toContain(text);
    }
  });
});

test("a draft that a killed run left does not stop the next, and stays as it is", () => {
  const folder = temporaryFolder();
  const left = join(folder, `out.${process.pid}.tmp`);
  writeFileSync(left, "one\n");
  systemHost().writeText(join(folder, "out"), NEW);
  expect(readdirSync(folder).sort()).toEqual(["out", `out.${process.pid}.tmp`]);
  expect(readFileSync(left, "utf8")).toBe("one\n");
});
