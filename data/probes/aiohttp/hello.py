# The smallest aiohttp application, for the timings and the test client.
from aiohttp import web


async def hello(request):
    return web.json_response({"message": "Hello, World!"})


def make_app(argv=None):
    app = web.Application()
    app.router.add_get("/", hello)
    return app
