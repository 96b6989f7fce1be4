"""Servers that answer as they should, and as they should not, on the own machine."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Serve = Callable[[socket.socket, str], None]  # the connection, the path asked for
CERTIFICATE = (
    Path(__file__).parent / "fetch" / "good_test.pem"
)  # for good.test, made by itself
_WAIT_S = 20


class Server:
    """Answers each request with what `serve` writes; keeps the paths asked for."""

    def __init__(self, serve: Serve, *, tls: bool = False) -> None:
        self._serve = serve
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._tls: ssl.SSLContext | None = None
        if tls:
            self._tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            self._tls.load_cert_chain(CERTIFICATE)
        self.port: int = self._listener.getsockname()[1]
        self.asked: list[str] = []
        threading.Thread(target=self._run, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def _run(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(
                target=self._answer, args=(connection,), daemon=True
            ).start()

    def _answer(self, connection: socket.socket) -> None:
        connection.settimeout(_WAIT_S)
        try:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            data = b""
            while b"\r\n\r\n" not in data and (part := connection.recv(4096)):
                data += part
            path = data.split(b" ")[1].decode()
            self.asked.append(path)
            self._serve(connection, path)
        except (OSError, IndexError):  # the client has gone
            return
        finally:
            connection.close()


@contextmanager
def serving(serve: Serve, *, tls: bool = False) -> Iterator[Server]:
    """Give a server that runs as long as this lasts."""
    server = Server(serve, tls=tls)
    try:
        yield server
    finally:
        server.close()


def reply(
    body: bytes = b"", status: str = "200 OK", *headers: str, length: bool = True
) -> bytes:
    """Return a whole answer."""
    lines = [f"HTTP/1.1 {status}", *headers, "Connection: close"]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def with_robots(serve: Serve, robots: bytes | None = None) -> Serve:
    """Return `serve` with a robots.txt before it; None: there is none."""

    def answer(connection: socket.socket, path: str) -> None:
        if path == "/robots.txt":
            found = reply(b"", "404 Not Found") if robots is None else reply(robots)
            connection.sendall(found)
        else:
            serve(connection, path)

    return answer


def always(answer: bytes) -> Serve:
    """Return what gives the same answer to all."""
    return with_robots(lambda connection, _: connection.sendall(answer))


def forever(start: bytes, part: bytes, pause_s: float = 0.0) -> Serve:
    """Return what writes a part again and again until the client goes."""

    def answer(connection: socket.socket, _: str) -> None:
        connection.sendall(start)
        ends = time.monotonic() + _WAIT_S
        while time.monotonic() < ends:
            connection.sendall(part)
            time.sleep(pause_s)

    return with_robots(answer)
