# Starlette's test client, without a server.
from hello import app
from starlette.testclient import TestClient

assert TestClient(app).get("/").json() == {"message": "Hello, World!"}
