// Tests `pyfw help`: topics, commands, and what is neither.
import { describe, expect, test } from "vitest";
import { TOPICS } from "../../../src/commands/help/topics.ts";
import { textOf } from "../../../src/commands/help-text.ts";
import { EXIT_CODE_MEANINGS } from "../../../src/failure.ts";
import { run } from "../../../src/program.ts";
import { fakeHost } from "../../support/host.ts";

async function help(line: string, columns?: number): Promise<string> {
  const result = await run(line.split(" "), fakeHost(columns === undefined ? {} : { columns }));
  return "text" in result ? result.text : "";
}

describe("a topic", () => {
  test.each(TOPICS.map(({ name }) => name))(
    "%s fits 80 columns and a screen or two, and names only commands that there are",
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

  test("exit-codes holds every exit code with its meaning", async () => {
    const told = (await help("help exit-codes")).replace(/\s+/g, " ");
    for (const [code, meaning] of EXIT_CODE_MEANINGS) expect(told).toContain(` ${code} ${meaning}`);
  });

  test("is found by other words too", async () => {
    expect(await help("help adr")).toBe(await help("help records"));
    expect(await help("help jsonl")).toBe(await help("help batch"));
  });

  test("comes before a command of the same name", async () => {
    expect(await help("help rules")).not.toContain("Usage:");
    expect(await help("help rules check")).toBe(await help("rules check --help"));
  });
});

test.each(["recommend", "rules check", "help", "completion"])(
  "of %s is its --help",
  async (name) => {
    expect(await help(`help ${name}`)).toBe(await help(`${name} --help`));
  },
);

test("without a name is that of pyfw", async () => {
  expect(await help("help")).toBe(await help("--help"));
});

test("rows have their text beside the name, or below it where there is no room", () => {
  const rows = [["name", "a text that goes on for a while and then some"]] as const;
  expect(textOf([{ title: "Title:", rows }], 45)).toBe(
    "Title:\n  name  a text that goes on for a while and\n        then some\n",
  );
  expect(textOf([{ rows }], 30)).toBe(
    "  name\n      a text that goes on for\n      a while and then some\n",
  );
});
