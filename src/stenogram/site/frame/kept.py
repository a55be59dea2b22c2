"""Pages that are kept as they were sent, and shown again while what they were made from is unchanged. Knows no page.

Nothing here guesses how long a page may live: before each answer the archive is asked whether anything was committed
since, by whatever process. If so, a page of an event is still good while the event's own state is what it was; any
other page is made anew. Only whole pages for readers are kept: nothing that an editor sees, no form, no refusal.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stenogram.errors import StenogramError
from stenogram.protocols import ArchiveWatch

MOST_BYTES = 64 * 1024 * 1024
"""How much one process keeps: two thousand pages of a hundred pairs of sentences."""

_LONGEST_ADDRESS = 2_000
_OF_EVENT = "/events/"
_KEPT = ("/events/", "/speakers")  # and the list; what a search finds may be cut short by the clock
_WITH_304 = frozenset({b"etag", b"cache-control", b"vary", b"content-language", b"referrer-policy"})
Key = tuple[object, ...]
Headers = list[tuple[bytes, bytes]]


@dataclass(slots=True, kw_only=True)
class _Kept:
    """An answer, and the state of the archive in which it was known to be right."""

    headers: Headers
    body: bytes
    tag: bytes
    event: str | None  # of whose state alone the page is made; None: of the whole archive's
    state: str | None  # the event's
    changes: int


class KeptPages:
    """Answers with a page that it kept, if it is still right; else asks the site, and keeps what can be kept."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        watch: ArchiveWatch,
        speaks: Callable[[], str],
        is_editors: Callable[[Scope], bool],
        most_bytes: int = MOST_BYTES,
    ) -> None:
        """`speaks`: the language of the request under way; `is_editors`: whether it may be an editor's."""
        self.app, self._watch, self._speaks, self._is_editors = app, watch, speaks, is_editors
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()
        self._bytes, self._most_bytes = 0, most_bytes
        self._making: dict[Key, asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if not self._can_be_kept(scope):
            await self.app(scope, receive, send)
            return
        asked = dict(scope["headers"])
        key = self._key(scope, asked)
        while True:
            kept = self._right(key)
            if kept is not None:
                await _send(kept, asked.get(b"if-none-match"), send)
                return
            under_way = self._making.get(key)
            if under_way is None:
                break
            await under_way.wait()  # what comes of it may be older than this request: it is looked at again
        done = self._making[key] = asyncio.Event()
        try:
            await self._make(key, scope, receive, send, asked.get(b"if-none-match"))
        finally:
            del self._making[key]
            done.set()

    def _can_be_kept(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET":
            return False
        path: str = scope["path"]
        query: bytes = scope["query_string"]
        if len(path) + len(query) > _LONGEST_ADDRESS or b"interface=" in query:
            return False
        return (path == "/" or path.startswith(_KEPT)) and not self._is_editors(scope)

    def _key(self, scope: Scope, asked: dict[bytes, bytes]) -> Key:
        """All of a request that its answer depends on; the server's name stands in links that are copied."""
        is_short = b"gzip" in asked.get(b"accept-encoding", b"")
        return (
            scope["path"], scope["query_string"], scope["scheme"], tuple(scope.get("server") or ()),
            scope.get("root_path", ""), self._speaks(), is_short,
        )  # fmt: skip

    def _right(self, key: Key) -> _Kept | None:
        """What is kept under a key, if it would be made the same now."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        try:
            changes = self._watch.changes()
            is_right = changes == kept.changes or (
                kept.event is not None and self._watch.event_state(kept.event) == kept.state
            )
        except (StenogramError, OSError):  # the page says it better
            is_right = False
        if not is_right:
            self._drop(key)
            return None
        kept.changes = changes
        self._kept.move_to_end(key)
        return kept

    async def _make(self, key: Key, scope: Scope, receive: Receive, send: Send, known: bytes | None) -> None:
        """Ask the site. What it is asked first is the state of the archive: a page is never older than that."""
        event = _event_in(scope["path"])
        try:
            changes = self._watch.changes()
            state = self._watch.event_state(event) if event is not None else None
        except (StenogramError, OSError):
            await self.app(scope, receive, send)
            return
        whole = [pair for pair in scope["headers"] if pair[0] not in (b"if-none-match", b"if-modified-since")]
        answer = _Answer(send)
        await self.app({**scope, "headers": whole}, receive, answer)
        if not answer.is_held:
            return
        kept = answer.kept(event if state is not None else None, state, changes)
        if kept is None:
            await answer.release()
            return
        self._keep(key, kept)
        await _send(kept, known, send)

    def _keep(self, key: Key, kept: _Kept) -> None:
        self._drop(key)
        if len(kept.body) > self._most_bytes // 8:
            return  # a sitting of days would drive out hundreds of others
        self._kept[key] = kept
        self._bytes += len(kept.body)
        while self._bytes > self._most_bytes:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: Key) -> None:
        gone = self._kept.pop(key, None)
        if gone is not None:
            self._bytes -= len(gone.body)


class _Answer:
    """Holds an answer back until it is known whether it can be kept; lets go at once of what cannot."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start: Message | None = None
        self._parts: list[bytes] = []
        self.is_held = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_for_all(message):
            self._start, self.is_held = message, True
        elif self.is_held and message["type"] == "http.response.body":
            self._parts.append(message.get("body", b""))
        else:
            await self._send(message)

    def kept(self, event: str | None, state: str | None, changes: int) -> _Kept | None:
        """The whole answer."""
        if self._start is None:
            return None
        headers: Headers = list(self._start["headers"])
        tag = dict(headers)[b"etag"]
        body = b"".join(self._parts)
        return _Kept(headers=headers, body=body, tag=tag, event=event, state=state, changes=changes)

    async def release(self) -> None:
        """Send what was held."""
        if self._start is not None:
            await self._send(self._start)
            await self._send({"type": "http.response.body", "body": b"".join(self._parts)})


def _is_for_all(start: Message) -> bool:
    """Whether an answer is a page that every reader may be shown again."""
    headers = dict(start["headers"])
    return (
        start["status"] == 200
        and b"etag" in headers
        and b"no-store" not in headers.get(b"cache-control", b"no-store")
        and b"set-cookie" not in headers
    )


def _event_in(path: str) -> str | None:
    """The name of the event of whose state alone the page at a path is made."""
    if not path.startswith(_OF_EVENT):
        return None
    return path.removeprefix(_OF_EVENT).partition("/")[0] or None


async def _send(kept: _Kept, known: bytes | None, send: Send) -> None:
    if known is not None and kept.tag in (tag.strip() for tag in known.split(b",")):
        headers = [pair for pair in kept.headers if pair[0] in _WITH_304]
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": 200, "headers": kept.headers})
    await send({"type": "http.response.body", "body": kept.body})


def brings_cookie(scope: Scope, cookie: str) -> bool:
    """Whether a request brings a cookie of this name, however it is written."""
    return any(name == b"cookie" and cookie.encode() in value for name, value in scope["headers"])
