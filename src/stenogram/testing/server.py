"""A real translation server on 127.0.0.1 that plays faults by script, and counts what it was sent."""

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

from stenogram.testing.faults import Fault, Reply
from stenogram.testing.speaking import Heard, answered, heard

Play = Callable[[Heard, Sequence[str]], Reply]
_PATHS = {"openai": "/v1", "deepl": "", "libretranslate": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One request that came in."""

    format: str | None  # None: of no format that is known
    path: str
    sentences: tuple[str, ...]
    billed: bool  # whether a real server would charge for it: it translated, however the answer fared
    headers: tuple[tuple[str, str], ...]
    body: bytes


def fine(request: Heard, texts: Sequence[str]) -> Reply:
    """No fault at all."""
    return Reply(body=answered(request, texts))


class FaultyServer:
    """Speaks OpenAI's chat, DeepL and LibreTranslate; each request plays the next of its script, afterwards `then`.

    >>> with FaultyServer(lambda sentence: sentence.upper()) as server:
    ...     server.url("openai").startswith("http://127.0.0.1:")
    True
    """

    def __init__(
        self,
        translate: Callable[[str], str],
        script: Iterable[Fault | Play] = (),
        *,
        then: Fault | Play = fine,
        patience_seconds: float = 30.0,
    ) -> None:
        self._translate, self._script, self._then = translate, list(script), then
        self._received: list[Received] = []
        self._lock = threading.Lock()
        self._patience = patience_seconds
        self._over = threading.Event()
        self._http = _Server(("127.0.0.1", 0), _Handler)
        self._http.answer = self._answer
        self._http.over, self._http.patience_seconds = self._over, patience_seconds
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> "FaultyServer":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._http.server_address[1])

    def url(self, format_name: str) -> str:
        """The address that a user would name for the engine of this format."""
        return f"http://127.0.0.1:{self.port}{_PATHS[format_name]}"

    @property
    def received(self) -> tuple[Received, ...]:
        """Every request so far."""
        with self._lock:
            return tuple(self._received)

    @property
    def billed(self) -> tuple[str, ...]:
        """Every sentence that a real server would have charged for, as often as it would."""
        return tuple(sentence for request in self.received if request.billed for sentence in request.sentences)

    def play(self, *steps: Fault | Play) -> None:
        """Add steps to the script."""
        with self._lock:
            self._script.extend(steps)

    def _answer(self, path: str, headers: tuple[tuple[str, str], ...], body: bytes) -> Reply:
        request = heard(path, body)
        with self._lock:
            step = self._script.pop(0) if self._script else self._then
            reply = (
                Reply(status=404, body=b'{"error": "no such address"}')
                if request is None
                else _play(step, request, [self._translate(sentence) for sentence in request.sentences])
            )
            self._received.append(
                Received(
                    format=request.format if request else None,
                    path=path,
                    sentences=request.sentences if request else (),
                    billed=reply.status == 200 and request is not None,
                    headers=headers,
                    body=body,
                )
            )
        return self._echoing(reply, headers, body)

    def _echoing(self, reply: Reply, headers: tuple[tuple[str, str], ...], body: bytes) -> Reply:
        """ECHO in a reply becomes what was sent, key and all: servers do that in their errors."""
        if b"ECHO" not in reply.body and not any("ECHO" in v or v == "ELSEWHERE" for _, v in reply.headers):
            return reply
        sent = "; ".join(f"{name}={value}" for name, value in headers)
        told = f"{sent}\n{body.decode('utf-8', 'replace')}"
        inside = json.dumps(told)[1:-1] if reply.body.startswith(b"{") else told
        elsewhere = f"http://localhost:{self.port}/elsewhere"
        shown = tuple((n, v.replace("ECHO", sent).replace("ELSEWHERE", elsewhere)) for n, v in reply.headers)
        full = reply.body.replace(b"ECHO", inside.encode())
        return Reply(status=reply.status, headers=shown, body=full, length=reply.length, breaks=reply.breaks)


def _play(step: Fault | Play, request: Heard, texts: Sequence[str]) -> Reply:
    return step.reply(request, texts) if isinstance(step, Fault) else step(request, texts)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    answer: Callable[[str, tuple[tuple[str, str], ...], bytes], Reply]
    over: threading.Event
    patience_seconds: float


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        """Play what comes next."""
        self.close_connection = True
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        reply = self.server.answer(self.path, tuple(self.headers.items()), body)
        with contextlib.suppress(OSError):
            self._send(reply)

    do_GET = do_POST  # noqa: N815 - the standard library's name

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        """Say nothing."""

    def _send(self, reply: Reply) -> None:
        head = self._head(reply)
        if reply.breaks is None:
            self.wfile.write(head + reply.body)
        elif reply.breaks == "before":
            self._reset()
        elif reply.breaks == "garbage":
            self.wfile.write(b"\x15\x03\x01\x00\x02\x02\x28" + reply.body)
        elif reply.breaks == "endless":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-More: " + b"a" * 4_000_000)
        elif reply.breaks == "silent":
            self.server.over.wait(self.server.patience_seconds)
        elif reply.breaks == "drip":
            self._drip(head + reply.body)
        else:
            self.wfile.write(head + (reply.body[: len(reply.body) // 2] if reply.breaks == "middle" else b""))
            self.wfile.flush()
            time.sleep(0.02)  # so that what was sent arrives before the reset does
            self._reset()

    def _head(self, reply: Reply) -> bytes:
        named = {name.lower() for name, _ in reply.headers}
        lines = [f"HTTP/1.1 {reply.status} X", *(f"{name}: {value}" for name, value in reply.headers)]
        if "date" not in named:
            lines.append(f"Date: {formatdate(usegmt=True)}")
        lines += [f"Content-Length: {len(reply.body) if reply.length is None else reply.length}", "Connection: close"]
        return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace")

    def _drip(self, content: bytes) -> None:
        for byte in content:
            if self.server.over.wait(0.05):
                return
            self.wfile.write(bytes([byte]))

    def _reset(self) -> None:
        """Hang up without a goodbye."""
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.close()
