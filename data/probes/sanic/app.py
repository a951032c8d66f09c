# A small Sanic application: JSON, a page, a form, a cookie, a WebSocket, streams, a job, a group of routes.
import asyncio

from sanic import Blueprint, Sanic, json, text
from sanic_ext import render

app = Sanic("probe")
app.config.TEMPLATING_PATH_TO_TEMPLATES = "templates"
second = Blueprint("second", url_prefix="/second")
done = []


@app.get("/")
async def hello(request):
    return json({"message": "Hello, World!"})


@app.route("/page", methods=["GET", "POST"])
async def page(request):
    typed = request.form if request.method == "POST" else request.args
    return await render("page.html", context={"name": typed.get("name", "")})


@app.get("/cookie")
async def remember(request):
    response = text("remembered")
    response.add_cookie("note", request.args.get("note"))
    return response


@app.websocket("/echo")
async def echo(request, socket):
    async for message in socket:
        await socket.send(message)


@app.get("/stream")
async def stream(request):
    response = await request.respond(content_type="text/plain")
    for number in range(3):
        await response.send(f"piece {number}\n")
        await asyncio.sleep(0.3)
    await response.eof()


@app.get("/slow")
async def slow(request):
    await asyncio.sleep(0.3)
    return text("waited")


async def work():
    await asyncio.sleep(0.3)
    done.append("a job")


@app.get("/job")
async def job(request):
    request.app.add_task(work())
    return text("started")


@app.get("/jobs")
async def jobs(request):
    return json(done)


@second.get("/")
async def second_hello(request):
    return text("the second application")


app.blueprint(second)
