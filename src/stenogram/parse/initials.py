"""Initials in place of names, as magazines print who speaks: "A.Z." is Anna Zorn, whom the page names above."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stenogram.parse.candidates import Candidate, Style
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
_COMMON = OFFICES | COURTESY | NAME_PARTICLES
_FEWEST = 2  # entries of a legend
_ENTRY = re.compile(r"([A-ZÀ-ÞА-ЯЁ]{2,4})\s*(?:[:=–—-]\s*|\s)([^\n.!?:;]{3,60})")
_ENTRY_OPENING = re.compile(r"([A-ZÀ-ÞА-ЯЁ]{2,4})(?::\s*|\s+)(?=\S)")


def with_initials_named(
    pieces: Sequence[Piece], labels: Mapping[int, Candidate], title: str | None
) -> dict[int, Candidate]:
    """The labels; those that are initials with the one name above the first speech that has these initials."""
    letters = {label.text: _letters(label) for label in labels.values()}
    if not any(letters.values()):
        return dict(labels)
    above = "\n".join([title or "", *(piece.text for piece in pieces[: min(labels)])])[-_LONGEST_HEAD:]
    names = _names_by_letters(above)
    named = {text: _name_with(found, names) for text, found in letters.items() if found}
    return {n: replace(c, named=c.named or named.get(c.text, "")) for n, c in labels.items()}


def labels_of_legend(pieces: Sequence[Piece]) -> dict[int, Candidate]:
    """The pieces that open with initials for which a legend gives the names, by number; empty: there is none.

    "TJ  Tora Jansen" and "DM  Dr Dina Mora" above "TJ Hello, everybody".
    """
    legend: dict[str, str] = {}
    last = -1
    for number, piece in enumerate(pieces):
        for line in piece.text.split("\n"):
            entry = _ENTRY.fullmatch(line.strip())
            if entry and _is_of(entry[1], entry[2]):
                legend.setdefault(entry[1], entry[2].strip())
                last = number
    if len(legend) < _FEWEST:
        return {}
    found: dict[int, Candidate] = {}
    for number in range(last + 1, len(pieces)):
        opening = _ENTRY_OPENING.match(pieces[number].text)
        if opening and opening[1] in legend:
            name = " ".join(w for w in legend[opening[1]].split() if w.strip(".").casefold() not in COURTESY)
            found[number] = Candidate(
                piece=number, style=Style.WORD, text=opening[1], body=opening.end(), shape=Shape.WEAK,
                key=opening[1].casefold(), named=name,
            )  # fmt: skip
    return found


def _is_of(letters: str, name: str) -> bool:
    """Whether a name has these first letters, but for what stands before it."""
    words = [w for w in _WORD.findall(name) if w.casefold() not in COURTESY | NAME_PARTICLES]
    is_full = 1 < len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words)
    firsts = "".join(word[0] for word in words)
    return is_full and letters[0] == firsts[0] and letters[-1] in firsts[1:]


def _letters(label: Candidate) -> str:
    """The letters of a label that is nothing but initials; empty: it is not."""
    if label.shape is not Shape.WEAK:
        return ""
    if _DOTTED.fullmatch(label.text):
        return "".join(letter for letter in label.text if letter.isalpha())
    return label.text if _CAPITALS.fullmatch(label.text) and label.text.isupper() else ""


def _names_by_letters(text: str) -> dict[str, set[str]]:
    """The stretches of two to four capitalised words in a text, by their first letters."""
    found: dict[str, set[str]] = {}
    for stretch in _BREAK.split(text):
        words = [word if _may_be_of_name(word) else "" for word in _WORD.findall(stretch)]
        for start in range(len(words)):
            for end in range(start + 2, min(start + _MOST_WORDS, len(words)) + 1):
                if not words[end - 1] or not words[start]:
                    break
                name = words[start:end]
                found.setdefault("".join(word[0] for word in name), set()).add(" ".join(name))
    return found


def _may_be_of_name(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in _COMMON


def _name_with(letters: str, names: Mapping[str, set[str]]) -> str:
    """The name with these first letters; empty: none, more than one, or one that is declined."""
    found = names.get(letters, set())
    full = next(iter(found)) if len(found) == 1 else ""
    return full if full and not is_declined(full.split()[0]) else ""
