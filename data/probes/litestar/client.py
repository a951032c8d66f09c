# Litestar's test client, without a server.
from litestar import get
from litestar.testing import create_test_client


@get("/")
async def hello() -> dict[str, str]:
    return {"message": "Hello, World!"}


with create_test_client(hello) as client:
    assert client.get("/").json() == {"message": "Hello, World!"}
