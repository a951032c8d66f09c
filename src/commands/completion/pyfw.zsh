#compdef pyfw
# Completion of pyfw for zsh, made by `pyfw completion zsh`.
_pyfw() {
  local -a lines found suffix
  local line word before
  lines=("${(@f)$(command pyfw complete -- "${(@)words[2,CURRENT-1]}" "$PREFIX" 2> /dev/null < /dev/null)}")
  if [[ $lines[1] == :files ]]; then
    [[ $PREFIX == --*=* ]] && compset -P 1 '*='
    _files
    return
  fi
  before=${(M)PREFIX##*[=,]}
  compset -P '*[=,]'
  for line in $lines; do
    word=${${line%%$'\t'*}#$before}
    found+=("${word//:/\\:}:${${line#*$'\t'}//\\/\\\\}")
  done
  # No blank goes before a value, and a comma that is typed next replaces it, unless a quote is open.
  if [[ $found[1] == *=:* ]]; then
    suffix=(-S '')
  elif [[ -z $QIPREFIX ]]; then
    suffix=(-S ' ' -r $', \t\n')
  fi
  _describe 'word' found "${suffix[@]}"
}
# A file of $fpath is the body of the function; a sourced one has to register it.
if [[ $funcstack[1] == _pyfw ]]; then _pyfw "$@"; else compdef _pyfw pyfw; fi
