// What can be typed after `pyfw`, read from commander's tree, with the names that the knowledge brings.
import type { Argument, Command, Option } from "commander";
import type { Knowledge } from "../../knowledge/schema.ts";
import { SCHEMA_NAMES } from "../../schema/schema-names.ts";
import { append, appendNames } from "../options.ts";
import type { Flag, Place, Syntax, Value, Word } from "./syntax.ts";

/** The command with everything below it that its help would show. */
export function syntaxOf(command: Command, knowledge: Knowledge): Syntax {
  const help = command.createHelp();
  return {
    ...worded(command.name(), command.description()),
    flags: help.visibleOptions(command).map((option) => flagOf(option, knowledge)),
    places: command.registeredArguments.map((argument) => placeOf(argument, knowledge)),
    commands: help.visibleCommands(command).map((one) => syntaxOf(one, knowledge)),
  };
}

function flagOf(option: Option, knowledge: Knowledge): Flag {
  const { flags, short, long, description, required, variadic, parseArg } = option;
  const name = /[<[](?<name>.*?)(\.{3})?[>\]]/.exec(flags)?.groups?.name ?? "";
  const isList = Object.is(parseArg, appendNames);
  return {
    names: [short, long].filter((one) => one !== undefined),
    meaning: oneLine(description),
    takes: required
      ? { name, value: valueNamed(name, option.argChoices, isList, knowledge) }
      : undefined,
    repeatable: variadic || isList || Object.is(parseArg, append),
  };
}

function placeOf(argument: Argument, knowledge: Knowledge): Place {
  const name = argument.name();
  const value = valueNamed(name, argument.argChoices, false, knowledge);
  return { name, value, variadic: argument.variadic };
}

/** What stands in the help for a value says what it is, unless commander knows all its choices. */
function valueNamed(
  name: string,
  choices: readonly string[] | undefined,
  isList: boolean,
  knowledge: Knowledge,
): Value {
  if (choices !== undefined) return { type: "word", words: choices.map((one) => worded(one, "")) };
  const value = VALUES[name]?.(knowledge) ?? { type: "free" };
  return isList && value.type === "word" ? { ...value, type: "list" } : value;
}

const VALUES: Readonly<Record<string, (knowledge: Knowledge) => Value>> = {
  a: () => ({ type: "file" }),
  b: () => ({ type: "file" }),
  file: () => ({ type: "file" }),
  framework: ({ frameworks }) => ({
    type: "word",
    words: frameworks.map(({ id, summary }) => worded(id, summary)),
  }),
  kind: ({ frameworks }) => ({
    type: "word",
    words: [...new Set(frameworks.map(({ kind }) => kind))].sort().map((kind) => worded(kind, "")),
  }),
  question: ({ questions }) => ({
    type: "word",
    words: questions.map(({ id, text }) => worded(id, text)),
  }),
  name: () => ({ type: "word", words: SCHEMA_NAMES.map((name) => worded(name, "")) }),
  "question=choice": ({ questions }) => ({
    type: "pair",
    pairs: questions.map(({ id, text, kind, choices }) => ({
      ...worded(id, text),
      values: choices.map((choice) => worded(choice.id, choice.label)),
      list: kind === "many",
    })),
  }),
  "trait=value": ({ traits }) => ({
    type: "pair",
    pairs: traits.flatMap(({ id, label, values }) =>
      values === undefined
        ? []
        : {
            ...worded(id, label),
            values: values.map((value) => worded(value.id, value.meaning)),
            list: true,
          },
    ),
  }),
};

function worded(word: string, meaning: string): Word {
  return { word, meaning: oneLine(meaning) };
}

/** Scripts say each thing on one line, and nothing in them may act on a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
}
