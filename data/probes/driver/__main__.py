# Probes frameworks: `python data/probes/driver [framework…] [--release name=version] [--output folder]`.
from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

import measure
import results
import stacks
from environment import Tools
from manifest import REFERENCE, Manifest, frameworks
from probe import Gap, Probe
from processes import Broken, end_all

# Something outside stood in the way: no index, a release that does not start.
UNREACHED = 75
BEGUN = time.perf_counter()


class Stopped(BaseException):
    """The run was ended from outside; carries the exit code."""


def say(line: str) -> None:
    print(f"{time.perf_counter() - BEGUN:6.0f} s  {line}", file=sys.stderr, flush=True)


def main() -> int:
    asked = _arguments()
    for wish, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGALRM, 124)):
        signal.signal(wish, lambda *_, code=code: _stop(code))
    signal.alarm(asked.within)
    root = Path(tempfile.mkdtemp(prefix="pyfw-probe-"))
    code = 1
    try:
        code = _run(asked, root)
    except Stopped as stopped:
        code = stopped.args[0]
        reason = f"{asked.within} s are over" if code == 124 else "stopped"
        say(f"{reason}: what is not finished keeps its old results")
    except Exception:
        traceback.print_exc()
    finally:
        end_all()
        shutil.rmtree(root, ignore_errors=True)
        sys.stderr.flush()
        # Threads that wait for an ended program have nothing more to say.
        os._exit(code)


def _stop(code: int) -> None:
    raise Stopped(code)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="npm run probe --", description="Runs the released frameworks and writes what was seen to results.json."
    )
    parser.add_argument("framework", nargs="*", help="which to probe (all)")
    parser.add_argument("--release", action="append", default=[], metavar="NAME=VERSION", help="another than the newest")
    parser.add_argument("--source", action="append", default=[], metavar="NAME=FOLDER", help="a source tree, where the index has no release")
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="where results go (data/probes)")
    parser.add_argument("--runs", type=int, default=5, metavar="NUMBER", help="alternating runs of each measurement (5)")
    parser.add_argument("--stacks", action="store_true", help="install and import each framework's stack instead")
    parser.add_argument("--within", type=int, default=1800, metavar="SECONDS", help="give up after (1800)")
    asked = parser.parse_args()
    known = frameworks()
    asked.framework = asked.framework or known
    for name in asked.framework:
        if name not in known:
            parser.error(f"no probe for `{name}`; there are {', '.join(known)}")
    for option in ("release", "source"):
        pairs = dict(pair.partition("=")[::2] for pair in getattr(asked, option))
        setattr(asked, option, pairs)
        for name in pairs:
            if name not in asked.framework:
                parser.error(f"`--{option} {name}=…` names a framework that is not probed")
    return asked


def _run(asked: argparse.Namespace, root: Path) -> int:
    say(f"Python {sys.version.split()[0]}, environments in {root}")
    try:
        tools = Tools(root)
    except Broken as problem:
        say(f"NOTHING WAS PROBED: the package index cannot be reached ({problem})")
        return UNREACHED
    if asked.stacks:
        return stacks.run(tools, asked.framework, asked.output, say)
    probes, code = _settle(asked, tools)
    if asked.runs and (why := measure.possible()):
        say(f"not measured: {why}")
    elif asked.runs and probes:
        code = _measure(asked, tools, probes) or code
    return code


def _settle(asked: argparse.Namespace, tools: Tools) -> tuple[dict[str, Probe], int]:
    """Installs and observes, two frameworks at a time; each one's results are written when it is done."""
    probes, code = {}, 0
    pair = ThreadPoolExecutor(2)
    waiting = {}
    for name in asked.framework:
        probe = Probe(Manifest(name), tools, asked.release.get(name), asked.source.get(name))
        waiting[pair.submit(_observe, probe)] = probe
    try:
        for done in as_completed(waiting):
            probe = waiting[done]
            name = probe.manifest.framework
            try:
                done.result()
            except Gap as gap:
                say(f"{name}: not probed: {gap}")
                _tell_gap(_path(asked, name), name, str(gap))
            except Broken as problem:
                say(f"{name}: NOT PROBED, the old results stay: {problem}")
                code = code or UNREACHED
            except Exception as mistake:
                # A mistake in the driver or a manifest must not take the other frameworks along.
                say(f"{name}: NOT PROBED, the old results stay: {''.join(traceback.format_exception(mistake))}")
                code = 1
            else:
                probes[name] = probe
                _write(_path(asked, name), probe)
    finally:
        # Not waited for: whoever stops the run ends the programs that its threads wait for.
        pair.shutdown(wait=False, cancel_futures=True)
    return probes, code


def _write(path: Path, probe: Probe) -> None:
    earlier = results.read(path).get("measured")
    results.write(path, {**probe.results(), **({"measured": earlier} if earlier else {})})
    name, found = probe.manifest.framework, probe.found
    say(f"{name} {probe.told['release']}: {len(found.traits)} traits settled, {len(found.problems)} problems")
    for problem in found.problems:
        say(f"  {name}: {problem}")


def _tell_gap(path: Path, framework: str, gap: str) -> None:
    if not path.exists():
        results.write(path, {"framework": framework, "gap": gap, "traits": {}})


def _observe(probe: Probe) -> None:
    say(f"{probe.manifest.framework}: installs")
    probe.install()
    say(f"{probe.manifest.framework}: runs")
    probe.settle()


def _measure(asked: argparse.Namespace, tools: Tools, probes: dict[str, Probe]) -> int:
    """Measures in groups of three beside Flask; returns an exit code."""
    reference = probes.get(REFERENCE)
    if not reference:
        say(f"{REFERENCE}: installs, to compare with")
        reference = Probe(Manifest(REFERENCE), tools, None, None)
        try:
            reference.install()
        except Broken as problem:
            say(f"not measured, {REFERENCE} is missing: {problem}")
            return UNREACHED
    names = list(probes)
    code = 0
    for at in range(0, len(names), 3):
        group = names[at : at + 3]
        measured = measure.side_by_side([probes[name].bench for name in group], reference.bench, asked.runs, say)
        if len(measured) < len(group):
            code = UNREACHED
        for name, told in measured.items():
            path = _path(asked, name)
            results.write(path, {**results.read(path), "measured": {**_size(probes[name], reference), **told}})
    return code


def _size(probe: Probe, reference: Probe) -> dict:
    own, base = (each.found.traits["closure-size"]["value"] for each in (probe, reference))
    return {"closure-size": {"ratio": round(own / base, 2), "median": own, "unit": "MB installed, without bytecode"}}


def _path(asked: argparse.Namespace, name: str) -> Path:
    return (asked.output / name / "results.json") if asked.output else Manifest(name).results


main()
