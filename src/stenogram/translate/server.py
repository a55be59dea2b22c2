"""An engine's server as its adapter sees it: statuses and breaks become our errors, and no answer holds the key."""

import json
import math
from collections.abc import Sequence
from email.utils import parsedate_to_datetime

from stenogram.errors import (
    BadAnswer,
    CaptureError,
    EngineBusy,
    EngineDown,
    EngineRefused,
    RefusedAddress,
    TooManyBytes,
    TranslateError,
)
from stenogram.model import Secret, ServerAnswer
from stenogram.protocols import Channel

_SENT = frozenset({"authorization", "content-type", "accept", "user-agent"})  # no platform, no cookies, no account
_STARS = b"***"
_MOST_WORDS = 16_000  # bytes of an error's body that are looked at
_SENTENCE = 400  # characters of what a server says of an error
_TOO_LONG_CODES = frozenset({"context_length_exceeded", "string_above_max_length", "request_too_large"})
_FILTER_CODES = frozenset({"content_filter", "content_policy_violation"})
_NO_MONEY_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_KEY, _MODEL = "check the key and what it may do", "check the model's name and the address of the server"
_CODES = {
    400: "it does not take such a request",
    401: "it does not accept the key",
    402: "it asks for payment first",
    403: "it does not let this key do that",
    404: "it knows no such model or address",
    422: "it does not take such a request",
    456: "the quota of this key is used up",
}
_HINTS = {401: _KEY, 403: _KEY, 402: _KEY, 456: "raise the quota, or wait until it begins anew", 404: _MODEL}


class Server:
    """Sends to one engine's server. Knows no engine's format."""

    def __init__(self, engine: str, channel: Channel, secret: Secret | None = None) -> None:
        self.engine, self._channel, self._secret = engine, channel, secret

    def send(
        self, method: str, url: str, *, headers: Sequence[tuple[str, str]], content: bytes, most_bytes: int
    ) -> ServerAnswer:
        """The answer, whatever its status, with stars where the key stood in it.

        Raises:
            EngineRefused: the address may not be spoken to.
            EngineDown: there is no answer, or a part.
            BadAnswer: there is more than an answer to this request can be.
        """
        sent = [(name, value) for name, value in headers if name.lower() in _SENT]
        try:
            answer = self._channel.send(method, url, headers=sent, content=content, most_bytes=most_bytes)
        except RefusedAddress as error:
            raise EngineRefused(self.engine, str(error), hint="check the address of the server") from error
        except TooManyBytes as error:
            raise BadAnswer(self.engine, str(error)) from error
        except CaptureError as error:
            raise EngineDown(self.engine, str(error), hint="is it running, and its address right?") from error
        return self._starred(answer)

    def _starred(self, answer: ServerAnswer) -> ServerAnswer:
        """A server may echo what it was sent, in errors above all; whoever reads or logs the answer sees stars."""
        if self._secret is None or not self._secret.reveal():
            return answer
        key = self._secret.reveal()
        spelled = {key, json.dumps(key)[1:-1]}
        content = answer.content
        for spelling in spelled:
            content = content.replace(spelling.encode(), _STARS)
        headers = tuple((name, value.replace(key, _STARS.decode())) for name, value in answer.headers)
        return ServerAnswer(status=answer.status, headers=headers, content=content)


def problem_of(engine: str, answer: ServerAnswer) -> TranslateError | None:
    """What an answer's status means, if it is no success. The server's own words are never repeated."""
    status, code = answer.status, _error_code(answer)
    if status == 200:
        return None
    if 300 <= status < 400:
        return EngineRefused(
            engine, f"it sends the request elsewhere (HTTP {status}), which is not followed", hint=_MODEL
        )
    if status == 413 or code in _TOO_LONG_CODES:
        return BadAnswer(engine, f"the request is too long for it (HTTP {status})")
    if code in _FILTER_CODES:
        return BadAnswer(engine, f"its filter does not let these words through (HTTP {status})")
    if code in _NO_MONEY_CODES:
        return EngineRefused(engine, f"the quota of this key is used up (HTTP {status})", hint=_HINTS[456])
    if status in (425, 429, 503, 529):
        return EngineBusy(engine, f"it is busy (HTTP {status})", retry_after_seconds=retry_after(answer))
    if status == 408 or status >= 500:
        return EngineDown(engine, f"it failed (HTTP {status})")
    if 200 < status < 300 or status < 200:
        return BadAnswer(engine, f"its answer is none (HTTP {status})")
    words = _CODES.get(status, "it refuses")
    return EngineRefused(engine, f"{words} (HTTP {status})", hint=_HINTS.get(status))


def complaint(answer: ServerAnswer) -> str:
    """What a refusal is about, in lower case, to look for a parameter's name in. Never shown.

    The parameter that it names, else its sentence; long ones are left alone, for some servers echo the whole request.
    """
    said = _json_of(answer)
    error = said.get("error", said)
    if isinstance(error, dict):
        parts = [error.get("param"), error.get("message"), error.get("detail")]
        error = " ".join(part for part in parts if isinstance(part, str) and len(part) <= _SENTENCE)
    return error.lower() if isinstance(error, str) and len(error) <= 2 * _SENTENCE else ""


def retry_after(answer: ServerAnswer) -> float | None:
    """For how many seconds a server asks to wait; None: it does not say so in a way that can be read.

    A date is measured against the server's own clock, which its `Date` header tells.
    """
    if (millis := _number(answer.header("retry-after-ms"))) is not None:
        return millis / 1000
    said = answer.header("retry-after")
    if (seconds := _number(said)) is not None:
        return seconds
    try:
        until, at = parsedate_to_datetime(said or ""), parsedate_to_datetime(answer.header("date") or "")
        return max(0.0, (until - at).total_seconds())
    except (TypeError, ValueError, OverflowError):
        return None


def _number(said: str | None) -> float | None:
    try:
        found = float(said or "")
    except ValueError:
        return None
    return max(0.0, found) if math.isfinite(found) else None


def _error_code(answer: ServerAnswer) -> str | None:
    """The code that OpenAI and those who speak like it put into `error.code`."""
    error = _json_of(answer).get("error")
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) else None


def _json_of(answer: ServerAnswer) -> dict[str, object]:
    """The object that a refusal is, if it is a short one."""
    if answer.status < 400 or len(answer.content) > _MOST_WORDS:
        return {}
    try:
        said = json.loads(answer.content)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
