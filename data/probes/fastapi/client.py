# FastAPI's test client, without a server.
from fastapi import FastAPI
from fastapi.testclient import TestClient

app = FastAPI()


@app.get("/")
async def hello():
    return {"message": "Hello, World!"}


assert TestClient(app).get("/").json() == {"message": "Hello, World!"}
