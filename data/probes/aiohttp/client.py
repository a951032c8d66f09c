# aiohttp's test client starts a server on a free port.
import asyncio

from aiohttp.test_utils import TestClient, TestServer
from hello import make_app


async def test():
    async with TestClient(TestServer(make_app())) as client:
        answer = await client.get("/")
        assert await answer.json() == {"message": "Hello, World!"}


asyncio.run(test())
