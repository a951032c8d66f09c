# Completion of pyfw for fish, made by `pyfw completion fish`.
function __pyfw_complete
    set -l words (commandline -opc)
    set -g __pyfw_found (command pyfw complete -- $words[2..] (commandline -ct) 2>/dev/null </dev/null)
    # Where this fails, the rule below does not apply, and fish completes files.
    test "$__pyfw_found" != :files
end
complete -c pyfw -e
complete -c pyfw -n __pyfw_complete -f -a '$__pyfw_found'
