"""Initials in place of names, as magazines print who speaks: "A.Z." is Anna Zorn, whom the page names above."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.candidates import Candidate
from stenogram.parse.declined import is_declined
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape
from stenogram.parse.words.offices import COURTESY, NAME_PARTICLES, OFFICES

_DOTTED = re.compile(r"(?:[^\W\d_]\.[ -]?){1,3}[^\W\d_]\.?")
_CAPITALS = re.compile(r"[^\W\d_]{2,4}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BREAK = re.compile(r"[.,:;!?()\n«»“”\"/|–—]|\s-\s")
_LONGEST_HEAD = 4_000  # letters above the first speech in which the names stand
_MOST_WORDS = 4


def with_initials_named(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], title: str | None
) -> dict[int, Candidate]:
    """The labels; those that are initials with the one name above the first speech that has these initials."""
    letters = {label.text: _letters(label) for label in labels.values()}
    if not any(letters.values()):
        return dict(labels)
    above = "\n".join([title or "", *(piece.text for piece in pieces[: min(labels)])])[-_LONGEST_HEAD:]
    named = {text: _name_with(found, above) for text, found in letters.items() if found}
    return {n: replace(c, named=named.get(c.text, "")) for n, c in labels.items()}


def _letters(label: Candidate) -> str:
    """The letters of a label that is nothing but initials; empty: it is not."""
    if label.shape is not Shape.WEAK:
        return ""
    if _DOTTED.fullmatch(label.text):
        return "".join(letter for letter in label.text if letter.isalpha())
    return label.text if _CAPITALS.fullmatch(label.text) and label.text.isupper() else ""


def _name_with(letters: str, text: str) -> str:
    """The name whose words have these first letters; empty: none, or more than one."""
    found: dict[str, str] = {}
    for stretch in _BREAK.split(text):
        words = _WORD.findall(stretch)
        for start in range(len(words)):
            name = _name_at(words, start, len(letters))
            if name and "".join(word[0] for word in name) == letters:
                found.setdefault(" ".join(name), stretch)
    full = " ".join(found)
    if len(found) != 1 or is_declined(full.split()[0]):
        return ""
    place = text.find(full)  # with the particles between, as printed
    return full if place >= 0 else ""


def _name_at(words: Sequence[str], start: int, size: int) -> list[str]:
    """So many capitalised words from here on."""
    taken = words[start : start + size]
    is_name = len(taken) == size <= _MOST_WORDS and all(word[0].isupper() for word in taken)
    common = OFFICES | COURTESY | NAME_PARTICLES
    return list(taken) if is_name and not any(word.casefold() in common for word in taken) else []
