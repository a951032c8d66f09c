# Falcon's test client, without a server.
import falcon.asgi
from falcon.testing import TestClient


class Hello:
    async def on_get(self, req, resp):
        resp.media = {"message": "Hello, World!"}


app = falcon.asgi.App()
app.add_route("/", Hello())
assert TestClient(app).simulate_get("/").json == {"message": "Hello, World!"}
