# A small Starlette application: JSON, a page, a form, a session, a WebSocket, streams, a job, a second application.
import asyncio

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.templating import Jinja2Templates

templates = Jinja2Templates("templates")
done = []


async def hello(request):
    return JSONResponse({"message": "Hello, World!"})


async def page(request):
    form = await request.form() if request.method == "POST" else request.query_params
    return templates.TemplateResponse(request, "page.html", {"name": form.get("name", "")})


async def remember(request):
    request.session["note"] = request.query_params["note"]
    return PlainTextResponse("remembered")


async def echo(websocket):
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text)


async def stream(request):
    async def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            await asyncio.sleep(0.3)

    return StreamingResponse(pieces(), media_type="text/plain")


async def slow(request):
    await asyncio.sleep(0.3)
    return PlainTextResponse("waited")


async def work():
    await asyncio.sleep(0.3)
    done.append("a job")


async def job(request):
    return PlainTextResponse("started", background=BackgroundTask(work))


async def jobs(request):
    return JSONResponse(done)


async def second_hello(request):
    return PlainTextResponse("the second application")


second = Starlette(routes=[Route("/", second_hello)])

app = Starlette(
    routes=[
        Route("/", hello),
        Route("/page", page, methods=["GET", "POST"]),
        Route("/session", remember),
        Route("/stream", stream),
        Route("/slow", slow),
        Route("/job", job),
        Route("/jobs", jobs),
        WebSocketRoute("/echo", echo),
        Mount("/second", second),
    ],
    middleware=[Middleware(SessionMiddleware, secret_key="only for the probe")],
)
