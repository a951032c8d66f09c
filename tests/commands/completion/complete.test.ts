// Tests completions at the cursor: for an invented command tree, and for the names of the real one.
import { Argument, Command, Option } from "commander";
import { expect, test } from "vitest";
import { completionAt, positionOf } from "../../../src/commands/completion/complete.ts";
import { append, appendNames } from "../../../src/commands/options.ts";
import { run } from "../../../src/program.ts";
import { fakeHost } from "../../support/host.ts";
import { smallWorld } from "../../support/small-world.ts";

const small = new Command("pyfw")
  .helpCommand(false)
  .addCommand(
    new Command("plant")
      .argument("<framework>")
      .argument("[file]")
      .option("--only <framework>", "", appendNames)
      .option("--tree <framework>", "a\n tree \u001b[1m", append)
      .option("-a, --answer <question=choice>", "", append)
      .option("--require <trait=value>", "", append)
      .option("--rules <file>")
      .option("--count <n>")
      .option("--no-water")
      .addOption(new Option("-f, --format <format>").choices(["json", "table"])),
  )
  .addCommand(new Command("prune").argument("<question...>"))
  .addCommand(
    new Command("rules")
      .helpCommand(false)
      .addCommand(new Command("check").addArgument(new Argument("<x>").choices(["one", "other"])))
      .addCommand(new Command("copy").argument("<name>")),
  )
  .addCommand(new Command("pry"), { hidden: true });

function completionOf(line: string) {
  return completionAt(positionOf(small, line.split(" ").slice(1)), smallWorld);
}

test.each<[line: string, offered: string]>([
  ["pyfw ", "plant prune rules"],
  ["pyfw pr", "prune"],
  ["pyfw x", ""],
  ["pyfw x ", ""],
  ["pyfw -", "-h --help"],
  ["pyfw rules c", "check copy"],
  ["pyfw rules check o", "one other"],
  ["pyfw rules check one o", ""],
  ["pyfw rules copy rules-", "rules-check rules-diff"],
  ["pyfw plant ", "ash birch cedar"],
  ["pyfw plant 'bi", "birch"],
  ["pyfw plant --no-water b", "birch"],
  ["pyfw plant --nonsense b", "birch"],
  ["pyfw plant --count 3 b", "birch"],
  ["pyfw plant --count b", ""],
  ["pyfw plant --count=b", ""],
  ["pyfw plant -- b", "birch"],
  ["pyfw plant -- --no-water b", "FILES"],
  ["pyfw plant -- -", ""],
  ["pyfw plant ash ", "FILES"],
  ["pyfw plant ash there ", ""],
  ["pyfw plant 2> out b", "birch"],
  ["pyfw plant 2>out b", "birch"],
  ["pyfw plant '>' b", "FILES"],
  ["pyfw plant > b", "FILES"],
  ["pyfw plant ash there >b", "FILES"],
  ["pyfw plant --t", "--tree"],
  ["pyfw plant --no-water=x", ""],
  ["pyfw plant --tree b", "birch"],
  ["pyfw plant --tree=b", "--tree=birch"],
  ["pyfw plant --tree=ash,b", ""],
  ["pyfw plant --rules x", "FILES"],
  ["pyfw plant --rules=x", "FILES"],
  ["pyfw plant -f ", "json table"],
  ["pyfw plant -fj", "-fjson"],
  ["pyfw plant --only ash,", "ash,birch ash,cedar"],
  ["pyfw plant --only=cedar,ash,", "--only=cedar,ash,birch"],
  ["pyfw plant -a ", "speed= place= wishes="],
  ["pyfw plant -a p", "place="],
  ["pyfw plant --answer=w", "--answer=wishes="],
  ['pyfw plant -a "place="', "place=town place=wood place=sea"],
  ["pyfw plant -a place=town,", ""],
  ["pyfw plant --answer=place=w", "--answer=place=wood"],
  ["pyfw plant -a wishes=wheels,w", "wishes=wheels,wings"],
  ["pyfw plant -awishes=s", "-awishes=sails"],
  ["pyfw plant -a nothing=", ""],
  ["pyfw plant --require ", "engine= extras="],
  ["pyfw plant --require engine=slow,f", "engine=slow,fast"],
  ["pyfw prune speed place w", "wishes"],
  ["pyfw prune speed ", "place wishes"],
  ["pyfw prune 'speed' wishes s", ""],
])("%s", (line, offered) => {
  const found = completionOf(line);
  expect(found === "files" ? "FILES" : found.map(({ word }) => word).join(" ")).toBe(offered);
});

test("each candidate comes with its meaning, on one line without escapes", () => {
  const first = (line: string) => completionOf(line)[0];
  expect(first("pyfw plant --tree")).toEqual({ word: "--tree", meaning: "a tree [1m" });
  expect(first("pyfw plant b")).toMatchObject({ meaning: "The birch of this small world." });
  expect(first("pyfw plant -a sp")).toEqual({ word: "speed=", meaning: "How fast?" });
  expect(first("pyfw plant -a speed=h")).toEqual({ word: "speed=high", meaning: "Fast" });
});

test.each([
  [["--rules", "a.json"], "a.json"],
  [["--rules='my rules.json'"], "my rules.json"],
  [["--rules", '"a \\"b\\" \\c"'], 'a "b" \\c'],
  [["--rules", "it\\'s"], "it's"],
  [["--count", "--rules"], undefined],
  [["--", "--rules", "a.json"], undefined],
  [["--rules"], undefined],
])("the rules file of %j", (words, rules) => {
  expect(positionOf(small, ["plant", ...words, ""]).rules).toBe(rules);
});

const rules = JSON.stringify({ extends: "pyfw", name: "ours", remove: ["dash"] });
const files = { "ours.json": rules, "/home/me/ours.json": rules, "bad.json": "{" };
const wordsFor = async (...typed: readonly string[]) => {
  const host = fakeHost({ files, env: { HOME: "/home/me" } });
  const parsed = await run(["complete", "--", ...typed], host);
  const lines = "text" in parsed ? parsed.text.split("\n").slice(0, -1) : [];
  return lines.map((line) => line.split("\t")[0]);
};

test("`pyfw complete` is never offered itself", async () => {
  expect(await wordsFor("comp")).toEqual(["compare", "completion"]);
});

test("`pyfw complete` leaves files to the shell", async () => {
  expect(await wordsFor("recommend", "a")).toEqual([":files"]);
});

test("`pyfw complete` offers the html format where a recommendation can use it", async () => {
  expect(await wordsFor("recommend", "-f", "ht")).toEqual(["html"]);
  expect(await wordsFor("list", "-f", "ht")).toEqual([]);
});

test("`pyfw complete` offers the commands of a command that help was asked about", async () => {
  expect(await wordsFor("help", "sc")).toEqual(["scoring"]);
  expect(await wordsFor("help", "rules", "")).toEqual(["check", "diff"]);
  expect(await wordsFor("help", "rules", "d")).toEqual(["diff"]);
  for (const topic of ["scoring", "show", "no-such"])
    expect(await wordsFor("help", topic, "")).toEqual([]);
  expect(await wordsFor("help", "rules", "check", "")).toEqual([]);
});

test("`pyfw complete` offers no framework twice to compare", async () => {
  expect(await wordsFor("compare", "fla")).toEqual(["flask"]);
  expect(await wordsFor("compare", "flask", "fla")).toEqual([]);
});

test("`pyfw complete` knows the names of the rules file on the line; the shipped ones if it is unsound", async () => {
  expect(await wordsFor("show", "das")).toEqual(["dash"]);
  expect(await wordsFor("show", "--rules", "ours.json", "das")).toEqual([]);
  expect(await wordsFor("show", "--rules=~/ours.json", "das")).toEqual([]);
  for (const file of ["bad.json", "none.json", "-"])
    expect(await wordsFor("show", "--rules", file, "das")).toEqual(["dash"]);
});

test("every value of a flag or argument has a known name, has choices, or is free on purpose", async () => {
  const FREE = ["n", "YYYY-MM-DD"];
  const CHOICES = ["format", "shell", "when"];
  const KNOWN = ["a", "b", "file", "framework", "kind", "name", "question", "topic"];
  const PAIRS = ["question=choice", "trait=value"];
  const USAGE = ["command", "options"];
  const help = async (...args: readonly string[]) => {
    const parsed = await run([...args, "--help"], fakeHost());
    return "text" in parsed ? parsed.text : "";
  };
  const [listed = ""] = (await help()).split("Help topics");
  const commands = [...listed.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => [name ?? ""]);
  const all = [...commands, ["rules", "check"], ["rules", "diff"]];
  const helps = await Promise.all(all.map((words) => help(...words)));
  const taken = helps.flatMap((text) =>
    [...text.matchAll(/[<[]([\w=-]+?)(?:\.{3})?[>\]]/g)].map(([, name]) => name),
  );
  // If a new name shows up here, say in complete.ts what it completes to, or list it as free.
  const names = [...FREE, ...CHOICES, ...KNOWN, ...PAIRS, ...USAGE];
  expect([...new Set(taken)].sort()).toEqual(names.sort());
});
