# What the small application leaves out: an upload, input that a schema checks, other origins.
import falcon.asgi
from falcon.media.validators import jsonschema

COUNT = {"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]}


class Hello:
    async def on_get(self, req, resp):
        resp.media = {"message": "Hello, World!"}


class Upload:
    async def on_post(self, req, resp):
        async for part in await req.get_media():
            resp.text = f"{part.filename}: {(await part.stream.read()).decode()}"


class Checked:
    @jsonschema.validate(COUNT)
    async def on_post(self, req, resp):
        resp.text = f"counted {(await req.get_media())['count']}"


class Open:
    async def on_put(self, req, resp):
        resp.text = "open"


app = falcon.asgi.App(cors_enable=True)
app.add_route("/", Hello())
app.add_route("/upload", Upload())
app.add_route("/checked", Checked())
app.add_route("/open", Open())
