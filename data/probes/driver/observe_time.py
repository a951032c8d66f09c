# The experiments with time: streams, handlers that wait, work that goes on after the answer.
from __future__ import annotations

import http.client
import time
from concurrent.futures import ThreadPoolExecutor

from findings import Findings
from manifest import Manifest
from processes import Broken
from serve import Site
from wire import ask

TOGETHER = 24
GRACE = 1.5


def pieces(site: Site, manifest: Manifest, found: Findings) -> None:
    """A stream and server-sent events: do the pieces arrive one by one?"""
    for route in ("stream", "events"):
        if not (path := manifest.routes.get(route)):
            continue
        answer = ask(site.port, path)
        if answer.status != 200:
            raise Broken(f"GET {path} was answered {answer.status}")
        times = [moment for moment, _ in answer.pieces]
        spread = times[-1] - times[0] if times else 0
        seen = ", ".join(f"{moment:.1f}" for moment in times[:5])
        value = "piece by piece" if len(times) > 2 and spread > 0.4 else "all at once"
        found.note(route, value, f"GET {path} ({answer.kind}): pieces after {seen} s")


def push(site: Site, manifest: Manifest, found: Findings) -> None:
    """Many streams at once: one event loop serves all, workers and threads serve a few at a time."""
    route = next(route for route in ("stream", "events") if route in manifest.routes)
    if found.noted.get(route, {}).get("value") != "piece by piece":
        return
    served, alone = together(site.port, manifest.routes[route])
    how = f"{manifest.server['name']}: {served} of {TOGETHER} streams of {alone:.1f} s ended within {GRACE + alone:.1f} s"
    for other in [other for other in manifest.also if "stream" in other]:
        with Site(site.bench, other["command"], manifest.routes["json"]) as second:
            served_too, _ = together(second.port, other["stream"])
        how += f"; {other['name']}: {served_too} of {TOGETHER}"
        served = max(served, served_too)
    helper = manifest.helper
    if served < TOGETHER:
        found.settle("server-push", "costly", how)
    elif helper:
        found.settle("server-push", "built-in", f"{how}; events are written with {helper}")
    else:
        found.settle("server-push", "possible", how)


def waits(site: Site, manifest: Manifest, found: Findings) -> None:
    """Many slow requests at once: does a handler that waits hold its worker?"""
    coroutine = "coroutine" in manifest.routes
    path = manifest.routes.get("coroutine") or manifest.routes["slow"]
    served, alone = together(site.port, path)
    kind = "coroutines" if coroutine else "functions"
    how = f"{site.bench.manifest.server['name']}: {served} of {TOGETHER} {kind} that wait {alone:.1f} s answered within {GRACE + alone:.1f} s"
    if not coroutine:
        value = "none"
    elif served == TOGETHER:
        value = "native"
    else:
        value = "partial"
    for other in manifest.also if coroutine else []:
        with Site(site.bench, other["command"], manifest.routes["json"]) as second:
            served_too, alone = together(second.port, path)
        how += f"; {other['name']}: {served_too} of {TOGETHER}"
        if served_too < TOGETHER:
            value = "partial"
    found.settle("async", value, how)


def together(port: int, path: str) -> tuple[int, float]:
    """Asks `path` once alone, then many times at once; counts what came hardly later than alone."""
    begun = time.perf_counter()
    answer = ask(port, path)
    alone = time.perf_counter() - begun
    if answer.status != 200:
        raise Broken(f"GET {path} was answered {answer.status}")

    def one(_: int) -> float:
        begun = time.perf_counter()
        try:
            ask(port, path, wait=alone + GRACE)
        except (OSError, http.client.HTTPException):
            return float("inf")
        return time.perf_counter() - begun

    with ThreadPoolExecutor(TOGETHER) as crowd:
        times = list(crowd.map(one, range(TOGETHER)))
    return sum(taken < alone + GRACE for taken in times), alone


def job(site: Site, manifest: Manifest, found: Findings) -> None:
    """Work that goes on after the answer, in the serving process."""
    path = manifest.routes["job"]
    begun = time.perf_counter()
    answer = ask(site.port, path)
    took = time.perf_counter() - begun
    if answer.status >= 400:
        raise Broken(f"GET {path} was answered {answer.status}")
    before = ask(site.port, manifest.routes["jobs"]).text
    time.sleep(0.8)
    after = ask(site.port, manifest.routes["jobs"]).text
    if before == after or took > 0.25:
        found.note("background-tasks", "in the request", f"GET {path} took {took:.2f} s")
        return
    found.settle("background-tasks", "in-process", f"GET {path} was answered in {took:.2f} s, its job of 0.3 s was done after it")
