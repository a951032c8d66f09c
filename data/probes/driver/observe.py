# The experiments with a running application: each one settles traits, and says how it saw them.
from __future__ import annotations

import base64
import html
import os
import re
from urllib.parse import quote, urlencode

from findings import Findings
from manifest import Manifest
from processes import Broken
from serve import Site
from wire import Answer, ask, echo

SCRIPT = "<script>alert(1)</script>"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
GUARDS = {
    "content-security-policy",
    "x-frame-options",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "strict-transport-security",
    "permissions-policy",
    "x-xss-protection",
}


def plain(site: Site, manifest: Manifest, found: Findings) -> None:
    """The headers of a plain answer."""
    answer = ask(site.port, manifest.routes.get("page", manifest.routes["json"]).replace("{name}", "Ada"))
    guards = sorted(key.lower() for key, _ in answer.headers if key.lower() in GUARDS)
    found.note("headers", [key for key, _ in answer.headers], "the plain page's answer")
    if len(guards) > 1:
        found.settle("security-headers", "on", f"a plain page came with {', '.join(guards)}")
    else:
        found.note("security-headers", guards, f"a plain page came with {len(guards)} of {len(GUARDS)} guarding headers")


def page(site: Site, manifest: Manifest, found: Findings) -> None:
    """A template that shows what was typed."""
    path = manifest.routes["page"].replace("{name}", quote(SCRIPT))
    answer = ask(site.port, path)
    if answer.status != 200:
        raise Broken(f"GET {path} was answered {answer.status}")
    escaped = "&lt;script&gt;" in answer.text
    if not escaped and SCRIPT not in answer.text:
        raise Broken(f"GET {path} did not show what was typed")
    line = next(line.strip() for line in answer.text.splitlines() if "alert(1)" in line)
    found.settle("escaping", "on" if escaped else "opt-in", f"{SCRIPT} in the query came out as `{line[:90]}`")
    if manifest.engine in found.closure or manifest.engine == manifest.package:
        found.settle("page-making", "templates", f"a page was drawn by {manifest.engine}, which the bare install brings")
    elif manifest.engine:
        found.settle("page-making", "optional-templates", f"a page was drawn by {manifest.engine}, installed on top")


def form(site: Site, manifest: Manifest, found: Findings) -> None:
    """A form posted from outside, without its token; then as its own page would post it."""
    for route, value in (("form", "on"), ("guarded", "opt-in")):
        if not (path := manifest.routes.get(route)):
            continue
        bare = ask(site.port, path, "POST", urlencode({"name": "Ada"}), FORM)
        taken = bare.status < 400 and "Hello, Ada" in bare.text
        if taken:
            found.note("form-without-token", "taken", f"POST {path} without a token was answered {bare.status}")
            continue
        own = submit(site.port, path, {"name": "Ada"})
        if "Hello, Ada" not in own.text:
            raise Broken(f"POST {path} was refused ({bare.status}), but so was the page's own form ({own.status})")
        found.settle("csrf", value, f"POST {path} without the token was refused ({bare.status}), with it taken")
        return


def submit(port: int, path: str, values: dict, file: tuple[str, str, str] | None = None) -> Answer:
    """Sends the form of a page as a browser would: with its hidden fields and its cookies."""
    drawn = ask(port, path)
    cookies = {name: rest.partition(";")[0] for name, rest in drawn.cookies.items()}
    hidden = {}
    for field in re.findall(r"<input[^>]*>", drawn.text):
        if 'type="hidden"' in field:
            name, value = (re.search(rf'{key}="([^"]*)"', field) for key in ("name", "value"))
            if name and value:
                hidden[name[1]] = html.unescape(value[1])
    body, headers = multipart({**hidden, **values}, file) if file else (urlencode({**hidden, **values}), FORM)
    return ask(port, path, "POST", body, {**headers, "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())})


def multipart(values: dict, file: tuple[str, str, str]) -> tuple[str, dict]:
    """The body and the headers of a form with a file: its field, its name, its text."""
    line = "a-line-between-parts"
    field, name, text = file
    parts = [f'Content-Disposition: form-data; name="{key}"\r\n\r\n{value}' for key, value in values.items()]
    parts.append(f'Content-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: text/plain\r\n\r\n{text}')
    body = "".join(f"--{line}\r\n{part}\r\n" for part in parts)
    return f"{body}--{line}--\r\n", {"Content-Type": f"multipart/form-data; boundary={line}"}


def session(site: Site, manifest: Manifest, found: Findings) -> None:
    """The cookie of a session, or a signed cookie: its flags, and whether it grows with what is stored."""
    route = manifest.routes.get("session") or manifest.routes["cookie"]

    def sizes(length: int) -> tuple[str, str, int]:
        note = base64.b32encode(os.urandom(length)).decode()[:length]
        answer = ask(site.port, route.replace("{note}", note))
        if answer.status != 200 or not answer.cookies:
            raise Broken(f"GET {route} was answered {answer.status}, {len(answer.cookies)} cookies")
        name, rest = max(answer.cookies.items(), key=lambda cookie: len(cookie[1]))
        return name, rest, len(rest.partition(";")[0])

    name, rest, small = sizes(20)
    _, _, large = sizes(620)
    attributes = rest.partition(";")[2].lower()
    flags = [flag for flag, word in (("http-only", "httponly"), ("same-site", "samesite"), ("secure", "secure")) if word in attributes]
    shown = rest.partition(";")[2].strip() or "no attributes"
    package = f" (by {manifest.addons['sessions']})" if "sessions" in manifest.addons else ""
    found.settle("cookie-flags", flags, f"Set-Cookie: {name}=…; {shown}{package}")
    if "session" in manifest.routes:
        where = "cookie" if large - small > 300 else "server-side"
        found.settle("sessions", where, f"600 more letters in the session: the cookie {name} grew by {large - small}{package}")


def websockets(site: Site, manifest: Manifest, found: Findings) -> None:
    """Echo over a WebSocket."""
    path = manifest.routes["websocket"]
    answered = echo(site.port, path, "hello")
    if answered != "hello":
        raise Broken(f"the WebSocket {path} echoed `{answered[:60]}`")
    package = manifest.addons.get("websockets")
    value, by = ("add-on", f", by {package}") if package else ("built-in", "")
    found.settle("websockets", value, f"`hello` over a WebSocket at {path} came back{by}")


def mounted(site: Site, manifest: Manifest, found: Findings) -> None:
    """A second application inside the first."""
    path = manifest.routes["mounted"]
    answer = ask(site.port, path)
    if answer.status != 200 or "second" not in answer.text.lower():
        raise Broken(f"GET {path} was answered {answer.status}")
    found.settle_at_least("composition", "mounting", f"GET {path} was answered by the second application")


def openapi(site: Site, manifest: Manifest, found: Findings) -> None:
    """The description of the API, fetched."""
    path = manifest.routes["openapi"]
    answer = ask(site.port, path)
    version = re.search(r'"?openapi"?: *"?([\d.]+)', answer.text)
    if answer.status != 200 or not version or "paths" not in answer.text:
        raise Broken(f"GET {path} was answered {answer.status}, not with a description")
    package = manifest.addons.get("openapi")
    by = f", by {package}" if package else ""
    found.settle("openapi", "add-on" if package else "built-in", f"GET {path}: OpenAPI {version[1]}{by}")


def cached(site: Site, manifest: Manifest, found: Findings) -> None:
    """A result that is kept for the next request."""
    path = manifest.routes["cached"]
    first, second = ask(site.port, path), ask(site.port, path)
    if first.status != 200 or first.body != second.body:
        raise Broken(f"GET {path} was answered anew: `{first.text[:30]}`, `{second.text[:30]}`")
    found.settle("caching", "built-in", f"GET {path} would answer anew each time, and answered the same twice")


def typed(site: Site, manifest: Manifest, found: Findings) -> None:
    """Input of the wrong type."""
    path = manifest.routes["typed"]
    right, wrong = ask(site.port, path.replace("{count}", "3")), ask(site.port, path.replace("{count}", "three"))
    if right.status != 200 or not 400 <= wrong.status < 500:
        raise Broken(f"GET {path} was answered {right.status} for 3 and {wrong.status} for `three`")
    found.settle("forms", "validation", f"GET {path}: 3 was answered 200, `three` {wrong.status}")


def output(site: Site, manifest: Manifest, found: Findings) -> None:
    """The formats that the application's own helpers rendered."""
    seen = {}
    for format, path in manifest.outputs.items():
        path, _, accept = path.partition(" ")
        answer = ask(site.port, path.replace("{name}", "Ada"), headers={"Accept": accept} if accept else {})
        if answer.status == 200:
            seen[format] = f"{path.partition('?')[0]} {answer.kind}"
    if seen:
        found.settle_at_least("output", list(seen), "; ".join(f"{format}: GET {how}" for format, how in seen.items()))
