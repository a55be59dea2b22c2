"""What is said instead of an answer: what was wrong, where, and what to do next. Never a path, never a traceback."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stenogram.errors import AmbiguousName, ReadError, StoreError, TookTooLong, UnknownEvent, UnknownPerson, WrongQuery
from stenogram.site.api.shapes import Problem
from stenogram.site.frame.links import Links


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of problem, as the human page explains it."""

    name: str
    status: int
    title: str


KINDS = (
    WRONG := Kind(name="wrong-parameter", status=400, title="A parameter is wrong"),
    FOREIGN := Kind(name="foreign", status=403, title="A page of another site sent this"),
    UNKNOWN := Kind(name="unknown", status=404, title="Not in this archive"),
    AMBIGUOUS := Kind(name="ambiguous", status=404, title="More than one thing is called so"),
    NOT_ALLOWED := Kind(name="not-allowed", status=405, title="This cannot be done here"),
    NOT_ACCEPTABLE := Kind(name="not-acceptable", status=406, title="There is only JSON here"),
    TOO_LARGE := Kind(name="too-large", status=413, title="More was sent than is read"),
    TOO_LONG := Kind(name="too-long", status=414, title="The address is too long"),
    UNSUPPORTED := Kind(name="unsupported", status=415, title="What was sent is of no kind that is read"),
    MISDIRECTED := Kind(name="misdirected", status=421, title="Not this server's name"),
    UNREADABLE := Kind(name="unreadable", status=422, title="What was sent cannot be read"),
    FAILED := Kind(name="failed", status=500, title="Something went wrong"),
    STOPPED := Kind(name="stopped", status=503, title="Stopped: it took too long"),
    BUSY := Kind(name="busy", status=503, title="Others are being served"),
    NO_ARCHIVE := Kind(name="no-archive", status=503, title="The archive cannot be read"),
)


class Refused(Exception):
    """A request that is not answered."""

    def __init__(self, kind: Kind, detail: str, next_step: str, more: Mapping[str, Any] | None = None) -> None:
        """`more`: further fields of `Problem`."""
        self.kind, self.detail, self.next_step, self.more = kind, detail, next_step, dict(more or {})
        super().__init__(detail)


def problem_of(refused: Refused, links: Links) -> Problem:
    """The problem as it is sent."""
    kind = refused.kind
    made: Problem = {
        "type": f"{links.absolute(links.api())}#{kind.name}",
        "title": kind.title,
        "status": kind.status,
        "detail": refused.detail,
        "next": refused.next_step,
    }
    return made | refused.more  # type: ignore[return-value]


def wrong(parameter: str, value: str, detail: str, *, next_step: str, known: tuple[str, ...] = ()) -> Refused:
    """A parameter that is wrong as a whole."""
    more = {"parameter": parameter, "value": value, "start": 0, "end": len(value)}
    return Refused(WRONG, detail, next_step, more | ({"known": list(known)} if known else {}))


def refusal_of(error: Exception, links: Links) -> Refused:
    """What an error of the archive or of a search means to who asked."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, WrongQuery):
        where = {"parameter": "q", "value": error.query, "start": error.start, "end": error.end}
        return Refused(WRONG, error.problem, error.hint or "change the query at the place that is marked", where)
    if isinstance(error, AmbiguousName):
        more = {"known": list(error.candidates)}
        return Refused(AMBIGUOUS, f"several things are called {error.name!r}", "give more of the name", more)
    if isinstance(error, UnknownEvent):
        return unknown(f"the archive holds no event called {error.name!r}", links.absolute(links.api("/events")))
    if isinstance(error, UnknownPerson):
        return unknown(f"nobody in the archive is called {error.name!r}", links.absolute(links.api("/speakers")))
    if isinstance(error, TookTooLong):
        return Refused(STOPPED, str(error), "ask for less at once: a smaller `size`, a narrower filter")
    if isinstance(error, ReadError):
        return Refused(UNREADABLE, str(error), error.hint or "send it in another format")
    if isinstance(error, StoreError):
        return Refused(NO_ARCHIVE, "the archive could not be read just now; nothing in it was changed", "try again")
    return Refused(FAILED, "this could not be made; the fault is ours, and the archive was not changed", "tell us")


def unknown(detail: str, where: str) -> Refused:
    """What is not there, and the list of what is."""
    return Refused(UNKNOWN, detail, f"{where} lists what is there")
