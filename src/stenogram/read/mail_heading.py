"""The heading of an e-mail message as facts, decoded by hand: the library has let line ends through (CVE-2024-6923)."""

import re
from datetime import datetime
from email.header import decode_header
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from stenogram.model import PageFact
from stenogram.text import squeeze

_FACTS = {"Subject": "title", "From": "author", "Date": "published", "Organization": "publisher",
          "Content-Language": "language", "List-Id": "list"}  # fmt: skip
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LONGEST = 1000  # letters of a field


def facts_of_heading(message: EmailMessage) -> tuple[PageFact, ...]:
    """What the heading says; control letters and line ends in it are spaces."""
    facts = []
    for field, name in _FACTS.items():
        value = _field(message, field)
        if name == "published" and value:
            moment = _moment(value)
            value = moment.isoformat() if moment else value
        if value:
            facts.append(PageFact(name=name, value=value, where=f"e-mail {field}"))
    return tuple(facts)


def _field(message: EmailMessage, field: str) -> str:
    """A field's letters, whichever way they are encoded."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == field.lower()), "")
    unfolded = re.sub(r"\r?\n", "", raw)
    said = squeeze(_HIDDEN.sub(" ", "".join(_decoded(unfolded))))
    return (said or squeeze(_HIDDEN.sub(" ", unfolded.encode("utf-8", "replace").decode())))[:_LONGEST]


def _decoded(raw: str) -> list[str]:
    try:
        pieces = decode_header(raw)
    except Exception:  # noqa: BLE001 - binascii, ValueError and others, by version
        return [raw]
    letters = []
    for piece, charset in pieces:
        if isinstance(piece, str):
            letters.append(piece)
            continue
        try:
            letters.append(piece.decode(charset or "utf-8", "replace"))
        except (LookupError, ValueError):
            letters.append(piece.decode("latin-1"))
    return [piece.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for piece in letters]


def _moment(value: str) -> datetime | None:
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
