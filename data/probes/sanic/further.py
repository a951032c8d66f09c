# What the small application leaves out: an upload, a handler that blocks, calls from other origins.
import time

from sanic import Sanic, json, text

app = Sanic("further")
app.config.CORS_ORIGINS = "https://other.example"


@app.get("/")
async def hello(request):
    return json({"message": "Hello, World!"})


@app.post("/upload")
async def upload(request):
    file = request.files.get("file")
    return text(f"{file.name}: {file.body.decode()}")


@app.get("/blocking")
def blocking(request):
    time.sleep(0.3)
    return text("blocked")


@app.put("/open")
async def open_to_others(request):
    return text("open")
