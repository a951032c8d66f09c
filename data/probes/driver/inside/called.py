# Calls an application by hand, as a WSGI and as an ASGI server would, and says what it answered.
import asyncio
import importlib
import io
import json
import sys

sys.path.insert(0, ".")
place, path = sys.argv[1:3]
module, _, name = place.partition(":")
application = importlib.import_module(module)
for part in name.split("."):
    application = getattr(application, part)


def as_wsgi() -> str:
    said = []
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": "127.0.0.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    body = application(environ, lambda status, headers, *_: said.append(status))
    b"".join(body)
    return said[0]


async def as_asgi() -> str:
    living = asyncio.create_task(lifespan())
    await asyncio.wait([living], timeout=0.5)
    said = []
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
        "state": {},
    }
    asked = False

    async def receive() -> dict:
        nonlocal asked
        if asked:
            await asyncio.sleep(3600)
        asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        if message["type"] == "http.response.start":
            said.append(str(message["status"]))

    await asyncio.wait_for(application(scope, receive, send), 10)
    living.cancel()
    return said[0]


async def lifespan() -> None:
    async def receive() -> dict:
        if begun:
            await asyncio.sleep(3600)
        begun.append("startup")
        return {"type": "lifespan.startup"}

    async def send(message: dict) -> None:
        pass

    begun = []
    try:
        await application({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, receive, send)
    except Exception:
        # An application may refuse this part of the protocol.
        return


found = {}
for protocol, call in (("wsgi", as_wsgi), ("asgi", lambda: asyncio.run(as_asgi()))):
    try:
        found[protocol] = {"status": call()}
    except BaseException as problem:
        found[protocol] = {"problem": f"{type(problem).__name__}: {problem}"[:160]}
print("\n" + json.dumps(found))
