// Tests the help: topics, commands, widths, and versions.
import { expect, test } from "vitest";
import { TOPICS } from "../../../src/commands/help/topics.ts";
import { textOf } from "../../../src/commands/help-text.ts";
import { EXIT_CODE_MEANINGS } from "../../../src/failure.ts";
import { run } from "../../../src/program.ts";
import { fakeHost } from "../../support/host.ts";

async function help(line: string, columns?: number): Promise<string> {
  const words = line.split(" ").filter((word) => word !== "");
  const result = await run(words, fakeHost(columns === undefined ? {} : { columns }));
  return "text" in result ? result.text : "";
}

test.each(Object.keys(TOPICS))(
  "a topic %s fits 80 columns and a screen or two, and names only existing commands",
  async (name) => {
    const text = await help(`help ${name}`);
    const lines = text.split("\n");
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(48);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    const commands = text.matchAll(/(?:^ {2}|`)pyfw ((?:rules )?[a-z]+)/gm);
    for (const [, command = ""] of commands)
      expect(await help(`${command} --help`)).toContain(`Usage: pyfw ${command} `);
  },
);

test("a topic exit-codes lists every exit code with its meaning", async () => {
  const told = (await help("help exit-codes")).replace(/\s+/g, " ");
  for (const [code, meaning] of EXIT_CODE_MEANINGS) expect(told).toContain(` ${code} ${meaning}`);
});

test("a topic is found by other words too", async () => {
  expect(await help("help adr")).toBe(await help("help records"));
  expect(await help("help jsonl")).toBe(await help("help batch"));
});

test("a topic comes before a command of the same name", async () => {
  expect(await help("help rules")).not.toContain("Usage:");
  expect(await help("help rules check")).toBe(await help("rules check --help"));
});

test.each(["recommend", "rules check", "help", "completion"])(
  "of %s is its --help",
  async (name) => {
    expect(await help(`help ${name}`)).toBe(await help(`${name} --help`));
  },
);

test.each(["", "-h", "help"])("`pyfw %s` is the help of pyfw", async (line) => {
  expect(await help(line)).toBe(await help("--help"));
});

test("--version is a version, and so is version", async () => {
  expect(await help("--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(await help("version")).toBe(await help("--version"));
  expect(await help("-v")).toBe(await help("--version"));
});

test.each([
  ...["", "recommend", "list", "show", "compare", "questions", "traits", "verify", "schema"],
  ...["rules", "rules check", "rules diff", "completion", "help"],
])("of `pyfw %s` fits the terminal and shows no default of nothing", async (name) => {
  for (const columns of [80, 50]) {
    const text = await help(`${name} --help`, columns);
    const [prose = ""] = text.split(/^Examples:$/m);
    const lines = (columns === 80 ? text : prose).split("\n");
    expect(
      lines.filter((line) => line.length > columns && !/^ {2}(bash|zsh|fish|\{)/.test(line)),
    ).toEqual([]);
    expect(text).not.toContain("default:");
  }
});

test.each([
  [75, 75],
  [90, 90],
  [100, 100],
  [300, 100],
])("in a terminal of %i columns has lines of up to %i", async (columns, widest) => {
  const [options = ""] = (await help("list --help", columns)).split("Examples:");
  const longest = Math.max(...options.split("\n").map((line) => line.length));
  expect(longest).toBeLessThanOrEqual(widest);
  expect(longest).toBeGreaterThan(widest - 20);
});

test("rows have their text next to the name, or below it if there is no room", () => {
  const rows = [["name", "a text that goes on for a while and then some"]] as const;
  expect(textOf([{ title: "Title:", rows }], 45)).toBe(
    "Title:\n  name  a text that goes on for a while and\n        then some\n",
  );
  expect(textOf([{ rows }], 30)).toBe(
    "  name\n      a text that goes on for\n      a while and then some\n",
  );
});
