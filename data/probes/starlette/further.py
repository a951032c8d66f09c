# What the small application leaves out: an upload, a handler that blocks, another maker's application, other origins.
import time

from starlette.applications import Starlette
from starlette.authentication import AuthCredentials, AuthenticationBackend, SimpleUser, requires
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Mount, Route


async def foreign(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"Hello world!"})


async def hello(request):
    return JSONResponse({"message": "Hello, World!"})


async def upload(request):
    file = (await request.form())["file"]
    return PlainTextResponse(f"{file.filename}: {(await file.read()).decode()}")


def blocking(request):
    time.sleep(0.3)
    return PlainTextResponse("blocked")


async def open_to_others(request):
    return PlainTextResponse("open")


class Names(AuthenticationBackend):
    async def authenticate(self, connection):
        # "ada:", as Basic authentication writes it.
        if connection.headers.get("authorization") == "Basic YWRhOg==":
            return AuthCredentials(["staff"]), SimpleUser("ada")


@requires("staff", status_code=403)
async def staff(request):
    return PlainTextResponse("for Ada")


app = Starlette(
    routes=[
        Route("/", hello),
        Route("/upload", upload, methods=["POST"]),
        Route("/blocking", blocking),
        Route("/open", open_to_others, methods=["PUT"]),
        Route("/staff", staff),
        Mount("/foreign", foreign),
    ],
    middleware=[
        Middleware(AuthenticationMiddleware, backend=Names()),
        Middleware(CORSMiddleware, allow_origins=["https://other.example"], allow_methods=["PUT"]),
    ],
)
