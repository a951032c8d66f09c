# aiohttp's test client starts a server on a free port.
import asyncio

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer


async def hello(request):
    return web.json_response({"message": "Hello, World!"})


async def test():
    app = web.Application()
    app.router.add_get("/", hello)
    async with TestClient(TestServer(app)) as client:
        answer = await client.get("/")
        assert await answer.json() == {"message": "Hello, World!"}


asyncio.run(test())
