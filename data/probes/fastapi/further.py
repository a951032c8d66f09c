# What the small application leaves out: an upload, a handler that blocks, another maker's application, other origins.
import time
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Security, UploadFile
from fastapi.middleware.cors import CORSMiddleware
from fastapi.security import HTTPBasic, HTTPBasicCredentials, SecurityScopes

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://other.example"], allow_methods=["PUT"])


async def foreign(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"Hello world!"})


@app.get("/")
async def hello():
    return {"message": "Hello, World!"}


@app.post("/upload")
async def upload(file: UploadFile):
    return f"{file.filename}: {(await file.read()).decode()}"


@app.get("/blocking")
def blocking():
    time.sleep(0.3)


@app.get("/checked")
async def checked(count: int):
    return f"counted {count}"


@app.put("/open")
async def open_to_others():
    return "open"


def greeting():
    return "Hello from a dependency"


@app.get("/injected")
async def injected(text: Annotated[str, Depends(greeting)]):
    return text


def may(scopes: SecurityScopes, who: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]):
    if who.username not in scopes.scopes:
        raise HTTPException(403)


@app.get("/staff", dependencies=[Security(may, scopes=["ada"])])
async def staff():
    return "for Ada"


app.mount("/foreign", foreign)
