// Completion for zsh, by its own `_arguments` and `_describe`.
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

/** A script for zsh that completes the program; `title` says in a comment what made it. */
export function zshScript(syntax: Syntax, title: string): string {
  const steps = everyStep(syntax);
  const offered = offeredValues(steps);
  const name = quotedForZsh(syntax.word);
  return [
    `#compdef ${syntax.word}\n# ${title}`,
    RUNNING,
    ...offered.map((value, number) => block(`_pyfw-value-${number}() {`, valueLines(value), "}")),
    ...steps.map((step) => block(`${functionOf(step.path)}() {`, stepLines(step, offered), "}")),
    // A file of $fpath is the body of the function itself; a sourced one has to say what it is for.
    `_pyfw() { ${functionOf(syntax.word)} "$@" }`,
    `if [[ $funcstack[1] == _pyfw ]]; then _pyfw "$@"; else compdef _pyfw ${name}; fi\n`,
  ].join("\n\n");
}

/** A word as zsh takes it literally. */
export function quotedForZsh(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function block(head: string, lines: readonly string[], end: string): string {
  return [head, ...lines.map((line) => `  ${line}`), end].join("\n");
}

function functionOf(path: string): string {
  return `_pyfw-command-${path.replaceAll(" ", "-")}`;
}

const RUNNING = `# Offers the words of $found; for a list, those that are not yet in it.
_pyfw-offer() {
  local word
  if [[ $1 == list ]]; then
    if [[ $PREFIX == *,* ]]; then
      for word in \${(s:,:)\${PREFIX%,*}}; do found=(\${found:#$word:*}); done
    fi
    compset -P '*,'
    shift
    _describe 'word' found -q -S , "$@"
  else
    shift
    _describe 'word' found "$@"
  fi
}`;

function valueLines(value: Value): readonly string[] {
  switch (value.type) {
    case "word":
    case "list":
      return [found(value.words), `_pyfw-offer ${value.type} "$@"`];
    case "pair":
      return [
        "local -a found",
        "if [[ $PREFIX != *=* ]]; then",
        `  ${assigned(value.pairs)}`,
        `  _describe 'word' found -S = "$@"`,
        "  return",
        "fi",
        `local name=\${PREFIX%%=*}`,
        "compset -P 1 '*='",
        'case "$name" in',
        ...value.pairs.map(
          ({ word, values, list }) =>
            `  ${quotedForZsh(word)}) ${assigned(values)}; _pyfw-offer ${list ? "list" : "word"} "$@" ;;`,
        ),
        "  *) return 1 ;;",
        "esac",
      ];
    default:
      return [];
  }
}

function found(words: readonly Word[]): string {
  return `local -a ${assigned(words)}`;
}

function assigned(words: readonly Word[]): string {
  const described = words.map(({ word, meaning }) =>
    quotedForZsh(`${word.replace(/[\\:]/g, "\\$&")}:${meaning.replaceAll("\\", "\\\\")}`),
  );
  return `found=(${described.join(" ")})`;
}

function stepLines({ path, syntax }: Step, offered: readonly Value[]): readonly string[] {
  const { flags, places, commands } = syntax;
  const ownPlaces = commands.length > 0 ? ["1: :->command", "*:: :->rest"] : places.map(place);
  const specs = [...flags.flatMap(flag), ...ownPlaces].map((spec) => `  ${quotedForZsh(spec)}`);
  return [
    'local curcontext="$curcontext" state line ret=1',
    "typeset -A opt_args",
    `_arguments -s -S -C \\\n${specs.map((spec) => `  ${spec}`).join(" \\\n")} && ret=0`,
    ...(commands.length === 0 ? [] : dispatch(path, commands)),
    "return ret",
  ];

  function flag({ names, meaning, takes, repeatable }: Flag): string[] {
    const once = repeatable ? "*" : `(${names.join(" ")})`;
    return names.map((name) => {
      const joint = takes === undefined ? "" : name.startsWith("--") ? "=" : "+";
      const what = takes === undefined ? "" : action(takes);
      return `${once}${name}${joint}[${escaped(meaning)}]${what}`;
    });
  }

  function place(one: Place, index: number): string {
    return `${one.variadic ? "*" : index + 1}${action(one)}`;
  }

  function action({ name, value }: Taken): string {
    const title = `:${escaped(name)}:`;
    if (value.type === "file") return `${title}_files`;
    if (value.type === "free") return `${title} `;
    return `${title}_pyfw-value-${numberOf(value, offered)}`;
  }
}

function dispatch(path: string, commands: readonly Syntax[]): readonly string[] {
  return [
    "case $state in",
    "  command)",
    `    ${found(commands)}`,
    "    _describe 'command' found && ret=0 ;;",
    "  rest)",
    '    case "$words[1]" in',
    ...commands.map(
      ({ word }) => `      ${quotedForZsh(word)}) ${functionOf(`${path} ${word}`)} && ret=0 ;;`,
    ),
    "    esac ;;",
    "esac",
  ];
}

/** Text inside a specification of `_arguments`. */
function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, "\\$&");
}
