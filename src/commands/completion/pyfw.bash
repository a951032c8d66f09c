# Completion of pyfw for bash, made by `pyfw completion bash`.
_pyfw() {
  local line=${COMP_LINE:0:COMP_POINT} words=() word before
  # COMP_WORDS is split at the characters of COMP_WORDBREAKS too, which users change.
  local pattern='^[[:space:]]*(([^[:space:]\"'\'']|\\.|"([^\"]|\\.)*("|$)|'\''[^'\'']*('\''|$))+)'
  while [[ $line =~ $pattern ]]; do
    words+=("${BASH_REMATCH[1]}")
    line=${line:${#BASH_REMATCH[0]}}
  done
  [[ -n $line ]] && words+=('')
  # Bash replaces only the end of the word that it passes as $2.
  before=${words[${#words[@]} - 1]#[\"\']}
  before=${before%"$2"}
  while IFS=$'\t' read -r word _; do
    COMPREPLY+=("${word#"$before"}")
  done < <(command pyfw complete -- "${words[@]:1}" 2> /dev/null < /dev/null)
  case ${COMPREPLY[0]} in
    :files)
      COMPREPLY=()
      # Bash 3.2 has no compopt.
      compopt -o default 2> /dev/null || { local IFS=$'\n' && COMPREPLY=($(compgen -f -- "$2")); }
      ;;
    *=) compopt -o nospace 2> /dev/null ;;
  esac
}
complete -F _pyfw pyfw
