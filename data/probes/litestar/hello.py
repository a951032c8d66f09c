# The smallest Litestar application, for the timings and the test client.
from litestar import Litestar, get


@get("/")
async def hello() -> dict[str, str]:
    return {"message": "Hello, World!"}


app = Litestar([hello])
