# A small aiohttp application: JSON, a page, a form, a cookie, a WebSocket, a stream, a job, a second application inside.
import asyncio

import aiohttp_jinja2
import jinja2
from aiohttp import web

routes = web.RouteTableDef()
second_routes = web.RouteTableDef()
done = []


@routes.get("/")
async def hello(request):
    return web.json_response({"message": "Hello, World!"})


@routes.get("/page")
@routes.post("/page")
@aiohttp_jinja2.template("page.html")
async def page(request):
    typed = await request.post() if request.method == "POST" else request.query
    return {"name": typed.get("name", "")}


@routes.get("/cookie")
async def remember(request):
    response = web.Response(text="remembered")
    response.set_cookie("note", request.query["note"])
    return response


@routes.get("/echo")
async def echo(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    async for message in socket:
        await socket.send_str(message.data)
    return socket


@routes.get("/stream")
async def stream(request):
    response = web.StreamResponse(headers={"Content-Type": "text/plain"})
    await response.prepare(request)
    for number in range(3):
        await response.write(f"piece {number}\n".encode())
        await asyncio.sleep(0.3)
    return response


@routes.get("/slow")
async def slow(request):
    await asyncio.sleep(0.3)
    return web.Response(text="waited")


async def work():
    await asyncio.sleep(0.3)
    done.append("a job")


@routes.get("/job")
async def job(request):
    request.app[jobs_running].add(asyncio.create_task(work()))
    return web.Response(text="started")


@routes.get("/jobs")
async def jobs(request):
    return web.json_response(done)


@second_routes.get("/")
async def second_hello(request):
    return web.Response(text="the second application")


jobs_running = web.AppKey("jobs_running", set)


def make_app(argv=None):
    app = web.Application()
    app[jobs_running] = set()
    aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader("templates"))
    app.add_routes(routes)
    second = web.Application()
    second.add_routes(second_routes)
    app.add_subapp("/second", second)
    return app
