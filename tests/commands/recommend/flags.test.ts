// Tests how the table of flags handles typed flags.
import { Command } from "commander";
import { expect, test } from "vitest";
import {
  type RecommendOptions,
  refuseForOneFile,
  repeatedFlags,
  withFlags,
} from "../../../src/commands/recommend/flags.ts";
import { failureOf } from "../../support/host.ts";

/** The options read from a command line. */
function typed(...args: readonly string[]): RecommendOptions {
  const command = withFlags(new Command().exitOverride()).action(() => {});
  command.parse(args, { from: "user" });
  return command.opts<RecommendOptions>();
}

test("repeatable flags collect their values", () => {
  const line =
    "-a size=small -a kind=api -i size,kind -i team --require admin=none --require caching=none --only flask,bottle --only dash";
  expect(typed(...line.split(" "))).toMatchObject({
    answer: ["size=small", "kind=api"],
    important: ["size", "kind", "team"],
    require: ["admin=none", "caching=none"],
    only: ["flask", "bottle", "dash"],
  });
});

const SHAPING = [
  "--only flask,django",
  "--without dash",
  "--article",
  "--rules 'our rules.json'",
  "--top 3",
  "--why-not 'no such'",
  "-f adr",
  "-o 'my report.md'",
  "--expect flask",
  "--choose flask",
  "--date 2026-11-01",
];

test("flags that shape the result are repeated as typed, quoted for a shell", () => {
  const words = SHAPING.flatMap((flag) => flag.match(/'.*?'|\S+/g) ?? []);
  const others = ["-a", "size=large", "-i", "size", "--require", "admin=none", "--no-color"];
  const unquoted = words.map((word) => word.replaceAll("'", ""));
  expect(repeatedFlags(typed(...unquoted, ...others, "--no-input", "--accessible"))).toEqual(
    SHAPING,
  );
});

test("defaults are not repeated", () => {
  expect(repeatedFlags(typed())).toEqual([]);
  expect(repeatedFlags({ ...typed(), only: undefined, without: [] })).toEqual([]);
});

test.each([
  ["-o a.json", ["-o a.json"]],
  ["-o a.json -f json", ["-o a.json"]],
  ["-o a.json -f table", ["-f table", "-o a.json"]],
  ["-f json", ["-f json"]],
  ["-o a.html", ["-o a.html"]],
  ["-f html", ["-f html"]],
])("the format of `%s` is typed again only where the file does not say it", (line, repeated) => {
  expect(repeatedFlags(typed(...line.split(" ")))).toEqual(repeated);
});

test.each([
  ["--only flask --top 1 -f markdown", undefined],
  ["-f html", "-f html"],
  ["--date= --choose flask --why-not dash -f adr --all", "--all"],
  ["--date= --choose flask -f adr", "-f adr"],
])("of several files, `%s` is refused for %s", async (line, flag) => {
  const says = flag && `\`${flag}\` takes one file, but 2 are given`;
  const refuse = () => refuseForOneFile(typed(...line.split(" ")), 2);
  expect(await failureOf(refuse)).toEqual(flag && expect.objectContaining({ says }));
});
