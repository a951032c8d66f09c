# A host program with a task of its own that awaits an application in the same event loop.
import asyncio
import importlib.util
import sys

sys.path.insert(0, ".")
way, place, port = sys.argv[1], sys.argv[2], int(sys.argv[3])


async def tick() -> None:
    count = 0
    while True:
        await asyncio.sleep(0.05)
        count += 1
        print(f"tick {count}", flush=True)


async def serve() -> None:
    if way == "own":
        described = importlib.util.spec_from_file_location("host", place)
        host = importlib.util.module_from_spec(described)
        described.loader.exec_module(host)
        await host.serve(port)
    else:
        import uvicorn

        module, _, name = place.partition(":")
        application = getattr(importlib.import_module(module), name)
        await uvicorn.Server(uvicorn.Config(application, port=port, log_level="error")).serve()


async def main() -> None:
    ticking = asyncio.create_task(tick())
    await serve()
    ticking.cancel()


asyncio.run(main())
