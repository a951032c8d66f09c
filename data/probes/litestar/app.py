# A small Litestar application: JSON, checked input, a page, guarded forms, a session, a WebSocket, events, a job, a cache.
import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Annotated

from litestar import Litestar, MediaType, Request, Router, asgi, get, post, websocket_listener
from litestar.background_tasks import BackgroundTask
from litestar.config.csrf import CSRFConfig
from litestar.contrib.jinja import JinjaTemplateEngine
from litestar.enums import RequestEncodingType
from litestar.middleware.session.server_side import ServerSideSessionConfig
from litestar.params import Body
from litestar.response import Response, ServerSentEvent, Stream, Template
from litestar.template.config import TemplateConfig

done = []
calls = []


@get("/")
async def hello() -> dict[str, str]:
    return {"message": "Hello, World!"}


@get("/items")
async def items(count: int) -> dict[str, int]:
    return {"count": count}


@get("/packed", media_type=MediaType.MESSAGEPACK)
async def packed() -> dict[str, str]:
    return {"message": "Hello, World!"}


@get("/page")
async def page(name: str = "") -> Template:
    return Template("page.html", context={"name": name})


@get("/page")
async def guarded_page(request: Request) -> Template:
    return Template("guarded.html", context={"name": "", "request": request})


@post("/page", status_code=200)
async def greet(data: Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]) -> Template:
    return Template("page.html", context={"name": data["name"]})


@get("/session")
async def remember(request: Request, note: str) -> str:
    request.session["note"] = note
    return "remembered"


@websocket_listener("/echo")
async def echo(data: str) -> str:
    return data


@get("/stream")
async def stream() -> Stream:
    async def pieces() -> AsyncGenerator[str, None]:
        for number in range(3):
            yield f"piece {number}\n"
            await asyncio.sleep(0.3)

    return Stream(pieces(), media_type="text/plain")


@get("/events")
async def events() -> ServerSentEvent:
    async def numbers() -> AsyncGenerator[str, None]:
        for number in range(3):
            yield str(number)
            await asyncio.sleep(0.3)

    return ServerSentEvent(numbers())


@get("/slow")
async def slow() -> str:
    await asyncio.sleep(0.3)
    return "waited"


async def work() -> None:
    await asyncio.sleep(0.3)
    done.append("a job")


@get("/job")
async def job() -> Response[str]:
    return Response("started", background=BackgroundTask(work))


@get("/jobs")
async def jobs() -> list[str]:
    return done


@get("/cached", cache=True)
async def cached() -> int:
    calls.append("another")
    return len(calls)


@get("/")
async def second_hello() -> str:
    return "the second application"


pages = TemplateConfig(directory=Path("templates"), engine=JinjaTemplateEngine)
guarded = Litestar(
    [guarded_page, greet], template_config=pages, csrf_config=CSRFConfig(secret="only for the probe"), openapi_config=None
)
app = Litestar(
    [
        *(hello, items, packed, page, greet, remember, echo, stream, events, slow, job, jobs, cached),
        Router("/second", route_handlers=[second_hello]),
        asgi("/guarded", is_mount=True)(guarded),
    ],
    template_config=pages,
    middleware=[ServerSideSessionConfig().middleware],
)
