# What the small application leaves out: an upload, a handler that blocks, another maker's application, other origins.
import time
from typing import Annotated

from litestar import Litestar, MediaType, asgi, get, post, put
from litestar.config.cors import CORSConfig
from litestar.connection import ASGIConnection
from litestar.datastructures import UploadFile
from litestar.di import Provide
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.params import Body
from litestar.types import Receive, Scope, Send


@get("/")
async def hello() -> dict[str, str]:
    return {"message": "Hello, World!"}


@post("/upload", media_type=MediaType.TEXT)
async def upload(data: Annotated[dict[str, UploadFile], Body(media_type=RequestEncodingType.MULTI_PART)]) -> str:
    file = data["file"]
    return f"{file.filename}: {(await file.read()).decode()}"


@get("/blocking")
def blocking() -> str:
    time.sleep(0.3)
    return "blocked"


@get("/moved", sync_to_thread=True)
def moved() -> str:
    time.sleep(0.3)
    return "blocked"


@get("/checked")
async def checked(count: int) -> str:
    return f"counted {count}"


@put("/open")
async def open_to_others() -> str:
    return "open"


def greeting() -> str:
    return "Hello from a dependency"


@get("/injected", dependencies={"text": Provide(greeting, sync_to_thread=False)})
async def injected(text: str) -> str:
    return text


def only_ada(connection: ASGIConnection, _: BaseRouteHandler) -> None:
    match connection.headers.get("authorization"):
        case None:
            raise NotAuthorizedException()
        # "ada:", as Basic authentication writes it.
        case who if who != "Basic YWRhOg==":
            raise PermissionDeniedException()


@get("/staff", guards=[only_ada])
async def staff() -> str:
    return "for Ada"


@asgi("/foreign", is_mount=True)
async def foreign(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"Hello world!"})


app = Litestar(
    [hello, upload, blocking, moved, checked, open_to_others, injected, staff, foreign],
    cors_config=CORSConfig(allow_origins=["https://other.example"], allow_methods=["PUT"]),
)
