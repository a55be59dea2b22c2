"""Clients of engines, made to speak through an engine's server and nothing else. Knows no engine."""

import httpx

from stenogram.errors import TranslateError
from stenogram.translate.server import Server

_UNPACKED = frozenset({"content-encoding", "content-length", "transfer-encoding"})


class ServerTransport(httpx.BaseTransport):
    """What an httpx client sends through. Our errors come out of the client as causes of its own."""

    def __init__(self, server: Server, most_bytes: int) -> None:
        self._server, self._most_bytes = server, most_bytes

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, whole."""
        answer = self._server.send(
            request.method,
            str(request.url),
            headers=request.headers.multi_items(),
            content=request.read(),
            most_bytes=self._most_bytes,
        )
        headers = [(name, value) for name, value in answer.headers if name.lower() not in _UNPACKED]
        return httpx.Response(answer.status, headers=headers, content=answer.content, request=request)


def client_through(server: Server, most_bytes: int) -> httpx.Client:
    """An httpx client without proxies, redirects and settings of the environment, for one engine."""
    transport = ServerTransport(server, most_bytes)  # it keeps the time itself
    return httpx.Client(transport=transport, trust_env=False, follow_redirects=False)


def our_error(error: BaseException) -> TranslateError | None:
    """The error of ours that a client wrapped in its own."""
    seen: BaseException | None = error
    while seen is not None and not isinstance(seen, TranslateError):
        seen = seen.__cause__ or seen.__context__
    return seen
