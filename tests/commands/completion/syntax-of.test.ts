// Tests what is read from the command tree for completion.
import { Argument, Command, Option } from "commander";
import { describe, expect, test } from "vitest";
import type { Flag, Value } from "../../../src/commands/completion/syntax.ts";
import { syntaxOf } from "../../../src/commands/completion/syntax-of.ts";
import { append, appendNames } from "../../../src/commands/options.ts";
import { smallWorld } from "../../support/small-world.ts";

const names = (value: Value | undefined) =>
  value !== undefined && "words" in value ? value.words.map(({ word }) => word) : undefined;

function flagOf(option: Option): Flag | undefined {
  const command = new Command("x").addOption(option).helpOption(false);
  return syntaxOf(command, smallWorld).flags[0];
}

test("commands below commands, with their arguments; hidden ones are left out", () => {
  const check = new Command("check").description("looks\n at \u001b[1mit").argument("[file]", "");
  const tree = new Command("tool")
    .helpCommand(false)
    .addCommand(new Command("rules").helpCommand(false).addCommand(check))
    .addCommand(new Command("secret"), { hidden: true });
  const { word, commands } = syntaxOf(tree, smallWorld);
  expect([word, commands.map((one) => one.word)]).toEqual(["tool", ["rules"]]);
  expect(commands[0]?.commands[0]).toMatchObject({
    word: "check",
    meaning: "looks at [1mit",
    places: [{ name: "file", value: { type: "file" }, variadic: false }],
    flags: [{ names: ["-h", "--help"], takes: undefined }],
  });
});

describe("what a flag takes", () => {
  test("is told by its name in the help", () => {
    const taken = (flags: string) => flagOf(new Option(flags))?.takes;
    expect(taken("--no-input")).toBeUndefined();
    expect(taken("-o, --output <file>")).toEqual({ name: "file", value: { type: "file" } });
    expect(taken("--top <n>")).toEqual({ name: "n", value: { type: "free" } });
    expect(names(taken("--why-not <framework>")?.value)).toEqual(["ash", "birch", "cedar"]);
    expect(names(taken("--kind <kind>")?.value)).toEqual(["micro"]);
    expect(names(taken("-i <question>")?.value)).toEqual(["speed", "place", "wishes"]);
  });

  test("is one of its choices where it has some", () => {
    const option = new Option("--format <kind>").choices(["a", "b"]);
    expect(names(flagOf(option)?.takes?.value)).toEqual(["a", "b"]);
    const argument = new Argument("<shell>").choices(["c", "d"]);
    const command = new Command("x").addArgument(argument);
    expect(names(syntaxOf(command, smallWorld).places[0]?.value)).toEqual(["c", "d"]);
  });

  test("is a list where it reads names with commas, and may be repeated where it gathers", () => {
    const framework = new Option("--only <framework>");
    expect(flagOf(framework)).toMatchObject({
      repeatable: false,
      takes: { value: { type: "word" } },
    });
    expect(flagOf(framework.argParser(append))).toMatchObject({ repeatable: true });
    expect(flagOf(framework.argParser(appendNames))).toMatchObject({
      repeatable: true,
      takes: { value: { type: "list" } },
    });
  });

  test("is a question with its choices, several of them where the question takes several", () => {
    const value = flagOf(new Option("-a <question=choice>"))?.takes?.value;
    expect(value).toMatchObject({
      type: "pair",
      pairs: [
        {
          word: "speed",
          meaning: "How fast?",
          list: false,
          values: [
            { word: "high", meaning: "Fast" },
            { word: "low", meaning: "Slow" },
          ],
        },
        { word: "place", list: false },
        { word: "wishes", list: true },
      ],
    });
  });

  test("is a trait with any of its values; free traits cannot be matched and are left out", () => {
    const value = flagOf(new Option("--require <trait=value>"))?.takes?.value;
    expect(value).toMatchObject({
      type: "pair",
      pairs: [
        { word: "engine", list: true },
        { word: "extras", list: true },
      ],
    });
  });
});
