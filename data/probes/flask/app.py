# A small Flask application: JSON, a page, a form, a session, streams, a second application inside.
import asyncio
import time

from flask import Blueprint, Flask, Response, render_template, request, session

app = Flask(__name__)
app.secret_key = "only for the probe"
second = Blueprint("second", __name__, url_prefix="/second")


@app.get("/")
def hello():
    return {"message": "Hello, World!"}


@app.route("/page", methods=["GET", "POST"])
def page():
    return render_template("page.html", name=request.values.get("name", ""))


@app.get("/session")
def remember():
    session["note"] = request.args["note"]
    return "remembered"


@app.get("/coroutine")
async def coroutine():
    await asyncio.sleep(0.3)
    return "waited"


@app.get("/stream")
def stream():
    def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            time.sleep(0.3)

    return Response(pieces(), mimetype="text/plain")


@second.get("/")
def second_hello():
    return "the second application"


app.register_blueprint(second)
