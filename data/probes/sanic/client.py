# Sanic's test client comes in a package of its own and speaks ASGI.
import asyncio

from hello import app
from sanic_testing.testing import SanicASGITestClient


async def test():
    _, answer = await SanicASGITestClient(app).get("/")
    assert answer.json == {"message": "Hello, World!"}


asyncio.run(test())
