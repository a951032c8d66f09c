# A small Bottle application: JSON, a page, a form, a cookie, a stream, a second application inside.
import time

from bottle import Bottle, request, response, template

app = Bottle()
second = Bottle()


@app.get("/")
def hello():
    return {"message": "Hello, World!"}


@app.route("/page", ["GET", "POST"])
def page():
    return template("page", name=request.params.name)


@app.get("/cookie")
def remember():
    response.set_cookie("note", request.query.note, secret="only for the probe")
    return "remembered"


@app.get("/slow")
def slow():
    time.sleep(0.3)
    return "waited"


@app.get("/stream")
def stream():
    response.content_type = "text/plain"
    for number in range(3):
        yield f"piece {number}\n"
        time.sleep(0.3)


@second.get("/")
def second_hello():
    return "the second application"


app.mount("/second/", second)
