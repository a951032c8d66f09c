# Speaks HTTP and WebSocket over plain sockets on loopback, and notes when each piece arrives.
from __future__ import annotations

import base64
import http.client
import os
import re
import socket
import struct
import time

HOST = "127.0.0.1"
WAIT = 8.0


class Answer:
    """What a request brought: status, headers, body, and when each piece of the body came."""

    def __init__(self, status: int, headers: list[tuple[str, str]], pieces: list[tuple[float, bytes]]):
        self.status = status
        self.headers = headers
        self.pieces = pieces
        self.body = b"".join(piece for _, piece in pieces)

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    def header(self, name: str) -> str:
        return ", ".join(value for key, value in self.headers if key.lower() == name)

    @property
    def kind(self) -> str:
        return self.header("content-type").partition(";")[0].strip()

    @property
    def cookies(self) -> dict[str, str]:
        found = {}
        for key, value in self.headers:
            if key.lower() == "set-cookie":
                name, _, rest = value.partition("=")
                found[name.strip()] = rest
        return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def ask(port: int, path: str, method: str = "GET", body: str | None = None, headers: dict | None = None, wait: float = WAIT) -> Answer:
    """One request on a connection of its own. Raises OSError or HTTPException."""
    connection = http.client.HTTPConnection(HOST, port, timeout=wait)
    try:
        begun = time.perf_counter()
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        pieces = []
        while piece := response.read1(65536):
            pieces.append((time.perf_counter() - begun, piece))
        return Answer(response.status, response.getheaders(), pieces)
    finally:
        connection.close()


def echo(port: int, path: str, text: str) -> str:
    """Sends one text over a WebSocket and returns the first text that comes back."""
    key = base64.b64encode(os.urandom(16)).decode()
    with socket.create_connection((HOST, port), WAIT) as line:
        line.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nOrigin: http://{HOST}:{port}\r\n"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
            "Sec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        stream = line.makefile("rb")
        status = stream.readline().decode().strip()
        if " 101" not in status:
            raise OSError(f"the handshake was answered by `{status}`")
        while stream.readline().strip():
            pass
        mask = os.urandom(4)
        data = text.encode()
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(data))
        line.sendall(bytes([0x81, 0x80 | len(data)]) + mask + masked)
        while True:
            first, length = stream.read(2)
            if length == 126:
                (length,) = struct.unpack(">H", stream.read(2))
            answered = stream.read(length)
            if first & 0x0F == 1:
                return answered.decode()
            if first & 0x0F == 8:
                raise OSError("the connection was closed before it echoed")


def load(port: int, path: str, seconds: float, connections: int = 8) -> tuple[int, int]:
    """Asks `path` in waves, once on each connection: how many answers were 200, and how many not.

    In waves a server finds several requests waiting, as under full load, however slow the asking is.
    """
    request = f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\n\r\n".encode()
    lines: list[socket.socket | None] = [None] * connections
    good = bad = 0
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        for at, line in enumerate(lines):
            lines[at] = line or socket.create_connection((HOST, port), WAIT)
            lines[at].sendall(request)
        for at, line in enumerate(lines):
            seen, open_still = _answer(line)
            good, bad = (good + 1, bad) if seen[9:12] == b"200" else (good, bad + 1)
            if not open_still:
                line.close()
                lines[at] = None
    for line in filter(None, lines):
        line.close()
    return good, bad


def _answer(line: socket.socket) -> tuple[bytes, bool]:
    seen = b""
    while True:
        try:
            got = line.recv(65536)
        except ConnectionError:
            got = b""
        seen += got
        head, blank, body = seen.partition(b"\r\n\r\n")
        head = head.lower()
        if not got:
            return seen, False
        if not blank:
            continue
        length = re.search(rb"content-length: *(\d+)", head)
        if (length and len(body) >= int(length[1])) or (b"chunked" in head and body.endswith(b"0\r\n\r\n")):
            return seen, b"connection: close" not in head and head.startswith(b"http/1.1")
