# Serves the application in a loop that runs already.
from app import app


async def serve(port):
    server = await app.create_server(port=port, return_asyncio_server=True)
    await server.startup()
    await server.serve_forever()
