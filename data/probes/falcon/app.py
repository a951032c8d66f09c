# A small Falcon application under ASGI: JSON, checked input, a form, a cookie, a WebSocket, events, a job.
import asyncio

import falcon.asgi
from falcon.asgi import SSEvent

done = []


class Hello:
    async def on_get(self, req, resp):
        resp.media = {"message": "Hello, World!"}


class Items:
    async def on_get(self, req, resp):
        resp.media = {"count": req.get_param_as_int("count", required=True)}


class Packed:
    async def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_MSGPACK
        resp.media = {"message": "Hello, World!"}


class Form:
    async def on_post(self, req, resp):
        form = await req.get_media()
        resp.text = f"Hello, {form['name']}"


class Cookie:
    async def on_get(self, req, resp):
        resp.set_cookie("note", req.get_param("note"))


class Echo:
    async def on_websocket(self, req, ws):
        await ws.accept()
        while True:
            await ws.send_text(await ws.receive_text())


class Streamed:
    async def on_get(self, req, resp):
        async def pieces():
            for number in range(3):
                yield f"piece {number}\n".encode()
                await asyncio.sleep(0.3)

        resp.content_type = falcon.MEDIA_TEXT
        resp.stream = pieces()


class Events:
    async def on_get(self, req, resp):
        async def numbers():
            for number in range(3):
                yield SSEvent(json={"number": number})
                await asyncio.sleep(0.3)

        resp.sse = numbers()


class Slow:
    async def on_get(self, req, resp):
        await asyncio.sleep(0.3)
        resp.text = "waited"


class Job:
    async def on_get(self, req, resp):
        async def work():
            await asyncio.sleep(0.3)
            done.append("a job")

        resp.schedule(work)


class Jobs:
    async def on_get(self, req, resp):
        resp.media = done


app = falcon.asgi.App()
app.resp_options.media_handlers[falcon.MEDIA_MSGPACK] = falcon.media.MessagePackHandler()
app.add_route("/", Hello())
app.add_route("/items", Items())
app.add_route("/packed", Packed())
app.add_route("/form", Form())
app.add_route("/cookie", Cookie())
app.add_route("/echo", Echo())
app.add_route("/stream", Streamed())
app.add_route("/events", Events())
app.add_route("/slow", Slow())
app.add_route("/job", Job())
app.add_route("/jobs", Jobs())
