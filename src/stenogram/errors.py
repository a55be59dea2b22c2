"""Why Stenogram could not do something. What is odd about the *material* is a finding, never an error.

StenogramError
├── UsageError                what was asked makes no sense (exit 2)
│   ├── KnownElsewhere        these bytes are another event's
│   ├── UnknownEvent          no event of the archive answers to this name
│   ├── UnknownPerson         nobody of the archive answers to this name
│   ├── AmbiguousName         several do
│   ├── WrongQuery            a search cannot be read; the place is marked
│   └── UnknownPlugin         no installed implementation has this name
├── MissingExtra              a part that is installed separately is absent
├── SettingsError             stenogram.toml cannot be used
├── CaptureError              bytes could not be had, or kept
│   ├── RefusedAddress        an address that Stenogram does not connect to
│   └── TooManyBytes          more came than may come
├── ReadError                 bytes could not be turned into text
├── ParseError                text could not be turned into a transcript
├── SegmentError              speeches could not be cut into sentences
├── TranslateError            a sentence or a whole text could not be translated
│   ├── EngineBusy            the engine asks to wait; the same request may be sent again
│   ├── EngineDown            the engine did not answer; the same request may be sent again
│   ├── EngineRefused         the engine will not: key, quota, model, a request that it does not take
│   ├── UnknownPair           the engine does not translate between these languages
│   ├── BadAnswer             the engine's answer does not fit the request; fewer sentences may do
│   └── TooCostly             going on would cost more than was allowed
├── AlignError                two renditions could not be aligned
│   └── UnrelatedTexts        they are not renditions of one event
├── AuditError                a check could not run
└── StoreError                the archive could not be read or written
    ├── ArchiveMissing        there is no archive in this folder
    ├── TookTooLong           a look-up was stopped at its time limit
    ├── StaleEvent            somebody else changed the event meanwhile
    └── StaleRendition        somebody else edited the same sentences meanwhile

Each says what, where, expected against found; `hint` says what to do next.
"""

import unicodedata
from collections.abc import Sequence


class StenogramError(Exception):
    """Something Stenogram could not do; the message is a sentence, `hint` the next step."""

    hint: str | None = None

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        if hint is not None:
            self.hint = hint


class UsageError(StenogramError):
    """What was asked makes no sense."""


class UnknownEvent(UsageError):
    """No event, rendition or revision of the archive answers to this name."""

    hint = "`stenogram list` shows what the archive holds"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"the archive holds nothing called {name!r}")


class KnownElsewhere(UsageError):
    """These bytes are a rendition of another event than the one that was named."""

    def __init__(self, address: str, event: str) -> None:
        self.address, self.event = address, event
        other = address.partition("/")[0]
        super().__init__(
            f"these bytes are {address} already, and a text stands in one event only",
            hint=f"`stenogram merge {event} {other}` if the events are one; `stenogram split {other} "
            f"{address.partition('/')[2]}` and then merge if only this text belongs to {event}",
        )


class UnknownPerson(UsageError):
    """Nobody in the archive answers to this id or name."""

    hint = "`stenogram people` lists everybody"

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"nobody in the archive is called {name!r}")


class AmbiguousName(UsageError):
    """Several things of the archive answer to this name."""

    hint = "give more of the name"

    def __init__(self, name: str, candidates: Sequence[str]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        super().__init__(f"{name!r} may mean {', '.join(self.candidates)}")


class WrongQuery(UsageError):
    """A search cannot be read: what is wrong, and [start, end) of it in the query."""

    def __init__(self, query: str, start: int, end: int, problem: str, *, hint: str | None = None) -> None:
        self.query, self.start, self.end, self.problem = query, start, max(end, start + 1), problem
        super().__init__(f"{problem}\n{self.marked(indent='  ')}", hint=hint)

    def marked(self, *, indent: str = "") -> str:
        """The query with carets under the place, as a terminal shows both."""
        shown = "".join(" " if letter.isspace() else letter for letter in self.query)
        before, place = _columns(shown[: self.start]), _columns(shown[self.start : self.end])
        return f"{indent}{shown}\n{indent}{' ' * before}{'^' * max(1, place)}"


class UnknownPlugin(UsageError):
    """No installed implementation has this name."""

    def __init__(self, kind: str, name: str, installed: Sequence[str]) -> None:
        self.kind, self.name, self.installed = kind, name, tuple(installed)
        super().__init__(
            f"no {kind} is called {name!r}; installed: {', '.join(installed) or 'none'}",
            hint="`stenogram plugins` says what each of them is",
        )


class SettingsError(StenogramError):
    """stenogram.toml cannot be used."""


class CaptureError(StenogramError):
    """The bytes at an address could not be had, or could not be kept."""

    def __init__(self, address: str, problem: str, *, hint: str | None = None) -> None:
        self.address, self.problem = address, problem
        super().__init__(f"{address}: {problem}", hint=hint)


class RefusedAddress(CaptureError):
    """An address that Stenogram does not connect to, whoever names it."""

    hint = "only public http and https addresses are fetched; save the page and add the file instead"


class TooManyBytes(CaptureError):
    """More came than may come; the rest was not read."""


class ReadError(StenogramError):
    """Bytes could not be turned into text."""

    def __init__(self, name: str, problem: str, *, hint: str | None = None) -> None:
        self.name, self.problem = name, problem
        super().__init__(f"{name}: {problem}", hint=hint)


class ParseError(StenogramError):
    """Text could not be turned into a transcript."""


class SegmentError(StenogramError):
    """Speeches could not be cut into sentences."""


class TranslateError(StenogramError):
    """A sentence or a whole text could not be translated. Holds no secret, and few of the engine's words."""

    def __init__(self, engine: str, problem: str, *, hint: str | None = None) -> None:
        self.engine, self.problem = engine, problem
        super().__init__(f"{engine}: {problem}", hint=hint)


class EngineBusy(TranslateError):
    """The engine asks to wait; the same request may be sent again after `retry_after_seconds`; None: not said."""

    def __init__(self, engine: str, problem: str, *, retry_after_seconds: float | None = None) -> None:
        self.retry_after_seconds = retry_after_seconds
        super().__init__(engine, problem, hint="run the command again later: what was translated is kept")


class EngineDown(TranslateError):
    """The engine did not answer, or broke off; the same request may be sent again."""


class EngineRefused(TranslateError):
    """The engine will not: a key, a quota, a model, a request that it does not take. Sending it again is of no use."""


class UnknownPair(TranslateError):
    """The engine does not translate between these languages."""


class BadAnswer(TranslateError):
    """The engine's answer does not fit the request: nothing of it is used."""


class TooCostly(TranslateError):
    """Going on would cost more than the user allowed; what was translated is kept."""


class AlignError(StenogramError):
    """Two renditions could not be aligned."""


class UnrelatedTexts(AlignError):
    """Two texts that are not renditions of one event; aligning them would only list omissions."""

    hint = "check that both belong to the same event"

    def __init__(self, likeness: float, floor: float) -> None:
        self.likeness, self.floor = likeness, floor
        super().__init__(
            f"these texts are not renditions of one event: their likeness is {likeness:.2f}, "
            f"renditions of one event have at least {floor:.2f}"
        )


class AuditError(StenogramError):
    """A check could not run."""


class StoreError(StenogramError):
    """The archive could not be read or written."""


class ArchiveMissing(StoreError):
    """There is no archive in this folder."""

    hint = "`stenogram add FILE` makes one; `--archive` or STENOGRAM_ARCHIVE names another folder"

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(f"there is no archive in {folder}")


class TookTooLong(StoreError):
    """A look-up was stopped because it would have taken longer than it may."""

    hint = "ask for less at once"

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(f"this was stopped after {seconds:g} seconds")


class StaleEvent(StoreError):
    """Somebody else changed the event while this change was being made; nothing was written."""

    hint = "run the command again"

    def __init__(self, event: str) -> None:
        self.event = event
        super().__init__(f"event {event} was changed meanwhile by another process")


class StaleRendition(StoreError):
    """Somebody else changed sentences of a rendition while an editor worked on them; nothing was written."""

    hint = "look at what stands there now, and edit that"

    def __init__(self, rendition: str, now: Sequence[str]) -> None:
        self.rendition, self.now = rendition, tuple(now)
        said = "; ".join(repr(text[:80]) for text in self.now[:3])
        stands = f": now it says {said}" if said else ""
        super().__init__(f"{rendition} was edited by somebody else meanwhile{stands}")


class MissingExtra(StenogramError):
    """A part that is installed separately is absent."""

    def __init__(self, what: str, extra: str, *, package: str | None = None) -> None:
        """`package`: what to install where it is too large to be an extra of ours."""
        self.what, self.extra = what, extra
        super().__init__(f"{what} is not installed", hint="pip install " + (package or f"'stenogram[{extra}]'"))


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: letters of East Asia two, marks over letters none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)
