// Tests splitting text chunks into lines: the same lines however it is cut, in little memory.
import { expect, test } from "vitest";
import { type Line, splitLines } from "../../src/answers/split-lines.ts";
import { randomFrom } from "../support/random.ts";

async function* piecesOf(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces;
}

const words = (line: Line) => ("longerThan" in line ? `longer than ${line.longerThan}` : line.text);

/** The groups of lines in order, each joined by bars. */
async function groupsOf(pieces: readonly string[], limit = 100): Promise<string[]> {
  const groups: string[] = [];
  for await (const lines of splitLines(piecesOf(...pieces), limit))
    groups.push(lines.map(words).join("|"));
  return groups;
}

const linesOf = async (pieces: readonly string[], limit: number) =>
  (await groupsOf(pieces, limit)).flatMap((group) => group.split("|"));

test.each<[string[], string[]]>([
  [[], []],
  [[""], []],
  [["\n"], [""]],
  [["a\nb"], ["a", "b"]],
  [["a\n\nb\n"], ["a||b"]],
  [["a\r\nb\r\n"], ["a|b"]],
  [["a\rb\n"], ["a\rb"]],
  [["a\r"], ["a"]],
  [
    ["a", "b", "c\nd", "e\n"],
    ["abc", "de"],
  ],
  [
    ["a\nb\nc", "\nd"],
    ["a|b", "c", "d"],
  ],
  [["a\u2028b\vc\n"], ["a\u2028b\vc"]],
])("lines of the pieces %j are %j", async (pieces, groups) => {
  expect(await groupsOf(pieces)).toEqual(groups);
});

test("lines are the same however the text is cut", async () => {
  const random = randomFrom(14);
  for (let time = 0; time < 300; time += 1) {
    const text = Array.from({ length: random.below(60) }, () =>
      random.pick(["\n", "\r\n", "\r", "a", "bc", "defghij"]),
    ).join("");
    const whole = await linesOf([text], 8);
    const pieces: string[] = [];
    for (let rest = text; rest !== ""; ) {
      const length = random.below(7);
      pieces.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    expect(await linesOf(pieces, 8), JSON.stringify(pieces)).toEqual(whole);
  }
});

test.each<[string[], string]>([
  [["abc\nabcd\nab\n"], "abc|longer than 3|ab"],
  [["abc\r", "\n"], "abc"],
  [["abc\r", "d\n"], "longer than 3"],
  [["abc\r", "\r\n"], "longer than 3"],
  [["ab", "cd", "ef", "\nabc"], "longer than 3|abc"],
  [["abc\nabcdefgh", "", "\nabc"], "abc|longer than 3|abc"],
])("a limit of 3 characters makes of %j %j", async (pieces, lines) => {
  expect((await groupsOf(pieces, 3)).join("|")).toBe(lines);
});

test("a limit of 3 characters an endless line takes no memory: of 4 GB in chunks of 64 KB, one chunk is kept", async () => {
  const piece = "x".repeat(65_536);
  async function* endless() {
    for (let time = 0; time < 65_536; time += 1) yield piece;
  }
  const lines: string[] = [];
  for await (const group of splitLines(endless(), 1000)) lines.push(...group.map(words));
  expect(lines).toEqual(["longer than 1000"]);
});

test("a reader that stops asks for no more chunks and closes the source", async () => {
  let [asked, over] = [0, false];
  async function* source() {
    try {
      for (;;) {
        asked += 1;
        yield "a\nb\n";
      }
    } finally {
      over = true;
    }
  }
  for await (const lines of splitLines(source(), 3)) {
    expect(lines).toHaveLength(2);
    break;
  }
  expect({ asked, over }).toEqual({ asked: 1, over: true });
});
