"""A query cut into pieces: words, phrases, filters, brackets, signs, each with its place. Pure."""

from dataclasses import dataclass
from enum import Enum

from stenogram.errors import WrongQuery
from stenogram.text import say

_OPENING = {'"': '"', "“": "”", "«": "»", "„": "“”", "”": "”", "＂": "＂", "「": "」", "『": "』", "‟": "”"}
_STOPS = frozenset('()"“«„”＂「『‟')


class PieceKind(Enum):
    """What a piece of a query is."""

    WORD = "word"
    PHRASE = "phrase"
    FILTER = "filter"
    OR = "or"
    MINUS = "minus"
    OPEN = "("
    CLOSE = ")"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece with its place in the query; `name` is that of a filter."""

    kind: PieceKind
    text: str
    start: int
    end: int
    name: str = ""


def pieces_of(query: str) -> list[Piece]:
    """The pieces of a query, in order.

    Raises:
        WrongQuery: quotation marks are not closed, or a filter has no value.
    """
    found: list[Piece] = []
    place = 0
    while place < len(query):
        letter = query[place]
        if letter.isspace():
            place += 1
            continue
        if letter in "()":
            kind = PieceKind.OPEN if letter == "(" else PieceKind.CLOSE
            piece = Piece(kind=kind, text=letter, start=place, end=place + 1)
        elif letter in "-−–" and _is_sign(query, place):
            piece = Piece(kind=PieceKind.MINUS, text=letter, start=place, end=place + 1)
        elif letter in _OPENING:
            words, end = _quoted(query, place)
            piece = Piece(kind=PieceKind.PHRASE, text=words, start=place, end=end)
        else:
            piece = _bare(query, place)
        found.append(piece)
        place = piece.end
    return found


def _is_sign(query: str, place: int) -> bool:
    """Whether a minus stands before something and after nothing: of "well-known" it is a part."""
    follows = query[place + 1 : place + 2]
    return (place == 0 or query[place - 1].isspace() or query[place - 1] == "(") and bool(follows.strip())


def _quoted(query: str, start: int) -> tuple[str, int]:
    """What stands in quotation marks, and where they end."""
    closing = _OPENING[query[start]]
    for place in range(start + 1, len(query)):
        if query[place] in closing or (query[place] == '"' and query[start] != '"'):
            return query[start + 1 : place], place + 1
    raise WrongQuery(
        query,
        start,
        len(query.rstrip()),
        say("this quotation mark is never closed"),
        hint=say("end the phrase with %(mark)s", mark=closing[0]),
    )


def _bare(query: str, start: int) -> Piece:
    """A word, OR, or a filter with its value."""
    end = start
    while end < len(query) and not query[end].isspace() and query[end] not in _STOPS:
        end += 1
        if query[end - 1] == ":" and _is_name(query[start : end - 1]):
            return _filter(query, start, end)
    word = query[start:end]
    kind = PieceKind.OR if word in ("OR", "|") else PieceKind.WORD
    return Piece(kind=kind, text=word, start=start, end=end)


def _is_name(word: str) -> bool:
    return word.isalpha() and word.isascii()


def _filter(query: str, start: int, colon: int) -> Piece:
    name = query[start : colon - 1]
    if colon < len(query) and query[colon] in _OPENING:
        value, end = _quoted(query, colon)
    else:
        end = colon
        while end < len(query) and not query[end].isspace() and query[end] not in "()":
            end += 1
        value = query[colon:end]
    return Piece(kind=PieceKind.FILTER, name=name, text=value, start=start, end=end)
