# Serves the application in a loop that runs already.
import asyncio

from aiohttp import web
from app import make_app


async def serve(port):
    runner = web.AppRunner(make_app())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()
