# The page, and beside it JSON, a WebSocket and a stream as routes of its own.
import asyncio

import streamlit as st
from starlette.responses import JSONResponse, PlainTextResponse, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute


async def hello(request):
    return JSONResponse({"message": "Hello, World!"})


async def echo(websocket):
    await websocket.accept()
    async for text in websocket.iter_text():
        await websocket.send_text(text)


async def slow(request):
    await asyncio.sleep(0.3)
    return PlainTextResponse("waited")


async def stream(request):
    async def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            await asyncio.sleep(0.3)

    return StreamingResponse(pieces(), media_type="text/plain")


async def second_hello(request):
    return PlainTextResponse("the second application")


async def foreign(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"Hello world!"})


app = st.App(
    "main.py",
    routes=[
        Route("/api/hello", hello),
        Route("/api/slow", slow),
        Route("/api/stream", stream),
        WebSocketRoute("/api/echo", echo),
        Mount("/foreign", foreign),
        Mount("/second", routes=[Route("/", second_hello)]),
    ],
)
