# Makes a virtual environment for a framework, fills it, and reads what was installed.
from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

from processes import run

INSIDE = Path(__file__).resolve().parent / "inside"
INSTALL_SECONDS = 240.0


def surroundings(home: Path | None = None) -> dict:
    """The variables that programs see: those of the caller without what would bend a timing."""
    kept = {
        name: value
        for name, value in os.environ.items()
        # Without bytecode each start compiles anew: imports and starts would take three times as long.
        if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    }
    kept["PYTHONUNBUFFERED"] = "1"
    if home:
        kept["VIRTUAL_ENV"] = str(home)
        kept["PATH"] = f"{home / 'bin'}{os.pathsep}{kept.get('PATH', '')}"
    return kept


class Tools:
    """An environment with the newest pip, which fills all others and asks the package index."""

    def __init__(self, root: Path):
        self.root = root
        self.home = root / "tools"
        run([sys.executable, "-m", "venv", "--without-pip", str(self.home)], root, surroundings(), 60)
        self.python = str(self.home / "bin" / "python")
        pip = [sys.executable, "-m", "pip", "--quiet", "--timeout", "15", "--retries", "1", "--python", self.python]
        run([*pip, "install", "--no-compile", "pip"], root, surroundings(), 60)
        self.pip = [self.python, "-m", "pip", "--quiet", "--timeout", "30", "--retries", "2"]

    def ask(self, program: str, *words: str, seconds: float = 60) -> dict:
        """Runs one of the programs of `inside` under the newest pip and returns what it found."""
        return json.loads(run([self.python, str(INSIDE / program), *words], self.root, surroundings(), seconds))

    def releases(self, package: str) -> dict:
        """What the index knows: newest release, the Pythons it wants, the month of each release."""
        return self.ask("releases.py", package)


class Environment:
    """A virtual environment of one framework, outside the repository."""

    def __init__(self, tools: Tools, name: str):
        self.tools = tools
        self.home = tools.root / "environments" / name
        self.home.parent.mkdir(exist_ok=True)
        run([sys.executable, "-m", "venv", "--without-pip", str(self.home)], tools.root, surroundings(), 60)
        self.python = str(self.home / "bin" / "python")
        self.variables = surroundings(self.home)

    def run(self, command: list[str], seconds: float) -> str:
        """Runs a program in here and returns what it printed. Raises Broken."""
        return run(command, self.home, self.variables, seconds)

    def install(self, requirements: list[str], aside: Path | None = None) -> None:
        """Installs, in here or into a folder, without bytecode: sizes count what was downloaded. Raises Broken."""
        target = ["--target", str(aside)] if aside else []
        pip = [*self.tools.pip, "--python", self.python, "install", "--no-compile", *target, *requirements]
        run(pip, self.tools.root, surroundings(self.home), INSTALL_SECONDS)

    @property
    def packages_folder(self) -> Path:
        return next(self.home.glob("lib/python3*/site-packages"))

    def closure(self) -> dict:
        """Names and versions of what is installed, and its size in MB without bytecode."""
        names = {}
        size = 0
        for path in self.packages_folder.rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                size += path.stat().st_size
        for path in self.packages_folder.glob("*.dist-info/METADATA"):
            fields = path.read_text("utf-8", "replace")
            name, version = (re.search(rf"^{key}: (.+)$", fields, re.M)[1] for key in ("Name", "Version"))
            names[canonical(name)] = version.strip()
        return {"packages": names, "megabytes": round(size / 1e6, 1)}

    @property
    def compiled(self) -> list[Path]:
        """The compiled modules among the installed files."""
        return sorted(self.packages_folder.rglob("*.so"))

    @property
    def brought(self) -> list[str]:
        """The programs that packages brought along."""
        own = ("python", "activate", "Activate", "pip")
        return sorted(path.name for path in (self.home / "bin").iterdir() if not path.name.startswith(own))

    def metadata(self, package: str) -> dict:
        """Version, licence, Pythons, directly required packages, and whether the code is marked as typed."""
        folder = next(
            path
            for path in self.packages_folder.glob("*.dist-info")
            if canonical(path.name.split("-")[0]) == canonical(package)
        )
        found = self.tools.ask("metadata.py", str(folder))
        record = (folder / "RECORD").read_text("utf-8").splitlines()
        found["marker"] = next((line.split(",")[0] for line in record if line.split(",")[0].endswith("py.typed")), None)
        return found

    def programs(self, words: list[str], **places: object) -> list[str]:
        """A command of a manifest with its places filled and its program looked up in here."""
        filled = [word.format(python=self.python, **places) for word in words]
        own = self.home / "bin" / filled[0]
        return [str(own) if own.exists() else filled[0], *filled[1:]]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.strip()).lower()
