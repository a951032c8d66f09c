# FastAPI's test client, without a server.
from fastapi.testclient import TestClient
from hello import app

assert TestClient(app).get("/").json() == {"message": "Hello, World!"}
