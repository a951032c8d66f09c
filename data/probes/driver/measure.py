# Measures what a framework costs, side by side with Flask: imports, cold starts, memory, requests.
from __future__ import annotations

import sys
import time
from statistics import median

from manifest import REFERENCE
from processes import Broken, cpu_of, cpu_seconds, memory
from serve import Bench, Site
from wire import load

WARM_UP = 0.3
LOAD = 0.8

# Trait, unit, decimals of the median, and what the ratio counts.
QUANTITIES = {
    "import-time": ("ms of processor time", 0),
    "cold-start": ("ms from the start of the server to its first answer", 0),
    "memory": ("MB held after the first answer (PSS of all processes)", 1),
    "request-cost": ("requests per second of server processor time", 0),
}


def possible() -> str | None:
    """Why nothing can be measured here, or None."""
    return None if sys.platform == "linux" else "timings and memory are read from Linux's /proc"


def once(bench: Bench) -> dict[str, float]:
    """One run: what each quantity came to."""
    manifest, environment = bench.manifest, bench.environment
    began = cpu_of([environment.python, "-c", "pass"], bench.folder, environment.variables)
    imported = cpu_of([environment.python, "-c", manifest.imports], bench.folder, environment.variables)
    with Site(bench, manifest.server.get("timed", manifest.server["command"]), manifest.routes["json"]) as site:
        values = {
            "import-time": max(imported - began, 0.0005) * 1000,
            "cold-start": site.started_in * 1000,
            "memory": memory(site.process.pid),
        }
        if not manifest.server.get("unloaded"):
            load(site.port, manifest.routes["json"], WARM_UP)
            before = cpu_seconds(site.process.pid)
            good, bad = load(site.port, manifest.routes["json"], LOAD)
            spent = cpu_seconds(site.process.pid) - before
            if bad or good < 8:
                raise Broken(f"under load {good} answers were good and {bad} were not")
            values["request-cost"] = good / spent
    return values


def side_by_side(benches: list[Bench], reference: Bench, turns: int, say) -> dict[str, dict]:
    """Alternating runs of Flask and a few others: the median of each quantity and its ratios to Flask."""
    runs: dict[str, list[tuple[dict, dict]]] = {bench.manifest.framework: [] for bench in benches}
    for turn in range(turns):
        begun = time.perf_counter()
        try:
            base = once(reference)
        except Broken as problem:
            say(f"run {turn + 1} of {turns} failed: {REFERENCE}: {problem}")
            continue
        for bench in benches:
            name = bench.manifest.framework
            try:
                runs[name].append((base if name == REFERENCE else once(bench), base))
            except Broken as problem:
                say(f"{name}: run {turn + 1} of {turns} failed: {problem}")
        say(f"{', '.join(runs)}: run {turn + 1} of {turns} beside {REFERENCE} ({time.perf_counter() - begun:.0f} s)")
    return {name: _summary(pairs) for name, pairs in runs.items() if len(pairs) == turns}


def _summary(pairs: list[tuple[dict, dict]]) -> dict:
    told = {}
    for quantity, (unit, digits) in QUANTITIES.items():
        if quantity not in pairs[0][0]:
            continue
        ratios = [own[quantity] / base[quantity] for own, base in pairs]
        told[quantity] = {
            "ratio": round(median(ratios), 2),
            "low": round(min(ratios), 2),
            "high": round(max(ratios), 2),
            "runs": len(ratios),
            "median": round(median(own[quantity] for own, _ in pairs), digits or None),
            "unit": unit,
        }
    return told
