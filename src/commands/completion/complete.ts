// Shell completion: candidates at the cursor, from commander's command tree and the knowledge.
import type { Argument, Command, Option } from "commander";
import type { Knowledge } from "../../knowledge/schema.ts";
import { SCHEMA_NAMES } from "../../schema/schema-names.ts";
import { TOPIC_ROWS } from "../help/topics.ts";
import { appendNames } from "../options.ts";

export interface Candidate {
  /** A whole word; if it ends in `=`, a value follows. */
  readonly word: string;
  /** One line without control characters. */
  readonly meaning: string;
}

/** Candidates to choose from, or file names, which the shell completes itself. */
export type Completion = readonly Candidate[] | "files";

export interface Position {
  readonly command: Command;
  /** The arguments before the cursor. */
  readonly given: readonly string[];
  /** What the word at the cursor belongs to: an option that takes a value, or a redirection such as `>`. */
  readonly owner: Option | "redirection" | undefined;
  readonly ended: boolean;
  readonly rules: string | undefined;
  readonly current: string;
}

/** Reads words as typed in a shell, quotes and redirections included; the last one ends at the cursor. */
export function positionOf(program: Command, typed: readonly string[]): Position {
  const current = unquoted(typed.at(-1) ?? "");
  const start = { given: [], owner: undefined, ended: false, rules: undefined };
  const at = typed.slice(0, -1).reduce<Position>(after, { ...start, command: program, current });
  return at.owner === undefined && isRedirection(typed.at(-1) ?? "")
    ? { ...at, owner: "redirection" }
    : at;
}

function after(at: Position, typed: string): Position {
  const word = unquoted(typed);
  if (at.owner !== undefined) return withValue(at, at.owner, word);
  if (isRedirection(typed)) return /[<>]$/.test(typed) ? { ...at, owner: "redirection" } : at;
  if (!at.ended && word === "--") return { ...at, ended: true };
  if (!at.ended && /^-./s.test(word)) {
    const { flag, value } = partsOf(word);
    const owner = optionTaking(flag, at.command);
    return value === undefined ? { ...at, owner } : withValue(at, owner, value);
  }
  const command = commandIn(at.command, word);
  return command === null ? { ...at, given: [...at.given, word] } : { ...at, command, given: [] };
}

function withValue(at: Position, owner: Position["owner"], value: string): Position {
  const isRules = typeof owner === "object" && owner.long === "--rules";
  return { ...at, owner: undefined, rules: isRules ? value : at.rules };
}

function optionTaking(flag: string, { options }: Command): Option | undefined {
  return options.find((one) => one.required && (one.short === flag || one.long === flag));
}

/** `--flag=value` and `-fvalue` have a value, other flags none. */
function partsOf(word: string): { readonly flag: string; readonly value: string | undefined } {
  const [, long, short, value] = /^(?:(--[^=]+)=|(-[^-])(?=.))(.*)$/s.exec(word) ?? [];
  return { flag: long ?? short ?? word, value };
}

/** Only bash passes redirections on. Quoted or escaped characters are literal. */
function isRedirection(typed: string): boolean {
  return /^[^'"\\]*[<>]/.test(typed);
}

/** Removes shell quotes from a word; the last may still be open. */
function unquoted(typed: string): string {
  return typed.replace(
    /'([^']*)'?|"((?:\\.|[^"\\])*)"?|\\(.)/gs,
    (_, single?: string, double?: string, escaped?: string) =>
      single ?? double?.replace(/\\([\\"$`])/g, "$1") ?? escaped ?? "",
  );
}

export function completionAt(at: Position, knowledge: Knowledge): Completion {
  const { command, given, owner, current } = at;
  if (owner === "redirection") return "files";
  if (owner !== undefined) return valuesOf(owner, current, knowledge);
  if (!at.ended && current.startsWith("-")) {
    const { flag, value } = partsOf(current);
    if (value === undefined) return starting(flagsOf(command), current);
    const option = optionTaking(flag, command);
    const values = option === undefined ? [] : valuesOf(option, value, knowledge);
    const before = current.slice(0, current.length - value.length);
    return values === "files" ? values : prefixed(before, values);
  }
  const last = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[given.length] ?? (last?.variadic ? last : undefined);
  if (argument === undefined || (argument.name() === "topic" && given.length > 0)) {
    const from = argument === undefined ? command : command.parent;
    return starting(commandsOf(given.reduce(commandIn, from)), current);
  }
  const values = valuesOf(argument, current, knowledge);
  return values === "files" ? values : values.filter(({ word }) => !given.includes(word));
}

function commandIn(command: Command | null, name: string): Command | null {
  return command?.commands.find((one) => one.name() === name) ?? null;
}

function commandsOf(command: Command | null): readonly Name[] {
  const visible = command?.createHelp().visibleCommands(command) ?? [];
  return visible.map((one) => named(one.name(), one.description()));
}

function flagsOf(command: Command): readonly Name[] {
  const visible = command.createHelp().visibleOptions(command);
  return visible.flatMap(({ short, long, description }) =>
    [short, long].flatMap((flag) => (flag === undefined ? [] : named(flag, description))),
  );
}

function valuesOf(of: Option | Argument, typed: string, knowledge: Knowledge): Completion {
  const choices = of.argChoices?.map((one) => named(one, ""));
  if (choices !== undefined) return starting(choices, typed);
  const name = "flags" in of ? /<(.*?)>/.exec(of.flags)?.[1] : of.name();
  const names = VALUES[name ?? ""]?.(knowledge) ?? [];
  return names === "files" ? names : starting(names, typed, Object.is(of.parseArg, appendNames));
}

/** A word with its meaning and, if it ends in `=`, the values that may follow. */
interface Name extends Candidate {
  readonly values?: readonly Name[];
  readonly takesList?: boolean;
}

const VALUES: Readonly<Record<string, (knowledge: Knowledge) => readonly Name[] | "files">> = {
  a: () => "files",
  b: () => "files",
  file: () => "files",
  framework: ({ frameworks }) => frameworks.map(({ id, summary }) => named(id, summary)),
  kind: ({ frameworks }) =>
    [...new Set(frameworks.map(({ kind }) => kind))].map((kind) => named(kind, "")),
  name: () => SCHEMA_NAMES.map((name) => named(name, "")),
  question: ({ questions }) => questions.map(({ id, text }) => named(id, text)),
  "question=choice": ({ questions }) =>
    questions.map(({ id, text, kind, choices }) => ({
      ...named(`${id}=`, text),
      values: choices.map((choice) => named(choice.id, choice.label)),
      takesList: kind === "many",
    })),
  topic: () => TOPIC_ROWS.map(([name, about]) => named(name, about)),
  "trait=value": ({ traits }) =>
    traits.flatMap(({ id, label, values }) => {
      if (values === undefined) return [];
      const all = values.map((value) => named(value.id, value.meaning));
      return { ...named(`${id}=`, label), values: all, takesList: true };
    }),
};

function starting(names: readonly Name[], typed: string, takesList = false): readonly Candidate[] {
  const pair = names.find(({ word, values }) => values !== undefined && typed.startsWith(word));
  if (pair?.values !== undefined) {
    const value = typed.slice(pair.word.length);
    return prefixed(pair.word, starting(pair.values, value, pair.takesList));
  }
  const before = takesList ? typed.slice(0, typed.lastIndexOf(",") + 1) : "";
  const listed = before.split(",");
  const rest = names.filter(({ word }) => !listed.includes(word));
  return prefixed(before, rest).filter(({ word }) => word.startsWith(typed));
}

function prefixed(before: string, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map(({ word, meaning }) => ({ word: `${before}${word}`, meaning }));
}

/** Shells read one candidate per line, and no control character may reach the terminal. */
function named(word: string, meaning: string): Name {
  return { word, meaning: meaning.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim() };
}
