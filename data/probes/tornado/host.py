# Serves the application in a loop that runs already.
import asyncio

from app import make_app


async def serve(port):
    make_app().listen(port, "127.0.0.1")
    await asyncio.Event().wait()
