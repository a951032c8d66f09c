// Completion for fish.
import {
  everyStep,
  type Flag,
  numberOf,
  offeredValues,
  type Place,
  type Step,
  type Syntax,
  type Taken,
  type Value,
  type Word,
} from "./syntax.ts";

/** A script for fish that completes the program; `title` says in a comment what made it. */
export function fishScript(syntax: Syntax, title: string): string {
  const steps = everyStep(syntax);
  const offered = offeredValues(steps);
  const complete = `complete -c ${quotedForFish(syntax.word)}`;
  const rules = steps.flatMap((step) =>
    [
      ...step.syntax.commands.map((one) => commandRule(step.path, one)),
      ...step.syntax.flags.map((flag) => flagRule(step.path, flag, offered)),
      ...step.syntax.places.map((place, index) => placeRule(step.path, place, index, offered)),
    ].map((rule) => `${complete} ${rule}`),
  );
  return [
    `# ${title}`,
    reader(steps),
    RUNNING,
    ...offered.map((value, number) =>
      [`function __pyfw_value_${number}`, ...valueLines(value).map(indented), "end"].join("\n"),
    ),
    [`${complete} -e`, `${complete} -f`, ...rules].join("\n"),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

/** A word as fish takes it literally. */
export function quotedForFish(word: string): string {
  return `'${word.replace(/[\\']/g, "\\$&")}'`;
}

function indented(line: string): string {
  return `    ${line}`;
}

/** The function that tells whether the cursor stands behind these commands, at this place if one is given. */
function reader(steps: readonly Step[]): string {
  const ways = steps.flatMap(({ path, syntax }) =>
    syntax.commands.map(({ word }) => quotedForFish(`${path} ${word}`)),
  );
  const taking = steps.flatMap(({ path, syntax }) =>
    syntax.flags
      .filter(({ takes }) => takes !== undefined)
      .flatMap(({ names }) => names.map((name) => quotedForFish(`${path} ${name}`))),
  );
  return `function __pyfw_at --argument-names wanted wanted_place
    set -l tokens (commandline -opc)
    set -e tokens[1]
    set -l command pyfw
    set -l place 0
    set -l skip 0
    set -l ended 0
    for token in $tokens
        if test $skip = 1
            set skip 0
        else if test $ended = 1
            set place (math $place + 1)
        else
            switch "$command $token"
                case ${ways.join(" ")}
                    set command "$command $token"
                    set place 0
                case ${taking.join(" ")}
                    set skip 1
                case '* --'
                    set ended 1
                case '* -?*'
                case '*'
                    set place (math $place + 1)
            end
        end
    end
    test "$command" = "$wanted"; or return 1
    test -z "$wanted_place"; or test "$place" = "$wanted_place"
end`;
}

const RUNNING = `# The value that is being typed, without the flag that it may be joined to.
function __pyfw_typed
    commandline -ct | string replace -r -- '^(--[^=]*=|-[^-])' ''
end

# Puts before each word of standard input what is typed up to the last of the characters.
function __pyfw_after --argument-names characters
    set -l typed (__pyfw_typed)
    set -l before (string match -r -- "^.*[$characters]" "$typed")
    set -l used (string replace -r -- '^.*=' '' "$before" | string split ,)
    while read -l line
        contains -- (string split -m 1 \\t -- $line)[1] $used
        or printf '%s\\n' "$before$line"
    end
end`;

function valueLines(value: Value): readonly string[] {
  switch (value.type) {
    case "word":
      return [printed("", value.words)];
    case "list":
      return [`${printed("", value.words)} | __pyfw_after ,`];
    case "pair":
      return [
        "set -l typed (__pyfw_typed)",
        "if not string match -q -- '*=*' \"$typed\"",
        `    ${printed("=", value.pairs)}`,
        "    return",
        "end",
        "switch (string replace -r -- '=.*' '' \"$typed\")",
        ...value.pairs.flatMap(({ word, values, list }) => [
          `    case ${quotedForFish(word)}`,
          `        ${printed("", values)} | __pyfw_after ${list ? "=," : "="}`,
        ]),
        "end",
      ];
    default:
      return [];
  }
}

function printed(after: string, words: readonly Word[]): string {
  const pairs = words.map(
    ({ word, meaning }) => `${quotedForFish(word)} ${quotedForFish(meaning)}`,
  );
  return `printf '%s${after}\\t%s\\n' ${pairs.join(" ")}`;
}

function commandRule(path: string, { word, meaning }: Word): string {
  return `${when(path, "0")} -a ${quotedForFish(word)} -d ${quotedForFish(meaning)}`;
}

function flagRule(path: string, { names, meaning, takes }: Flag, offered: readonly Value[]) {
  const spelled = names.map((name) =>
    name.startsWith("--") ? `-l ${quotedForFish(name.slice(2))}` : `-s ${name.slice(1)}`,
  );
  const taken = takes === undefined ? "" : ` ${taking(takes, offered)}`;
  return `${when(path)} ${spelled.join(" ")}${taken} -d ${quotedForFish(meaning)}`;
}

function placeRule(path: string, place: Place, index: number, offered: readonly Value[]): string {
  const where = place.variadic ? when(path) : when(path, String(index));
  if (place.value.type === "free") return `${where} -f`;
  return `${where} ${place.value.type === "file" ? "-F" : offer(place.value, offered)}`;
}

/** `-x`: a value and no files; `-r -F`: a value that is a file. */
function taking({ value }: Taken, offered: readonly Value[]): string {
  if (value.type === "file") return "-r -F";
  return value.type === "free" ? "-x" : `-x ${offer(value, offered)}`;
}

function offer(value: Value, offered: readonly Value[]): string {
  return `-a '(__pyfw_value_${numberOf(value, offered)})'`;
}

function when(path: string, place?: string): string {
  const wanted = [path, ...(place === undefined ? [] : [place])].map((one) => `"${one}"`);
  return `-n ${quotedForFish(`__pyfw_at ${wanted.join(" ")}`)}`;
}
