// Tests the progress of a long run, and where it is shown.
import { expect, test } from "vitest";
import { progress } from "../../../src/commands/recommend/batch.ts";
import type { Host } from "../../../src/host.ts";
import { fakeHost } from "../../support/host.ts";

/** The progress shown at these line counts and at the end, if these streams are terminals. */
async function said(
  terminals: readonly string[],
  lines: readonly number[],
  output?: string,
): Promise<string> {
  const fake = fakeHost();
  const host: Host = { ...fake, isTerminal: (stream) => terminals.includes(stream) };
  const told = progress(host, output);
  for (const at of lines) await told.at(at);
  await told.over();
  expect(fake.written.output).toBe("");
  return fake.written.errors;
}

const wiped = (text: string) => `\r${" ".repeat(text.length)}\r`;

test("every 10,000 lines or more it shows the count, and erases it at the end", async () => {
  const lines = [9999, 10_000, 10_001, 19_999, 25_000, 34_999, 35_000];
  expect(await said(["errors"], lines)).toBe(
    `\r10000 lines\r25000 lines\r35000 lines${wiped("35000 lines")}`,
  );
});

test("a short run shows nothing", async () => {
  expect(await said(["errors"], [1, 9999])).toBe("");
});

test.each<[string, string[], string | undefined]>([
  ["where nobody would see it", ["input", "output"], "a.jsonl"],
  ["among lines that somebody watches", ["errors", "output"], undefined],
  ["among lines that somebody watches, by name", ["errors", "output"], "-"],
])("it says nothing %s", async (_, terminals, output) => {
  expect(await said(terminals, [20_000], output)).toBe("");
});

test("it is shown in a terminal while the lines go to a file", async () => {
  expect(await said(["errors", "output"], [20_000], "a.jsonl")).not.toBe("");
});
