# Serves the application in a loop that runs already.
from app import app


async def serve(port):
    await app.run_task(port=port)
