# What the small application leaves out: an upload, a handler that blocks, other makers' applications, other origins.
import time
from wsgiref.simple_server import demo_app

from hypercorn.middleware import AsyncioWSGIMiddleware, DispatcherMiddleware
from quart import Quart, request
from quart_cors import cors

app = cors(Quart(__name__), allow_origin="https://other.example")


@app.get("/")
async def hello():
    return {"message": "Hello, World!"}


@app.post("/upload")
async def upload():
    file = (await request.files)["file"]
    return f"{file.filename}: {file.read().decode()}"


@app.get("/blocking")
def blocking():
    time.sleep(0.3)
    return "blocked"


@app.put("/open")
async def open_to_others():
    return "open"


async def foreign(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"Hello world!"})


def started(inner):
    # The dispatcher waits until each application says that it has started; these two never do.
    async def application(scope, receive, send):
        if scope["type"] != "lifespan":
            return await inner(scope, receive, send)
        for part in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{part}.complete"})

    return application


older = started(AsyncioWSGIMiddleware(demo_app))
dispatched = DispatcherMiddleware({"/foreign": started(foreign), "/older": older, "": app})
