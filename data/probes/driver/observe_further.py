# The experiments with a second application, `further.py`: files, rights, other makers' code, other origins.
from __future__ import annotations

import base64
import re
from collections.abc import Callable

from findings import Findings
from observe import multipart, submit
from observe_time import TOGETHER, together
from processes import Broken
from serve import Bench, Site
from wire import Answer, ask

ORIGIN = "https://other.example"
TEXT = "kept for the probe"
# What applications of other makers say: the one of Python's own wsgiref, and one written by hand.
FOREIGN = "Hello world!"


def further(bench: Bench, asked: dict, found: Findings) -> None:
    """Serves an application of the manifest and asks for all that it has. Each experiment fails for itself."""
    if "needs" in asked:
        bench.environment.install([*asked["needs"], *bench.pinned])
    command = asked.get("command", bench.manifest.server["command"])
    with Site(bench, command, asked.get("first", "/")) as site:
        for name, experiment in EXPERIMENTS.items():
            if name not in asked:
                continue
            try:
                experiment(site, asked[name], found)
            except (Broken, OSError, ValueError, LookupError) as problem:
                found.trouble(name, problem)


def uploads(site: Site, asked: dict, found: Findings) -> None:
    """A file is sent: does the handler get it, and is it kept without more?"""
    path = asked["path"]
    answer = submit(site.port, path, {}, (asked.get("field", "file"), "greeting.txt", TEXT)) if asked.get("form") else _send(site.port, path)
    if answer.status >= 400:
        raise Broken(f"POST {path} with a file was answered {answer.status}: {answer.text[:120]}")
    if kept := asked.get("kept"):
        link = re.search(kept, answer.text)
        back = ask(site.port, link[0])
        if back.status != 200 or TEXT not in back.text:
            raise Broken(f"GET {link[0]} was answered {back.status}, not with the file")
        found.settle("uploads", "storage", f"a file sent to {path} was kept; GET {link[0]} brought it back")
        return
    if f"greeting.txt: {TEXT}" not in answer.text:
        raise Broken(f"POST {path} with a file was answered `{answer.text[:120]}`")
    found.settle("uploads", "parsed", f"POST {path} with a file: the handler read its name and its text")


def _send(port: int, path: str) -> Answer:
    body, headers = multipart({}, ("file", "greeting.txt", TEXT))
    return ask(port, path, "POST", body, headers)


def blocking(site: Site, asked: dict, found: Findings) -> None:
    """Handlers that block, many at once: on threads, or one after the other?"""
    path = asked["path"]
    served, alone = together(site.port, path)
    how = f"{asked.get('server', site.bench.manifest.server['name'])}: {served} of {TOGETHER} functions that block for {alone:.1f} s answered together"
    if moved := asked.get("moved"):
        # An option of the framework sends such a function to a thread: it decides nothing, but it belongs to the answer.
        how += f"; {together(site.port, moved['path'])[0]} of {TOGETHER} with {moved['by']}"
    if served == TOGETHER:
        found.settle("sync-code", asked["value"], how)
    elif served < TOGETHER / 2:
        found.settle("sync-code", "blocks", how)
    else:
        raise Broken(how)


def mounts(site: Site, asked: dict, found: Findings) -> None:
    """Applications of other makers, each behind a path of its own."""
    for protocol, path in asked.items():
        answer = ask(site.port, path)
        if answer.status != 200 or FOREIGN not in answer.text:
            raise Broken(f"GET {path} was answered {answer.status}: {answer.text[:120]}")
    how = "; ".join(f"GET {path} was answered by an application that knows nothing but {protocol.upper()}" for protocol, path in asked.items())
    found.settle_at_least("mounts", list(asked), how)


def cors(site: Site, asked: dict, found: Findings) -> None:
    """What a browser asks before a page of another origin may send something."""
    path = asked["path"]
    method = asked.get("method", "PUT")
    headers = {"Origin": ORIGIN, "Access-Control-Request-Method": method}
    answer = ask(site.port, path, "OPTIONS", headers=headers)
    allowed, methods = answer.header("access-control-allow-origin"), answer.header("access-control-allow-methods")
    if answer.status >= 300 or allowed not in (ORIGIN, "*") or not {"*", method} & set(re.split(", *", methods)):
        raise Broken(f"OPTIONS {path} was answered {answer.status}, allowed origin `{allowed}`, methods `{methods}`")
    by = f", by {asked['package']}" if "package" in asked else ""
    value = "add-on" if by else "built-in"
    found.settle("cors", value, f"OPTIONS {path} from another origin: {answer.status}, which may send {method}{by}")


def http_client(site: Site, asked: dict, found: Findings) -> None:
    """A handler that calls another service: here its own first page."""
    path = asked["path"]
    answer = ask(site.port, path)
    if "Hello, World!" not in answer.text:
        raise Broken(f"GET {path} was answered {answer.status}: {answer.text[:120]}")
    found.settle("http-client", "built-in", f"GET {path}: the handler fetched the first page with {asked['client']}")


def permissions(site: Site, asked: dict, found: Findings) -> None:
    """A page for one user only: nobody, another and the right one ask for it."""
    path = asked["path"]
    nobody, other, right = (ask(site.port, path, headers=_as(who)) for who in (None, "bob", "ada"))
    if right.status != 200 or "for Ada" not in right.text or any("for Ada" in answer.text for answer in (nobody, other)):
        raise Broken(f"GET {path} was answered {nobody.status} for nobody, {other.status} for bob, {right.status} for ada")
    found.settle("permissions", asked["value"], f"GET {path}: nobody {nobody.status}, bob {other.status}, ada {right.status}, by {asked['by']}")


def _as(who: str | None) -> dict:
    return {"Authorization": f"Basic {base64.b64encode(f'{who}:'.encode()).decode()}"} if who else {}


def checked(site: Site, asked: dict, found: Findings) -> None:
    """Input that is wrong: refused before the handler uses it?"""
    path = asked["path"]
    send: Callable[[str], Answer]
    if asked["as"] == "query":
        right, wrong, shows = "3", "three", "counted 3"
        send = lambda count: ask(site.port, f"{path}?count={count}")  # noqa: E731
    elif asked["as"] == "json":
        right, wrong, shows = "3", '"three"', "counted 3"
        send = lambda count: ask(site.port, path, "POST", f'{{"count": {count}}}', {"Content-Type": "application/json"})  # noqa: E731
    else:
        right, wrong, shows = "Ada", "A" * 600, "Hello, A"
        send = lambda name: submit(site.port, path, {"name": name})  # noqa: E731
    taken, refused = send(right), send(wrong)
    if shows not in taken.text or taken.status != 200 or refused.status >= 500 or shows in refused.text:
        raise Broken(f"{path} was answered {taken.status} for `{right}`, {refused.status} for `{wrong[:9]}`")
    found.settle("input-validation", asked["value"], f"{path}: `{right}` was taken ({taken.status}), {_shown(wrong)} refused ({refused.status}) by {asked['by']}")


def _shown(value: str) -> str:
    return f"{len(value)} letters" if len(value) > 20 else f"`{value}`"


def injected(site: Site, asked: dict, found: Findings) -> None:
    """A handler that names a dependency as its parameter."""
    path = asked["path"]
    answer = ask(site.port, path)
    if "Hello from a dependency" not in answer.text:
        raise Broken(f"GET {path} was answered {answer.status}: {answer.text[:120]}")
    found.settle("dependency-injection", "built-in", f"GET {path}: the handler was given what its parameter names")


EXPERIMENTS = {
    "uploads": uploads,
    "blocking": blocking,
    "mounts": mounts,
    "cors": cors,
    "http-client": http_client,
    "permissions": permissions,
    "checked": checked,
    "injected": injected,
}
