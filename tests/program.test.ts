// Tests the command tree: help, versions, and flags that may be repeated.
import { describe, expect, test } from "vitest";
import { run } from "../src/program.ts";
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
