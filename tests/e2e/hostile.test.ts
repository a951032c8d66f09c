// Tests misuse and accidents: garbage, broken pipes, full disks, odd names.
import { cpSync, existsSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { NODE, pyfw, shell, temporaryFolder } from "../support/program.ts";
import { noTerminal, open } from "../support/terminal.ts";

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** Control characters that a terminal would obey, except the line feed. */
const CONTROL = /(?!\n)\p{Cc}/u;

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => 255 - index);
const garbage = Buffer.alloc(TEN_MEGABYTES, everyByte);

test.each([
  ["echo '{}' | pyfw recommend -a kind=api", true],
  ["echo '{}' > a.json; pyfw recommend -a kind=api < a.json", true],
  ["pyfw recommend -a kind=api < /dev/null", false],
  ["pyfw recommend -a kind=api <&-", false],
  ["pyfw recommend -a kind=api", false],
])(
  "input that is not read gets a note, but not where there is none: %s",
  async (script, isNoted) => {
    const { code, stderr } = await shell(script);
    expect(code).toBe(0);
    expect(stderr.includes("note: standard input was not read")).toBe(isNoted);
  },
);

test("input is left for the loop that calls pyfw", async () => {
  const lines = "kind=api\nkind=site\n";
  const loop = `while read -r it; do echo "$it"; pyfw recommend -a "$it" -o a.txt; done`;
  const { stdout, stderr } = await shell(`printf '${lines}' | ${loop}`);
  expect(stdout).toBe(lines);
  expect(stderr.match(/was not read/g)).toHaveLength(2);
});

test("input that stays silent is awaited with a note on how to end it, also from a named pipe", async () => {
  const awaited = [
    ["recommend -q", "answers as JSON"],
    ["recommend -q - -a kind=api", "answers as JSON"],
    ["compare django flask --answers -", "answers as JSON"],
    ["recommend --batch", "answers as lines of JSON"],
    ["rules check -", "rules as JSON"],
    ["recommend -q it", "answers as JSON"],
    ["recommend --batch it", "answers as lines of JSON"],
    ["rules check it", "rules as JSON"],
  ].map(async ([command = "", content]) => {
    const isNamed = command.endsWith(" it");
    const pipe = isNamed ? `> it & pyfw ${command}; wait` : `| pyfw ${command}`;
    const { stderr } = await shell(`mkfifo it; { sleep 6; echo '{}'; } ${pipe}`);
    expect(stderr).toContain(
      `Waiting for ${content} ${isNamed ? "from `it`" : "on standard input"}. It ends when its writer closes it; stop with Ctrl-C.\n`,
    );
  });
  await Promise.all(awaited);
  const { stderr } = await shell("{ printf '{'; sleep 4; echo '}'; } | pyfw recommend -q");
  expect(stderr).toBe("");
});

test("input that is a folder does not count as empty", async () => {
  const { code, stderr } = await shell("mkdir a; pyfw recommend < a");
  expect(code).toBe(2);
  expect(stderr).toContain("cannot read `standard input`: it is a folder");
});

test("input can be stopped by SIGTERM while a pipe is not read", async () => {
  const script =
    "mkfifo it; pyfw list -o it & sleep 3; kill $!; sleep 1; kill -9 $!; wait $!; echo $?";
  expect((await shell(script)).stdout).toBe("143\n");
});

test.skipIf(noTerminal)("input from a terminal is awaited until Ctrl-D", async () => {
  const terminal = await open({ args: ["recommend", "-q", "-"], columns: 100 });
  await terminal.see(
    "Waiting for answers as JSON on standard input. End with Ctrl-D, or stop with Ctrl-C.",
  );
  terminal.press('{"kind": "api"}', "enter", "ctrl-d");
  expect(await terminal.exit()).toBe(0);
});

test.each([
  ["10 MB of garbage", garbage, "larger than 1024 KiB"],
  ["10 MB of brackets", Buffer.alloc(TEN_MEGABYTES, "["), "larger than 1024 KiB"],
  ["1 MB of brackets", Buffer.alloc(1_000_000, "["), "brackets nested too deeply"],
  ["1000 kB of garbage", garbage.subarray(0, 1_000_000), "line 1, column 16 cannot be read"],
  ["a NUL byte after {}", Buffer.from("{}\0"), ":1:3: this is not JSON: "],
  ["a NUL byte in a name", Buffer.from('{"si\0ze": "large"}'), ":1:2: this is not JSON: "],
  ["an escaped NUL byte", Buffer.from('{"si\\u0000ze": 1}'), "`si\\u{0}ze` is not a question"],
])(
  "input of %s is turned away in a few harmless lines, piped or as a file",
  async (_, bytes, says) => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "answers.json"), bytes);
    for (const ended of [
      await pyfw(["recommend"], { stdin: bytes }),
      await pyfw(["recommend", "answers.json"], { cwd }),
    ]) {
      expect(ended).toMatchObject({ stdout: "", code: 2 });
      expect(ended.stderr).toContain(says);
      expect(ended.stderr.split("\n")).toHaveLength(3);
      expect(ended.stderr).not.toMatch(CONTROL);
    }
  },
);

test.each([
  ["a question", ["recommend", "-a", "NAME=x"]],
  ["a choice", ["recommend", "-a", "size=NAME"]],
  ["a malformed answer", ["recommend", "-a", "NAME"]],
  ["an important question", ["recommend", "-a", "size=large", "-i", "NAME"]],
  ["a required trait", ["list", "--require", "NAME=x"]],
  ["a required value", ["list", "--require", "admin=NAME"]],
  ["a framework", ["show", "NAME"]],
  ["a kind", ["list", "--kind", "NAME"]],
  ["a file to read", ["recommend", "NAME"]],
  ["a file to write", ["list", "-o", "missing/NAME"]],
  ["a format", ["list", "-f", "NAME"]],
  ["a number", ["recommend", "--top", "NAME"]],
  ["a command", ["NAME"]],
  ["an option", ["list", "--NAME"]],
])("input with escape sequences in %s does not reach the terminal raw", async (_, args) => {
  const name = "\u001b[31mred\u0007\u202e";
  const { stderr, code } = await pyfw(args.map((arg) => arg.replace("NAME", name)));
  expect(code).toBe(2);
  expect(stderr).toContain("\\u{1b}[31mred\\u{7}\\u{202e}");
  expect(stderr).not.toMatch(CONTROL);
});

test.each([
  ["head has read its first line", "head -n 1"],
  ["its reader has gone", "{ exec <&-; : > gone; }"],
])("output into a pipe is done, without a word, when %s", async (_, reader) => {
  const wait = reader.includes("gone") ? "until [ -e gone ]; do :; done;" : "";
  const { stderr, stdout } = await shell(
    `{ ${wait} pyfw recommend -a size=large; echo "exit code $?" > code; } | ${reader}; cat code`,
  );
  expect(stdout).toContain("exit code 0\n");
  expect(stderr).toBe("");
});

const full = existsSync("/dev/full");
test.skipIf(!full)(
  `output to a full disk ends with 2${full ? "" : " (no /dev/full here)"}`,
  async () => {
    const { stderr, stdout } = await shell("pyfw list > /dev/full; echo $?");
    expect(stdout).toBe("2\n");
    expect(stderr).toMatch(/^error: cannot write `standard output`: no space left\n.+\n$/);
  },
);

test.skipIf(!full)("output keeps the exit code when errors cannot be written either", async () => {
  const script = [
    "pyfw nonsense 2> /dev/full; echo $?",
    "pyfw recommend -a size=large --only django --expect flask > report 2> /dev/full; echo $?",
    "pyfw list > /dev/full 2> /dev/full; echo $?",
  ].join("\n");
  expect((await shell(script)).stdout).toBe("2\n1\n2\n");
});

test("odd places: a deleted current folder is not reported as a bug", async () => {
  const script = `pyfw recommend -a kind=api -f adr -o it.md; at=$PWD; mkdir gone; cd gone; rmdir ../gone;
      pyfw verify $at/it.md -f github; echo $?; pyfw verify it.md -f github; echo $?`;
  const { stdout, stderr } = await shell(script);
  expect(stdout).toMatch(/\n0\n.*\n2\n$/s);
  expect(stderr).toMatch(/error: cannot read `it.md`: no such file or folder\n.+\n$/);
});

test("odd places: an unbuilt program says how to build it", async () => {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL("../../bin", import.meta.url)), join(folder, "bin"), {
    recursive: true,
  });
  const { stderr, code } = await shell(`${NODE} ${join(folder, "bin/pyfw.js")} list`);
  expect({ stderr, code }).toEqual({
    stderr: `error: pyfw is not built\nrun \`npm ci\` in ${realpathSync(folder)}\n`,
    code: 2,
  });
});
