// Tests where answers are read from, and what the place is called.
import { expect, test } from "vitest";
import { finderIn } from "../../src/answers/names.ts";
import { readAnswersFile } from "../../src/answers/read-file.ts";
import type { Host } from "../../src/host.ts";
import { fakeHost } from "../support/host.ts";
import { smallWorld } from "../support/small-world.ts";

const host = fakeHost({
  stdin: '{"speed": "piped"}',
  files: { "a.json": '{"speed": "low"}', "\u001b[2J": '{"speed": 1}', "-": "not this" },
});

async function problemsOf(file: string) {
  const find = finderIn(smallWorld);
  await readAnswersFile(file, host, find);
  return find.problems;
}

test.each([
  ["-", { name: "piped", place: "standard input:1:11" }],
  ["\u001b[2J", { place: "\\u{1b}[2J:1:11" }],
])(
  "a dash is standard input, even if a file has that name; other names are escaped: %j",
  async (file, problem) => {
    expect(await problemsOf(file)).toMatchObject([problem]);
  },
);

test("more than a mebibyte is refused before it is read", async () => {
  const large = fakeHost({ files: { "a.json": " ".repeat(1024 * 1024 + 1) } });
  await expect(readAnswersFile("a.json", large, finderIn(smallWorld))).rejects.toMatchObject({
    detail: { kind: "tooLarge", limit: 1024 * 1024 },
  });
});

test("a file that is not text is refused, with the place", async () => {
  const unread: Host = {
    ...fakeHost(),
    readText: async () => ({ kind: "notText", line: 2, column: 7 }),
  };
  await expect(readAnswersFile("a.json", unread, finderIn(smallWorld))).rejects.toMatchObject({
    detail: { kind: "notText", file: "a.json", line: 2, column: 7 },
  });
});
