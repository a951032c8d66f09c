# What the small application leaves out: an upload, a handler that blocks, another maker's application, other origins.
import time
from wsgiref.simple_server import demo_app

from flask import Flask, request
from flask_cors import CORS
from werkzeug.middleware.dispatcher import DispatcherMiddleware

app = Flask(__name__)
CORS(app, origins="https://other.example")


@app.get("/")
def hello():
    return {"message": "Hello, World!"}


@app.post("/upload")
def upload():
    file = request.files["file"]
    return f"{file.filename}: {file.read().decode()}"


@app.get("/blocking")
def blocking():
    time.sleep(0.3)
    return "blocked"


@app.put("/open")
def open_to_others():
    return "open"


app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/foreign": demo_app})
