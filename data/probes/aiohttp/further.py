# What the small application leaves out: an upload, a handler that blocks, a call to another service, other origins.
import time

import aiohttp_cors
from aiohttp import ClientSession, web

routes = web.RouteTableDef()


@routes.get("/")
async def hello(request):
    return web.json_response({"message": "Hello, World!"})


@routes.post("/upload")
async def upload(request):
    file = (await request.post())["file"]
    return web.Response(text=f"{file.filename}: {file.file.read().decode()}")


@routes.get("/blocking")
async def blocking(request):
    time.sleep(0.3)
    return web.Response(text="blocked")


@routes.get("/fetch")
async def fetch(request):
    async with ClientSession() as client, client.get(request.url.with_path("/")) as answer:
        return web.Response(text=await answer.text())


async def open_to_others(request):
    return web.Response(text="open")


def make_app(argv=None):
    app = web.Application()
    app.add_routes(routes)
    resource = app.router.add_resource("/open")
    cors = aiohttp_cors.setup(app, defaults={"https://other.example": aiohttp_cors.ResourceOptions()})
    cors.add(resource)
    cors.add(resource.add_route("PUT", open_to_others))
    return app
