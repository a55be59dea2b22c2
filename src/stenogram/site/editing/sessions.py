"""Who is signed in, and how often somebody may try. In memory; asks the clock that it is handed."""

import datetime as dt
import hashlib
import hmac
import secrets
from collections import deque
from dataclasses import dataclass
from threading import Lock

from stenogram.protocols import Clock, Editors

IDLE = dt.timedelta(hours=12)
TRIES, TRIES_WITHIN = 10, dt.timedelta(minutes=1)


@dataclass(slots=True, kw_only=True)
class _Session:
    name: str
    stamp: str
    seen: dt.datetime


class Sessions:
    """Random tokens of 256 bits, of which only digests are kept; gone when the server stops."""

    def __init__(self, editors: Editors, clock: Clock) -> None:
        self._editors, self._clock = editors, clock
        self._key = secrets.token_bytes(32)
        self._open: dict[str, _Session] = {}
        self._lock = Lock()

    def begin(self, name: str) -> str | None:
        """A new token for an editor; None: there is none of this name."""
        stamp = self._editors.stamp(name)
        if stamp is None:
            return None
        token, now = new_token(), self._clock()
        with self._lock:
            self._open = {key: session for key, session in self._open.items() if now - session.seen <= IDLE}
            self._open[_digest(token)] = _Session(name=name, stamp=stamp, seen=now)
        return token

    def editor(self, token: str | None) -> str | None:
        """Whose token this is; None once it was not used for twelve hours, or the editor's password was changed."""
        if not token:
            return None
        with self._lock:
            session, now = self._open.get(_digest(token)), self._clock()
            if session is None:
                return None
            if now - session.seen > IDLE or self._editors.stamp(session.name) != session.stamp:
                del self._open[_digest(token)]
                return None
            session.seen = now
            return session.name

    def end(self, token: str | None) -> None:
        """Forget a token."""
        with self._lock:
            self._open.pop(_digest(token or ""), None)

    def form_token(self, token: str) -> str:
        """What a form must bring back with this cookie: nobody else can work it out."""
        return hmac.new(self._key, token.encode(errors="replace"), hashlib.sha256).hexdigest()

    def is_form_token(self, given: str, token: str | None) -> bool:
        """Whether a form was made for this cookie."""
        if not token:
            return False
        return hmac.compare_digest(given.encode(errors="replace"), self.form_token(token).encode())


class Tries:
    """How often a name or an address tried within the last minute."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: dict[str, deque[dt.datetime]] = {}
        self._lock = Lock()

    def allows(self, *keys: str) -> bool:
        """Count a try of each of these; false where one of them had its ten."""
        with self._lock:
            now = self._clock()
            for key, times in list(self._times.items()):
                while times and now - times[0] >= TRIES_WITHIN:
                    times.popleft()
                if not times:
                    del self._times[key]
            if any(len(self._times.get(key, ())) >= TRIES for key in keys):
                return False
            for key in keys:
                self._times.setdefault(key, deque()).append(now)
            return True


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
