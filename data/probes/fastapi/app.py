# A small FastAPI application: JSON, checked input, a page, a form, a session, a WebSocket, events, a job.
import asyncio
from typing import Annotated

from fastapi import BackgroundTasks, FastAPI, Form, Request, WebSocket
from fastapi.responses import StreamingResponse
from fastapi.sse import EventSourceResponse
from fastapi.templating import Jinja2Templates
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="only for the probe")
templates = Jinja2Templates("templates")
second = FastAPI()
done = []


@app.get("/")
async def hello():
    return {"message": "Hello, World!"}


@app.get("/items")
async def items(count: int):
    return {"count": count}


@app.get("/page")
async def page(request: Request, name: str = ""):
    return templates.TemplateResponse(request, "page.html", {"name": name})


@app.post("/page")
async def greet(request: Request, name: Annotated[str, Form()]):
    return templates.TemplateResponse(request, "page.html", {"name": name})


@app.get("/session")
async def remember(request: Request, note: str):
    request.session["note"] = note
    return "remembered"


@app.websocket("/echo")
async def echo(websocket: WebSocket):
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text)


@app.get("/stream")
async def stream():
    async def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            await asyncio.sleep(0.3)

    return StreamingResponse(pieces(), media_type="text/plain")


@app.get("/events", response_class=EventSourceResponse)
async def events():
    for number in range(3):
        yield {"number": number}
        await asyncio.sleep(0.3)


@app.get("/slow")
async def slow():
    await asyncio.sleep(0.3)
    return "waited"


async def work():
    await asyncio.sleep(0.3)
    done.append("a job")


@app.get("/job")
async def job(tasks: BackgroundTasks):
    tasks.add_task(work)
    return "started"


@app.get("/jobs")
async def jobs():
    return done


@second.get("/")
async def second_hello():
    return "the second application"


app.mount("/second", second)
