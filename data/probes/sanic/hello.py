# The smallest Sanic application, without its extensions, for the timings and the test client.
from sanic import Sanic, json

app = Sanic("hello")
app.config.AUTO_EXTEND = False


@app.get("/")
async def hello(request):
    return json({"message": "Hello, World!"})
