// Completion for bash.
import {
  everyStep,
  numberOf,
  offeredValues,
  type Place,
  type Step,
  type Syntax,
  type Taken,
  type Value,
  type Word,
} from "./syntax.ts";

/** A script for bash that completes the program; `title` says in a comment what made it. */
export function bashScript(syntax: Syntax, title: string): string {
  const steps = everyStep(syntax);
  const offered = offeredValues(steps);
  return [
    `# ${title}`,
    caseFunction(
      "_pyfw_read",
      '"$command $1"',
      steps.flatMap((step) => readings(step, offered)),
    ),
    caseFunction("_pyfw_flags", '"$command"', steps.map(flags)),
    caseFunction("_pyfw_commands", '"$command $place"', steps.flatMap(commands)),
    caseFunction(
      "_pyfw_place",
      '"$command $place"',
      steps.flatMap(({ path, syntax: { places } }) =>
        places.map((place, index) => placed(path, place, index, offered)),
      ),
    ),
    caseFunction("_pyfw_words", '"$1 $2"', offered.flatMap(wordsOf)),
    RUNNING,
    `complete -F _pyfw ${quotedForBash(syntax.word)}\n`,
  ].join("\n\n");
}

/** A word as bash takes it literally. */
export function quotedForBash(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function caseFunction(name: string, of: string, branches: readonly string[]): string {
  return [
    `${name}() {`,
    `  case ${of} in`,
    ...branches.map((branch) => `    ${branch}`),
    "    *) return 1 ;;",
    "  esac",
    "}",
  ].join("\n");
}

/** What a word before the cursor does: it leads to a subcommand, or is a flag whose value comes next. */
function readings({ path, syntax }: Step, offered: readonly Value[]): string[] {
  return [
    ...syntax.commands.map(
      ({ word }) => `${pattern(path, word)}) command="$command $1" place=0 ;;`,
    ),
    ...syntax.flags.flatMap(({ names, takes }) =>
      takes === undefined
        ? []
        : `${names.map((name) => pattern(path, name)).join(" | ")}) value=${reference(takes, offered)} ;;`,
    ),
  ];
}

function flags({ path, syntax }: Step): string {
  return `${quotedForBash(path)}) words=(${listed(syntax.flags.flatMap(({ names }) => names))}) ;;`;
}

function commands({ path, syntax }: Step): string[] {
  const names = syntax.commands.map(({ word }) => word);
  return names.length === 0 ? [] : [`${pattern(path, "0")}) words=(${listed(names)}) ;;`];
}

function placed(path: string, place: Place, index: number, offered: readonly Value[]): string {
  const where = place.variadic ? `${quotedForBash(`${path} `)}*` : pattern(path, String(index));
  return `${where}) value=${reference(place, offered)} ;;`;
}

function wordsOf(value: Value, number: number): string[] {
  const branch = (name: string, words: readonly string[], more: string) =>
    `${pattern(String(number), name)}) words=(${listed(words)})${more} ;;`;
  switch (value.type) {
    case "word":
      return [branch("", names(value.words), "")];
    case "list":
      return [branch("", names(value.words), " list=1")];
    case "pair":
      return [
        branch(
          "",
          names(value.pairs).map((name) => `${name}=`),
          "",
        ),
        ...value.pairs.map(({ word, values, list }) =>
          branch(word, names(values), list ? " list=1" : ""),
        ),
      ];
    default:
      return [];
  }
}

function names(words: readonly Word[]): readonly string[] {
  return words.map(({ word }) => word);
}

function listed(words: readonly string[]): string {
  return words.map(quotedForBash).join(" ");
}

function pattern(path: string, word: string): string {
  return quotedForBash(`${path} ${word}`);
}

function reference({ value }: Taken, offered: readonly Value[]): string {
  return value.type === "file" || value.type === "free"
    ? value.type
    : String(numberOf(value, offered));
}

/**
 * What does not depend on the words. Bash takes words apart at the characters of COMP_WORDBREAKS, which
 * users change: they are put together again, and only what bash will replace is offered.
 */
const RUNNING = `_pyfw() {
  local command=pyfw place=0 value= list= ended= i word name before last
  local line=\${COMP_LINE:0:COMP_POINT} typed=() words=() now
  COMPREPLY=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    if [[ $i == 0 || $line == [[:space:]]* ]]; then
      line=\${line#"\${line%%[![:space:]]*}"}
      typed+=('')
    fi
    word=\${COMP_WORDS[i]}
    [[ $i == "$COMP_CWORD" ]] && word=$line
    typed[\${#typed[@]} - 1]+=$word
    line=\${line#"$word"}
  done
  last=$word
  for ((i = 1; i < \${#typed[@]} - 1; i++)); do
    word=\${typed[i]}
    if [[ -n $value ]]; then
      value=
    elif [[ -z $ended && $word == -- ]]; then
      ended=1
    elif [[ $word == *[\\<\\>] ]]; then
      value=file
    elif [[ -n $ended ]] || ! _pyfw_read "$word"; then
      [[ -z $ended && $word == -?* || $word == *[\\<\\>]* ]] || place=$((place + 1))
    fi
  done

  now=\${typed[\${#typed[@]} - 1]}
  if [[ $now == [\\"\\']* ]]; then
    now=\${now:1}
    last=$now
  elif [[ -n $last && $COMP_WORDBREAKS == *"\${last:\${#last} - 1}"* ]]; then
    last=
  fi
  before=
  if [[ -n $value ]]; then
    :
  elif [[ -z $ended && $now == --*=* ]]; then
    before=\${now%%=*}=
    _pyfw_read "\${now%%=*}"
  elif [[ -z $ended && $now == -* ]]; then
    _pyfw_flags
  elif [[ $now == *[\\<\\>]* ]]; then
    value=file
  else
    _pyfw_commands
    _pyfw_place
  fi

  case $value in
    '' | free) ;;
    file)
      compopt -o default 2> /dev/null && return
      name=\${now#"$before"}
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$name")
      return
      ;;
    *)
      name=
      if [[ \${now#"$before"} == *=* ]]; then
        name=\${now#"$before"}
        name=\${name%%=*}
        before+=$name=
      fi
      _pyfw_words "$value" "$name"
      ;;
  esac
  if [[ -n $list && \${now#"$before"} == *,* ]]; then
    name=\${now#"$before"}
    name=,\${name%,*},
    for i in "\${!words[@]}"; do
      [[ $name == *",\${words[i]},"* ]] && unset "words[i]"
    done
    before+=\${name:1}
  fi
  name=\${now%"$last"}
  for word in "\${words[@]}"; do
    word=$before$word
    [[ $word == "$now"* ]] && COMPREPLY+=("\${word#"$name"}")
  done
  [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2> /dev/null
  return 0
}`;
