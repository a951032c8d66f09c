# A small Quart application: JSON, a page, a form, a session, a WebSocket, streams, a job, a second application inside.
import asyncio

from quart import Blueprint, Quart, render_template, request, session, websocket

app = Quart(__name__)
app.secret_key = "only for the probe"
second = Blueprint("second", __name__, url_prefix="/second")
done = []


@app.get("/")
async def hello():
    return {"message": "Hello, World!"}


@app.route("/page", methods=["GET", "POST"])
async def page():
    return await render_template("page.html", name=(await request.values).get("name", ""))


@app.get("/session")
async def remember():
    session["note"] = request.args["note"]
    return "remembered"


@app.websocket("/echo")
async def echo():
    while True:
        await websocket.send(await websocket.receive())


@app.get("/stream")
async def stream():
    async def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            await asyncio.sleep(0.3)

    return pieces(), {"Content-Type": "text/plain"}


@app.get("/slow")
async def slow():
    await asyncio.sleep(0.3)
    return "waited"


async def work():
    await asyncio.sleep(0.3)
    done.append("a job")


@app.get("/job")
async def job():
    app.add_background_task(work)
    return "started"


@app.get("/jobs")
async def jobs():
    return done


@second.get("/")
async def second_hello():
    return "the second application"


app.register_blueprint(second)
