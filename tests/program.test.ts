// Tests the command tree: help, versions, and what commander does not accept.
import { describe, expect, test } from "vitest";
import { TOPICS } from "../src/commands/help/topics.ts";
import { run } from "../src/program.ts";
import { failureOf } from "./support/failing.ts";
import { fakeHost } from "./support/host.ts";

/** Each command and subcommand; the empty one is pyfw itself. */
const COMMANDS = [
  ...["", "recommend", "list", "show", "compare", "questions", "traits", "verify", "schema"],
  ...["rules", "rules check", "rules diff", "completion", "help"],
];

async function helpOf(...args: readonly string[]): Promise<string> {
  const parsed = await run(args, fakeHost());
  return "text" in parsed ? parsed.text : "";
}

describe("help", () => {
  test("without arguments it is the same as --help and -h", async () => {
    expect(await helpOf()).toBe(await helpOf("--help"));
    expect(await helpOf()).toBe(await helpOf("-h"));
  });

  test("lists every command and every topic", async () => {
    const help = await helpOf();
    for (const name of ["recommend", "list", "traits", "help", ...TOPICS.map((one) => one.name)])
      expect(help).toMatch(new RegExp(`^ {2}${name} `, "m"));
  });

  test("begins with answers, and ends with what is seldom needed", async () => {
    const groups = (await helpOf("recommend", "--help")).match(/^[A-Z].*:$/gm);
    expect(groups).toEqual([
      "Arguments:",
      "Answers:",
      "What counts:",
      "The report:",
      "Checks and records:",
      "Options:",
      "Examples:",
    ]);
  });

  test("of recommend says what adr is", async () => {
    expect(await helpOf("recommend", "--help")).toContain(
      "`-f adr` writes a decision record; see `pyfw help records`.",
    );
  });

  test.each(COMMANDS)(
    "of `pyfw %s` fits the terminal and shows no default of nothing",
    async (name) => {
      const args = [...name.split(" ").filter((word) => word !== ""), "--help"];
      for (const columns of [80, 50]) {
        const result = await run(args, fakeHost({ columns }));
        const help = "text" in result ? result.text : "";
        const [prose = ""] = help.split(/^Examples:$/m);
        const lines = (columns === 80 ? help : prose).split("\n");
        expect(
          lines.filter((line) => line.length > columns && !/^ {2}(bash|zsh|fish|\{)/.test(line)),
        ).toEqual([]);
        expect(help).not.toContain("default:");
      }
    },
  );

  test.each(["recommend", "list", "show", "questions"])(
    "of %s has examples and the flags of output",
    async (command) => {
      const help = await helpOf(command, "--help");
      expect(help).toContain(`Usage: pyfw ${command} `);
      expect(help).toMatch(new RegExp(`Examples:\\n(.*\\n)* {2}pyfw ${command}\\b`));
      for (const flag of ["--format", "--output", "--color"]) expect(help).toContain(flag);
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

  test("--version is a version, and so is version", async () => {
    expect(await helpOf("--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await helpOf("version")).toBe(await helpOf("--version"));
    expect(await helpOf("-v")).toBe(await helpOf("--version"));
  });
});

test("flags that may be repeated gather their values", async () => {
  const args =
    "recommend -a size=small -a traffic=push -i size -i traffic --require admin=none --require caching=none --only flask,bottle --only dash --top 2";
  expect(await run(args.split(" "), fakeHost())).toMatchObject({
    report: {
      request: {
        answers: new Map([
          ["size", ["small"]],
          ["traffic", ["push"]],
        ]),
        important: new Set(["size", "traffic"]),
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

test.each([
  ["recomend", "unknown command `recomend`; did you mean `recommend`?"],
  ["Dash", "unknown command `Dash`; did you mean `pyfw show dash`?"],
  ["help scores", "unknown command or topic `scores`; did you mean `scoring`?"],
  ["help rules dif", "unknown command or topic `dif`; did you mean `diff`?"],
  ["list --json", "unknown option `--json`; use `-f json`"],
  ["list --kind ,", "option `--kind <kind>` argument `,` is invalid; name at least one"],
  ["show a b", "too many arguments for `show`; expected 1 argument but got 2"],
  [
    "recommend --top 0",
    "option `--top <n>` argument `0` is invalid; give a whole number from 1 on",
  ],
])("`pyfw %s` is refused", async (line, says) => {
  expect(await failureOf(() => run(line.split(" "), fakeHost()))).toMatchObject({ says });
});
