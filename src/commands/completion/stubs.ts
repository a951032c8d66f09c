// The part of completion that runs in a shell: scripts that call `pyfw complete` and pass on its answer.

/** The script for each shell. `complete` prints a word, a tab and its meaning per line, or `:files`. */
export const STUBS = {
  bash: `# Completion of pyfw for bash, made by \`pyfw completion bash\`.
_pyfw() {
  local line=\${COMP_LINE:0:COMP_POINT} words=() word before
  # COMP_WORDS is split at the characters of COMP_WORDBREAKS too, which users change.
  local pattern='^[[:space:]]*(([^[:space:]\\"'\\'']|\\\\.|"([^\\"]|\\\\.)*("|$)|'\\''[^'\\'']*('\\''|$))+)'
  while [[ $line =~ $pattern ]]; do
    words+=("\${BASH_REMATCH[1]}")
    line=\${line:\${#BASH_REMATCH[0]}}
  done
  [[ -n $line ]] && words+=('')
  # Bash replaces only the end of the word that it passes as $2.
  before=\${words[\${#words[@]} - 1]#[\\"\\']}
  before=\${before%"$2"}
  while IFS=$'\\t' read -r word _; do
    COMPREPLY+=("\${word#"$before"}")
  done < <(command pyfw complete -- "\${words[@]:1}" 2> /dev/null < /dev/null)
  case \${COMPREPLY[0]} in
    :files)
      COMPREPLY=()
      # Bash 3.2 has no compopt.
      compopt -o default 2> /dev/null || { local IFS=$'\\n' && COMPREPLY=($(compgen -f -- "$2")); }
      ;;
    *=) compopt -o nospace 2> /dev/null ;;
  esac
}
complete -F _pyfw pyfw
`,
  zsh: `#compdef pyfw
# Completion of pyfw for zsh, made by \`pyfw completion zsh\`.
_pyfw() {
  local -a lines found suffix
  local line word before
  lines=("\${(@f)$(command pyfw complete -- "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2> /dev/null < /dev/null)}")
  if [[ $lines[1] == :files ]]; then
    [[ $PREFIX == --*=* ]] && compset -P 1 '*='
    _files
    return
  fi
  before=\${(M)PREFIX##*[=,]}
  compset -P '*[=,]'
  for line in $lines; do
    word=\${\${line%%$'\\t'*}#$before}
    found+=("\${word//:/\\\\:}:\${\${line#*$'\\t'}//\\\\/\\\\\\\\}")
  done
  # No blank goes before a value, and a comma that is typed next replaces it, unless a quote is open.
  if [[ $found[1] == *=:* ]]; then
    suffix=(-S '')
  elif [[ -z $QIPREFIX ]]; then
    suffix=(-S ' ' -r $', \\t\\n')
  fi
  _describe 'word' found "\${suffix[@]}"
}
# A file of $fpath is the body of the function; a sourced one has to register it.
if [[ $funcstack[1] == _pyfw ]]; then _pyfw "$@"; else compdef _pyfw pyfw; fi
`,
  fish: `# Completion of pyfw for fish, made by \`pyfw completion fish\`.
function __pyfw_complete
    set -l words (commandline -opc)
    set -g __pyfw_found (command pyfw complete -- $words[2..] (commandline -ct) 2>/dev/null </dev/null)
    # Where this fails, the rule below does not apply, and fish completes files.
    test "$__pyfw_found" != :files
end
complete -c pyfw -e
complete -c pyfw -n __pyfw_complete -f -a '$__pyfw_found'
`,
} as const;

export type Shell = keyof typeof STUBS;
