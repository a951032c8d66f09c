# What an application shows when its code is called, hosted, tested and edited.
from __future__ import annotations

import json
import time
from pathlib import Path

from environment import INSIDE
from findings import Findings
from processes import Broken, end, last_line, start
from serve import Bench, Site
from wire import ask, free_port


def interface(bench: Bench, found: Findings) -> None:
    """Calls the application by hand as a WSGI and as an ASGI server would."""
    spoken, said = [], []
    for protocol, place in bench.manifest.calls.items():
        printed = bench.run(["{python}", str(INSIDE / "called.py"), place, bench.manifest.routes["json"]], 30)
        answered = json.loads(printed.splitlines()[-1])
        if "status" in answered[protocol]:
            spoken.append(protocol)
            said.append(f"{place} called as {protocol.upper()} answered {answered[protocol]['status']}")
        else:
            said.append(f"{place} called as {protocol.upper()}: {answered[protocol]['problem']}")
    if bench.manifest.server.get("own"):
        spoken.append("own")
        said.append(f"{bench.manifest.server['name']} answered")
    if spoken:
        found.settle("interface", spoken, "; ".join(said))


def test_client(bench: Bench, found: Findings) -> None:
    """Runs the framework's test client: does it come along, and does it need a port?"""
    client = bench.manifest.client
    needs = client.get("needs", [])
    answered = _tested(bench)
    if needs and (missing := answered.get("missing") or answered.get("problem")):
        bench.environment.install(needs)
        answered = _tested(bench)
        how = f"client.py ran with {' '.join(needs)}, not without ({missing})"
    else:
        how = "client.py ran on the bare install"
    if "missing" in answered or "problem" in answered:
        raise Broken(answered.get("problem") or f"client.py asks for {answered['missing']}")
    where = "listening" if answered["listened"] else "in-process"
    how += f", listening on {answered['listened'][0]}" if answered["listened"] else ", no socket bound"
    found.settle("test-client", where, how)
    own = client["package"] == bench.manifest.package
    found.settle("testing", "built-in" if own else "add-on", f"{how} (client of {client['package']})")


def _tested(bench: Bench) -> dict:
    printed = bench.run(["{python}", str(INSIDE / "tested.py"), "client.py"], 40)
    return json.loads(printed.splitlines()[-1])


def self_start(bench: Bench, found: Findings) -> None:
    """Starts what the bare install has for it, and asks for a page."""
    alone = bench.manifest.alone
    command = " ".join(alone["command"]).replace("{python}", "python").replace("{port}", "PORT")
    try:
        with Site(bench, alone["command"], alone.get("path", bench.manifest.routes["json"])) as site:
            found.settle("self-start", "yes", f"on the bare install `{command}` answered {site.answer.status}")
    except Broken as problem:
        if alone.get("refusal", "no refusal is expected") not in str(problem):
            raise
        brought = ", ".join(bench.environment.brought) or "none"
        found.settle("self-start", "no", f"on the bare install `{command}` served nothing: {problem}; programs that came along: {brought}")


def compiled_parts(bench: Bench, compiled: list[Path], found: Findings) -> None:
    """Takes away the compiled modules that the bare install brought, then serves the application and runs its test."""
    folder = bench.environment.packages_folder
    packages = ", ".join(sorted({path.relative_to(folder).parts[0].partition(".")[0] for path in compiled}))
    if not compiled:
        found.settle("compiled-parts", "none", "no compiled module among the installed files")
        return
    without = f"without the {len(compiled)} compiled modules of {packages}"
    away = {path: path.with_suffix(".away") for path in compiled}
    for path, place in away.items():
        path.rename(place)
    alone = bench.manifest.alone
    command = bench.manifest.server["command"] if "refusal" in alone else alone["command"]
    try:
        with Site(bench, command, alone.get("path", bench.manifest.routes["json"])) as site:
            how = f"{without} the server answered {site.answer.status}"
        if bench.manifest.client:
            answered = _tested(bench)
            if problem := answered.get("missing") or answered.get("problem"):
                raise Broken(problem)
            how += " and client.py ran"
        found.settle("compiled-parts", "optional", how)
    except Broken as problem:
        why = str(problem).replace(f"{folder}/", "")
        found.settle("compiled-parts", "required", f"{without} it failed: {why}")
    finally:
        for path, place in away.items():
            place.rename(path)


def serverless(bench: Bench, found: Findings) -> None:
    """Hands the application to the adapters for cloud functions that are in general use."""
    manifest = bench.manifest
    speaks = {"asgi": "mangum", "wsgi": "apig-wsgi"}
    bench.environment.install(list(speaks.values()))
    places = manifest.calls or dict.fromkeys(speaks, manifest.adapted)
    said = []
    for protocol, adapter in speaks.items():
        if not (place := places.get(protocol)):
            continue
        printed = bench.run(["{python}", str(INSIDE / "invoked.py"), adapter, place, manifest.routes["json"]], 30)
        # A logger with a thread of its own may print its last lines after the answer.
        answered = json.loads(next(line for line in reversed(printed.splitlines()) if line.startswith("{")))
        if answered.get("status") == 200:
            found.settle("serverless", "adapter", f"{adapter} called {place} for one request of a cloud function: 200")
            return
        said.append(f"{adapter} with {place}: {answered.get('problem') or answered['status']}")
    found.settle("serverless", "no", f"no answer to one request of a cloud function: {'; '.join(said)}")


def host_loop(bench: Bench, found: Findings) -> None:
    """Awaits the application in the event loop of a host whose own task must go on."""
    own = (bench.folder / "host.py").exists()
    if own:
        way, place = "own", "host.py"
    elif "asgi" in bench.manifest.calls:
        way, place = "server", bench.manifest.calls["asgi"]
    else:
        found.settle("host-loop", "none", "neither an ASGI application nor a coroutine that serves: nothing to await")
        return
    port = free_port()
    log = bench.environment.home.parent / f"{bench.manifest.framework}-host.log"
    words = bench.environment.programs(["{python}", str(INSIDE / "hosted.py"), way, place, str(port)])
    host = start(words, bench.folder, bench.environment.variables, log)
    try:
        answer = _patiently(port, bench.manifest.routes["json"], host, log)
        before = log.read_text().count("tick")
        time.sleep(0.5)
        ticks = log.read_text().count("tick") - before
    finally:
        end(host)
    if answer.status != 200 or ticks < 2:
        raise Broken(f"in a host's loop: status {answer.status}, {ticks} ticks of the host's task")
    by = "its own coroutine" if own else "uvicorn's"
    found.settle("host-loop", way, f"awaited by a host program through {by}: answered 200 while the host's task went on")


def _patiently(port: int, path: str, process, log):
    until = time.perf_counter() + 20
    while time.perf_counter() < until and process.poll() is None:
        try:
            return ask(port, path)
        except OSError:
            time.sleep(0.05)
    raise Broken(f"the host program did not answer: {last_line(log.read_text('utf-8', 'replace'))}")


def reloader(bench: Bench, found: Findings) -> None:
    """Edits the application under its development command and waits for the new answer."""
    reload = bench.manifest.reload
    edited = bench.folder / reload["file"]
    before = edited.read_text("utf-8")
    word = reload.get("word", "Hello, World!")
    if word not in before:
        raise Broken(f"{reload['file']} does not say `{word}`")
    try:
        with Site(bench, reload["command"], bench.manifest.routes["json"]) as site:
            # Watchers compare whole seconds, and some look for the first time only after one.
            time.sleep(1.2)
            edited.write_text(before.replace(word, "Edited while running"), "utf-8")
            begun = time.perf_counter()
            while time.perf_counter() - begun < 10:
                time.sleep(0.1)
                try:
                    if "Edited while running" in ask(site.port, bench.manifest.routes["json"]).text:
                        break
                except OSError:
                    continue
            else:
                raise Broken(f"`{' '.join(reload['command'])}` did not show an edit within 10 s")
            took = time.perf_counter() - begun
    finally:
        edited.write_text(before, "utf-8")
    value = "server" if reload.get("server") else "built-in"
    command = " ".join(word for word in reload["command"] if "{" not in word)
    found.settle("reloader", value, f"`{command}` showed an edit of {reload['file']} after {took:.1f} s")


def single_file(bench: Bench, found: Findings) -> None:
    """An application that ran as one Python file."""
    evidence = {"hello.py", "client.py", "host.py", "wsgi.py", "asgi.py", "fresh.py", "further.py"}
    code = [path.name for path in bench.manifest.folder.rglob("*.py") if path.name not in evidence]
    if code == ["app.py"] and not bench.manifest.generate:
        found.settle("single-file", "yes", "app.py alone was served")


def tries(bench: Bench, site: Site | None, found: Findings) -> None:
    """What only this framework has: commands and pages that must show a text."""
    for attempt in bench.manifest.tries:
        if ("get" in attempt) != (site is not None):
            continue
        shows = attempt["shows"]
        if "get" in attempt:
            answer = ask(site.port, attempt["get"], headers=attempt.get("headers", {}))
            what, shown = f"GET {attempt['get']} ({answer.status})", answer.text
        else:
            try:
                shown = bench.run(attempt["run"], 60)
            except Broken as failed:
                shown = str(failed)
                shows = shows or "an end without error"
            what = f"`{' '.join(attempt['run']).replace('{python}', 'python')}`"
        where = found.settle if attempt.get("settles", True) else found.note
        if shows in shown:
            where(attempt["trait"], attempt["value"], f"{what} showed `{shows}`" if shows else f"{what} succeeded")
        elif "otherwise" in attempt:
            where(attempt["trait"], attempt["otherwise"], f"{what} did not show `{shows}`: {last_line(shown)[:120]}")
        else:
            found.trouble(attempt["trait"], Broken(f"{what} did not show `{shows}`: {last_line(shown)}"))
