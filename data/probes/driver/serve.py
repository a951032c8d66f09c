# Serves a framework's application on loopback, from its start to its first answer and its end.
from __future__ import annotations

import http.client
import shutil
import time
from pathlib import Path

from environment import Environment
from manifest import Manifest
from processes import Broken, end, last_line, run, start
from wire import HOST, ask, free_port

START_SECONDS = 25.0
EVIDENCE = {"probe.json", "results.json", "__pycache__"}


class Bench:
    """A framework's environment and a working copy of its application."""

    def __init__(self, manifest: Manifest, environment: Environment):
        self.manifest = manifest
        self.environment = environment
        # What further packages must leave as it is.
        self.pinned: list[str] = []
        self.folder = environment.home.parent / f"{manifest.framework}-application"
        environment.variables.update(
            {name: value.format(folder=self.folder) for name, value in manifest.variables.items()}
        )

    def lay_out(self) -> None:
        """Copies the application beside the environment and generates the project that it lives in."""
        self.folder.mkdir(exist_ok=True)
        for command in self.manifest.generate:
            self.run(command, 60)
        shutil.copytree(
            self.manifest.folder, self.folder, dirs_exist_ok=True, ignore=lambda _, names: EVIDENCE & set(names)
        )
        for command in self.manifest.prepare:
            self.run(command, 90)

    def run(self, command: list[str], seconds: float, given: str = "") -> str:
        """Runs a command of the manifest in the working copy. Raises Broken."""
        words = self.environment.programs(command, folder=self.folder)
        return run(words, self.folder, self.environment.variables, seconds, given)


class Site:
    """A running server; use it with `with`."""

    def __init__(self, bench: Bench, command: list[str], first: str):
        self.bench = bench
        self.command = command
        self.first = first
        self.port = free_port()

    def __enter__(self) -> Site:
        words = self.bench.environment.programs(self.command, port=self.port, folder=self.bench.folder)
        log = self.bench.environment.home.parent / f"{self.bench.manifest.framework}.log"
        begun = time.perf_counter()
        self.process = start(words, self.bench.folder, self.bench.environment.variables, log)
        try:
            self.answer = self._first_answer(log, begun)
        except BaseException:
            end(self.process)
            raise
        # Start of the process to the first answer.
        self.started_in = time.perf_counter() - begun
        return self

    def __exit__(self, *_: object) -> None:
        end(self.process)

    def _first_answer(self, log: Path, begun: float):
        problem = "no answer"
        while time.perf_counter() - begun < START_SECONDS:
            if self.process.poll() is not None:
                raise Broken(f"the server ended at its start: {last_line(log.read_text('utf-8', 'replace'))}")
            try:
                answer = ask(self.port, self.first)
                if answer.status < 500:
                    return answer
                problem = f"status {answer.status}: {last_line(log.read_text('utf-8', 'replace'))}"
                time.sleep(0.2)
            except (OSError, http.client.HTTPException) as refused:
                problem = str(refused) or type(refused).__name__
                time.sleep(0.002)
        raise Broken(f"no answer from http://{HOST}:…{self.first} in {START_SECONDS:.0f} s: {problem}")
