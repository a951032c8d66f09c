// Tests the command tree: help, versions, and what commander does not accept.
import { describe, expect, test } from "vitest";
import { EXIT_CODE_MEANINGS } from "../src/failure.ts";
import { run } from "../src/program.ts";
import { failureOf } from "./support/failing.ts";
import { fakeHost } from "./support/host.ts";

async function helpOf(...args: readonly string[]): Promise<string> {
  const parsed = await run(args, fakeHost());
  return "text" in parsed ? parsed.text : "";
}

describe("help", () => {
  test("without arguments it is the same as --help and -h", async () => {
    expect(await helpOf()).toBe(await helpOf("--help"));
    expect(await helpOf()).toBe(await helpOf("-h"));
  });

  test("lists every command, and every exit code with its meaning", async () => {
    const help = await helpOf();
    for (const command of ["recommend", "list", "show", "questions", "completion"])
      expect(help).toMatch(new RegExp(`^ {2}${command} `, "m"));
    for (const [code, meaning] of EXIT_CODE_MEANINGS)
      expect(help).toContain(`${String(code).padStart(5)}  ${meaning}\n`);
  });

  test.each(["recommend", "list", "show", "questions"])(
    "of %s has examples and the flags of output",
    async (command) => {
      const help = await helpOf(command, "--help");
      expect(help).toContain(`Usage: pyfw ${command} `);
      expect(help).toMatch(new RegExp(`Examples:\\n(.*\\n)* {2}pyfw ${command}\\b`));
      for (const flag of ["--format", "--output", "--no-color"]) expect(help).toContain(flag);
    },
  );

  test.each([
    [75, 75],
    [90, 90],
    [100, 100],
    [300, 100],
  ])("in a terminal of %i columns has lines of up to %i", async (columns, widest) => {
    const parsed = await run(["list", "--help"], fakeHost({ columns }));
    const options = "text" in parsed ? (parsed.text.split("Examples:")[0] ?? "") : "";
    const longest = Math.max(...options.split("\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(widest);
    expect(longest).toBeGreaterThan(widest - 20);
  });

  test("--version is a version", async () => {
    expect(await helpOf("--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("what is not accepted", () => {
  test.each<[string[], string, string]>([
    [["recomend"], "unknown command `recomend`; did you mean `recommend`?", "pyfw --help"],
    [["zzz"], "unknown command `zzz`", "pyfw --help"],
    [["--nonsense"], "unknown option `--nonsense`", "pyfw --help"],
    [
      ["list", "--knd", "micro"],
      "unknown option `--knd`; did you mean `--kind`?",
      "pyfw list --help",
    ],
    [
      ["list", "-f", "yaml"],
      "option `-f, --format <format>` argument `yaml` is invalid; allowed choices are table, json, markdown",
      "pyfw list --help",
    ],
    [["list", "--kind"], "option `--kind <kind>` argument missing", "pyfw list --help"],
    [
      ["list", "--kind", ","],
      "option `--kind <kind>` argument `,` is invalid; name at least one",
      "pyfw list --help",
    ],
    [
      ["completion", "tcsh"],
      "command-argument value `tcsh` is invalid for argument `shell`; allowed choices are bash, zsh, fish",
      "pyfw completion --help",
    ],
    [["show"], "missing required argument `framework`", "pyfw show --help"],
    [
      ["show", "a", "b"],
      "too many arguments for `show`; expected 1 argument but got 2",
      "pyfw show --help",
    ],
    [
      ["recommend", "--top", "0"],
      "option `--top <n>` argument `0` is invalid; give a whole number from 1 on",
      "pyfw recommend --help",
    ],
    [
      ["recommend", "--top", "1.5"],
      "option `--top <n>` argument `1.5` is invalid; give a whole number from 1 on",
      "pyfw recommend --help",
    ],
  ])("%j", async (args, says, help) => {
    expect(await failureOf(() => run(args, fakeHost()))).toEqual({ kind: "badUsage", says, help });
  });
});

test("flags that may be repeated gather their values", async () => {
  const args =
    "recommend -a size=small -a load=push -i size -i load --require admin=none --require caching=none --only flask,bottle --only dash --top 2";
  expect(await run(args.split(" "), fakeHost())).toMatchObject({
    report: {
      request: {
        answers: new Map([
          ["size", ["small"]],
          ["load", ["push"]],
        ]),
        important: new Set(["size", "load"]),
        require: new Map([
          ["admin", ["none"]],
          ["caching", ["none"]],
        ]),
        only: ["bottle", "dash", "flask"],
      },
      top: 2,
    },
  });
});
