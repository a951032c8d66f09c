// Tests one line of a batch: its answers, or what is wrong with it and in which column.
import { expect, test } from "vitest";
import { readLine } from "../../src/answers/read-line.ts";
import { smallWorld } from "../support/small-world.ts";

const read = (line: string) => readLine(line, smallWorld);

test.each([
  ["", "", "the line is empty; `{}` leaves every question open"],
  [" \t", "", "the line is empty; `{}` leaves every question open"],
  ["nonsense", "column 1", "this is not JSON"],
  ['{"speed": "high"} {}', "column 19", "this is not JSON"],
  ['{"sped": "high"}', "column 2", "`sped` is not a question; did you mean `speed`?"],
  ['{"speed": "\u001b[2J"}', "column 11", "this is not JSON"],
  ["[".repeat(100_000), "", "expected an object of answers, found brackets nested too deeply"],
])("a line that cannot be read %.40j: at %j it says %j", (line, place, message) => {
  expect(read(line)).toEqual([{ place, message: expect.stringContaining(message) }]);
  expect(JSON.stringify(read(line))).not.toContain("\u001b");
});

test("a line that cannot be read lists a hundred problems, and says how many more there are", () => {
  const keys = (count: number) =>
    `{${Array.from({ length: count }, (_, nth) => `"key${nth}": 1`).join()}}`;
  expect(read(keys(100))).toHaveLength(100);
  const errors = read(keys(130));
  expect(errors).toHaveLength(101);
  expect(errors).toMatchObject({ 99: { message: expect.stringContaining("key99") } });
  expect(errors).toMatchObject({ 100: { place: "", message: "and 30 more" } });
});
