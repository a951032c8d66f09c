# What the small application leaves out: an upload, another maker's application inside, other origins.
import bottle
from bottle import request
from bottle_cors_plugin import cors_plugin
from wsgiref.simple_server import demo_app

app = bottle.app()


@app.get("/")
def hello():
    return {"message": "Hello, World!"}


@app.post("/upload")
def upload():
    file = request.files.file
    return f"{file.filename}: {file.file.read().decode()}"


@app.put("/open")
def open_to_others():
    return "open"


app.mount("/foreign/", demo_app)
app.install(cors_plugin("https://other.example"))
