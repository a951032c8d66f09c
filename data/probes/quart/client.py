# Quart's test client, without a server.
import asyncio

from quart import Quart

app = Quart(__name__)


@app.get("/")
async def hello():
    return {"message": "Hello, World!"}


async def test():
    answer = await app.test_client().get("/")
    assert await answer.get_json() == {"message": "Hello, World!"}


asyncio.run(test())
