"""Servers on this machine that answer with given bytes and count who connects."""

import contextlib
import datetime as dt
import socket
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from stenogram.capture import Egress, Limits
from stenogram.capture.addresses import Address
from stenogram.protocols import Clock

Answer = Callable[[socket.socket], None]
SHORT = Limits(connect_seconds=1, idle_seconds=0.3, whole_seconds=1, bytes=20_000, redirects=3)


class Permissive:
    """A guard that allows everything: what shows that the real one is what keeps us out."""

    def why_not_host(self, host: str) -> str | None:
        """Nothing against any host."""
        return None

    def why_not_port(self, port: int) -> str | None:
        """Nothing against any port."""
        return None

    def why_not_address(self, address: Address) -> str | None:
        """Nothing against any address."""
        return None


class Server:
    """Answers each connection with the next of its answers, the last one for ever."""

    def __init__(self, *answers: bytes | Answer, first_words: bool = True) -> None:
        self._first_words = first_words  # whether it reads the request before it answers
        self._answers = list(answers)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.requests: list[bytes] = []
        self.connections = 0
        threading.Thread(target=self._run, daemon=True).start()

    def url(self, path: str = "/", host: str = "archive.example") -> str:
        """An address of this server under a made-up name."""
        return f"http://{host}:{self.port}{path}"

    def close(self) -> None:
        """Stop listening."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _run(self) -> None:
        while True:
            try:
                connected, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            with connected, contextlib.suppress(OSError):
                connected.settimeout(2)
                if self._first_words:
                    self.requests.append(connected.recv(65_536))
                answer = self._answers[0]
                self._answers = self._answers[1:] or self._answers
                if callable(answer):
                    answer(connected)
                else:
                    connected.sendall(answer)


def _page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@pytest.fixture
def server() -> Iterator[Callable[..., Server]]:
    """Starts servers, and stops them at the end of the test."""
    started: list[Server] = []

    def start(*answers: bytes | Answer, first_words: bool = True) -> Server:
        started.append(Server(*answers, first_words=first_words))
        return started[-1]

    yield start
    for one in started:
        one.close()


@pytest.fixture
def page() -> Callable[..., bytes]:
    """Makes an HTTP answer with a body."""
    return _page


@pytest.fixture
def local() -> Egress:
    """An egress for tests: every name is this machine, and everything is allowed."""
    return Egress(guard=Permissive(), resolve=lambda host, port: ["127.0.0.1"], limits=SHORT)


@pytest.fixture
def permissive() -> Permissive:
    """The guard that allows everything."""
    return Permissive()


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return lambda: dt.datetime(2031, 5, 6, tzinfo=dt.UTC)


@pytest.fixture
def drip() -> Callable[[bytes], Answer]:
    """Sends one byte at a time, slowly."""

    def dripping(content: bytes) -> Answer:
        def answer(connected: socket.socket) -> None:
            for byte in content:
                connected.sendall(bytes([byte]))
                time.sleep(0.05)

        return answer

    return dripping
