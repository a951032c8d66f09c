# Litestar's test client, without a server.
from hello import app
from litestar.testing import TestClient

with TestClient(app) as client:
    assert client.get("/").json() == {"message": "Hello, World!"}
