# Starts programs in groups of their own and ends each group by its id.
from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from pathlib import Path

_running: set[int] = set()
_door = threading.Lock()
_closed = False


class Broken(Exception):
    """A program that failed, took too long or never answered; the message says which and how."""


def start(command: list[str], folder: Path, surroundings: dict, log: Path) -> subprocess.Popen:
    """Starts `command` in a group of its own; what it prints goes to `log`."""
    with log.open("wb") as out:
        return _open(command, folder, surroundings, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)


def _open(command: list[str], folder: Path, surroundings: dict, **ends) -> subprocess.Popen:
    with _door:
        if _closed:
            raise Broken("the run is over")
        process = subprocess.Popen(command, cwd=folder, env=surroundings, start_new_session=True, **ends)
        _running.add(process.pid)
    return process


def end(process: subprocess.Popen) -> None:
    """Ends the group of `process`: asks first, insists after two seconds."""
    for wish in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, wish)
        except ProcessLookupError:
            break
        try:
            process.wait(2)
        except subprocess.TimeoutExpired:
            continue
        # Workers may outlive their master: the second round ends what is left of the group.
    process.wait()
    _running.discard(process.pid)


def end_all() -> None:
    """Ends every group that is still running, and lets none start any more."""
    global _closed
    with _door:
        _closed = True
        for group in _running:
            _kill(group)


def _kill(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        pass


def run(command: list[str], folder: Path, surroundings: dict, seconds: float, given: str = "") -> str:
    """Runs `command` to its end and returns what it printed. Raises Broken when it fails."""
    ends = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    process = _open(command, folder, surroundings, text=True, errors="replace", **ends)
    try:
        printed, _ = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Broken(f"`{shown(command)}` took more than {seconds:.0f} s") from None
    finally:
        _kill(process.pid)
        process.wait()
        _running.discard(process.pid)
    if process.returncode != 0:
        raise Broken(f"`{shown(command)}` ended with {process.returncode}: {last_line(printed)}")
    return printed


def cpu_of(command: list[str], folder: Path, surroundings: dict) -> float:
    """The processor seconds that `command` takes from start to end."""
    null = subprocess.DEVNULL
    process = _open(command, folder, surroundings, stdin=null, stdout=null, stderr=null)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    _running.discard(process.pid)
    if status:
        raise Broken(f"`{shown(command)}` failed")
    return usage.ru_utime + usage.ru_stime


def tree(root: int) -> list[int]:
    """The ids of a process and all its descendants (Linux)."""
    children: dict[int, list[int]] = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                fields = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            children.setdefault(int(fields[1]), []).append(int(entry))
    found = [root]
    for process in found:
        found.extend(children.get(process, []))
    return found


def cpu_seconds(root: int) -> float:
    """Processor seconds that a tree of processes has used, to the nanosecond (Linux)."""
    total = 0.0
    for process in tree(root):
        try:
            # The clock of another process: its id inverted, shifted, marked as a scheduler's clock.
            total += time.clock_gettime((~process << 3) | 2)
        except OSError:
            continue
    return total


def memory(root: int) -> float:
    """Megabytes that a tree of processes holds, shared pages counted once (PSS, Linux)."""
    total = 0
    for process in tree(root):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total * 1024 / 1e6


def shown(command: list[str]) -> str:
    """A command as a person would type it: without the folders of its programs."""
    return " ".join(os.path.basename(word) if word.startswith("/") else word for word in command)


def last_line(printed: str) -> str:
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "it printed nothing"
