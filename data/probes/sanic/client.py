# Sanic's test client comes in a package of its own and speaks ASGI.
import asyncio

from sanic import Sanic, json
from sanic_testing.testing import SanicASGITestClient

app = Sanic("probe")


@app.get("/")
async def hello(request):
    return json({"message": "Hello, World!"})


async def test():
    _, answer = await SanicASGITestClient(app).get("/")
    assert answer.json == {"message": "Hello, World!"}


asyncio.run(test())
