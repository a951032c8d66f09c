// Runs the built program, or a shell with the program on its path, in temporary folders.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The Node.js that runs the program; PYFW_TEST_NODE can name a different one from that of the tests. */
export const NODE = process.env.PYFW_TEST_NODE ?? process.execPath;

export const LAUNCHER = fileURLToPath(new URL("../../bin/pyfw.js", import.meta.url));

export interface Surroundings {
  /** What is piped in; nothing by default. */
  readonly stdin?: string | Uint8Array;
  /** Added to an environment that says nothing about colour, width or terminal. */
  readonly env?: Readonly<Record<string, string>>;
  /** A temporary folder by default. */
  readonly cwd?: string;
}

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** `null` if a signal ended it. */
  readonly code: number | null;
}

/** Runs `pyfw` with these arguments. */
export function pyfw(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return run(NODE, [LAUNCHER, ...args], surroundings);
}

/** Runs a shell script that can call `pyfw`. */
export function shell(script: string, { env, ...rest }: Surroundings = {}): Promise<Ended> {
  return run("sh", ["-c", script], { ...rest, env: { PATH: pathWithProgram(), ...env } });
}

/** Runs any program to its end. */
export function run(file: string, args: readonly string[], around: Surroundings): Promise<Ended> {
  const cwd = around.cwd ?? temporaryFolder();
  const child = spawn(file, args, { cwd, env: { ...plainEnvironment(cwd), ...around.env } });
  const heard = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      heard[name] += text;
    });
  }
  // A program may close its input without reading it; that is not an error of the test.
  child.stdin.on("error", () => {});
  child.stdin.end(around.stdin ?? "");
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...heard, code }));
  });
}

/** A PATH on which `pyfw` is the built program. */
export function pathWithProgram(): string {
  const folder = join(temporaryFolder(), "bin");
  mkdirSync(folder);
  writeFileSync(join(folder, "pyfw"), `#!/bin/sh\nexec '${NODE}' '${LAUNCHER}' "$@"\n`, {
    mode: 0o755,
  });
  return `${folder}:${process.env.PATH ?? ""}`;
}

/** A minimal environment without colour settings, so that all machines give the same output. */
export function plainEnvironment(home: string): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: home, LANG: "C.UTF-8" };
}

/** Creates an empty folder and removes it with its contents when the running test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "pyfw-test-"));
  // A shell may still write its history while it is ending.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
