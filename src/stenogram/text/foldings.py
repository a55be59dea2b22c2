"""Named ways in which two printings of the same words may differ, each a function of its own, traceable to the letter.

A quotation is looked for after all of them; which of them a match needed is then told. What is no folding here makes
another text: a letter of another alphabet that looks the same, a character without width, a comma, an accent.
"""

import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum


class Folding(Enum):
    """What is held to be the same; the value is how a reader is told."""

    SOFT_HYPHENS = "soft hyphens"
    ELLIPSES = "ellipsis characters"
    COMPOSITION = "composed letters"  # é as one character or as e and an accent
    COMPATIBILITY = "Unicode compatibility forms"
    CASE = "case"
    YO = "ё/е"
    APOSTROPHES = "apostrophes"
    QUOTATION_MARKS = "quotation marks"
    DASHES = "dashes"
    SPACES = "spaces"


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and of each of its characters the [start, end) in the text that it came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where [start, end) of the folded text, which is not empty, came from."""
        return self.starts[start], self.ends[end - 1]


class _Working:
    """A text that is being folded, step by step."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = list(range(len(text)))
        self.ends = list(range(1, len(text) + 1))

    def replace(self, pattern: re.Pattern[str], made: Callable[[str], str]) -> None:
        """Each match, which is not empty, with what `made` makes of it; every new character stands for all of it."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        place = 0
        for match in pattern.finditer(self.text):
            old = match.group()
            new = made(old)
            if new == old:
                continue
            first, last = match.span()
            pieces += (self.text[place:first], new)
            starts += self.starts[place:first] + [self.starts[first]] * len(new)
            ends += self.ends[place:first] + [self.ends[last - 1]] * len(new)
            place = last
        if place:
            self.text = "".join((*pieces, self.text[place:]))
            self.starts = starts + self.starts[place:]
            self.ends = ends + self.ends[place:]

    def translate(self, same_length: str) -> None:
        """The text with as many characters as before, each in the place of one."""
        self.text = same_length


class _Untraced(_Working):
    """The same where nobody asks what came from where."""

    def __init__(self, text: str) -> None:
        self.text = text

    def replace(self, pattern: re.Pattern[str], made: Callable[[str], str]) -> None:
        """Each match with what `made` makes of it."""
        self.text = pattern.sub(lambda match: made(match.group()), self.text)


_SOFT_HYPHEN = re.compile("\u00ad")
_ELLIPSIS = re.compile(r"…|\.(?:[ \u00a0\u202f]?\.){2}")
# A base with its combining marks, and runs of Hangul letters, which compose without being marks.
_CLUSTER = re.compile(r"[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[^\u0000-\u007f][\u0300-\u036f\u0591-\u05bd\u05bf"
                      r"\u05c1\u05c2\u0610-\u061a\u064b-\u0655\u0670\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7"
                      r"\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u3099\u309a]*"
                      r"|[A-Za-z<>=][\u0300-\u036f]+")  # fmt: skip
_KEPT_FORMS = ("<super>", "<sub>", "<fraction>", "<circle>", "<noBreak>", "<square>")  # 10² is not 102
_SPACE = r"[ \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
_APOSTROPHE = re.compile(r"(?<=\w)[’‘ʼ′＇`´](?=\w)")
# What is asked of the letter before a sign is asked after it, so that the search goes from sign to sign.
_DOUBLE = re.compile(r"[«»„“”‟〝〞〟＂‹›「」『』]|''|[‘’‚‛'](?:(?<!\w[‘’‚‛'])(?=\S)|(?<=\S[‘’‚‛'])(?!\w))")
_FRENCH = re.compile(rf"(?<![^\s(\[])«{_SPACE}+(?=\S)|(?<=\S){_SPACE}+»(?![^\s.,;:!?)\]…-])"
                     rf"|(?<=\S)[ \u00a0\u202f\u2009]+(?=[;:!?%](?!\w))")  # fmt: skip
_GLUED_DASH = re.compile(r"(?<=\w)[‐‑‒–−](?=\w)|(?<!\w)[‑‒–−](?=\d)|‐")
_DASH = re.compile(rf"(?:(?<!\s){_SPACE}++)?(?:[—―–‒−]|(?<=\s)--?(?=\s)){_SPACE}*+")
_SPACES = re.compile(rf" {_SPACE}+|(?! ){_SPACE}{_SPACE}*")  # a blank alone stays as it is
_ANY_FRENCH = re.compile(r"[«»]|[ \u00a0\u202f\u2009][;:!?%]")
_ANY_GLUED, _ANY_DASH = re.compile("[‐‑‒–−]"), re.compile(r"[‒-―−]|\s-")


def _compatible(form: str) -> str:
    tag = unicodedata.decomposition(form).split(" ", 1)[0]
    if not tag.startswith("<") or tag in _KEPT_FORMS or form.isspace():
        return form
    return unicodedata.normalize("NFKC", form)


def _composed(working: _Working) -> None:
    if not unicodedata.is_normalized("NFC", working.text):
        working.replace(_CLUSTER, lambda cluster: unicodedata.normalize("NFC", cluster))


def _plain(working: _Working) -> None:
    forms = "".join(sorted(c for c in set(working.text) if c > "\u007f" and _compatible(c) != c))
    if forms:
        working.replace(re.compile(f"[{re.escape(forms)}]"), _compatible)


def _cased(working: _Working) -> None:
    low = working.text.lower().replace("ς", "σ")
    if len(low) != len(working.text):  # İ becomes two characters
        working.replace(re.compile("İ"), lambda _: "i\u0307")
        low = working.text.lower().replace("ς", "σ")
    working.translate(low)


def _spaced(working: _Working) -> None:
    if _ANY_FRENCH.search(working.text):
        working.replace(_FRENCH, _unspaced)
    working.replace(_SPACES, lambda _: " ")


def _dashed(working: _Working) -> None:
    if _ANY_GLUED.search(working.text):
        working.replace(_GLUED_DASH, lambda _: "-")
    if _ANY_DASH.search(working.text):
        working.replace(_DASH, lambda _: " - ")


def _unspaced(found: str) -> str:
    return "".join(found.split())


_STEPS: dict[Folding, Callable[[_Working], None]] = {
    Folding.SOFT_HYPHENS: lambda w: w.replace(_SOFT_HYPHEN, lambda _: ""),
    Folding.ELLIPSES: lambda w: w.replace(_ELLIPSIS, lambda _: "..."),
    Folding.COMPOSITION: _composed,
    Folding.COMPATIBILITY: _plain,
    Folding.CASE: _cased,
    Folding.YO: lambda w: w.translate(w.text.replace("ё", "е").replace("Ё", "Е")),
    Folding.APOSTROPHES: lambda w: w.replace(_APOSTROPHE, lambda _: "'"),
    # Before the marks become one sign: French spaces stand inside of them, and no other ones do.
    Folding.SPACES: _spaced,
    Folding.QUOTATION_MARKS: lambda w: w.replace(_DOUBLE, lambda _: '"'),
    Folding.DASHES: _dashed,
}

ALL_FOLDINGS = tuple(_STEPS)
"""In the order in which they are applied."""


def folded(text: str, foldings: Collection[Folding] = ALL_FOLDINGS) -> Folded:
    """The text after these foldings, each character traceable.

    >>> folded("«Всё  хорошо…»").text
    '"все хорошо..."'
    """
    working = _Working(text)
    for folding, step in _STEPS.items():
        if folding in foldings:
            step(working)
    return Folded(working.text, tuple(working.starts), tuple(working.ends))


def folded_text(text: str) -> str:
    """The text after every folding, in a third of the time that it takes to trace each character.

    >>> folded_text("«Всё  хорошо…»")
    '"все хорошо..."'
    """
    working = _Untraced(text)
    for step in _STEPS.values():
        step(working)
    return working.text


def needed_foldings(one: str, other: str) -> tuple[Folding, ...] | None:
    """The fewest foldings after which two texts are the same, in order of application; None: none make them so.

    >>> [f.value for f in needed_foldings("Всё", "все")]
    ['case', 'ё/е']
    """
    wanted = list(ALL_FOLDINGS)
    if folded(one).text != folded(other).text:
        return None
    for folding in ALL_FOLDINGS:
        fewer = [f for f in wanted if f is not folding]
        if folded(one, fewer).text == folded(other, fewer).text:
            wanted = fewer
    return tuple(wanted)


# ---- Words, for looking a text up.

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_INDEXED = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_HIDDEN = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def index_words(text: str) -> list[str]:
    """The words under which a text is looked up: folded further than any match, so that nothing is missed.

    >>> index_words("Всё за́ново: 23-го")
    ['все', 'заново', '23', 'го']
    """
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).casefold().replace("ё", "е")
    return _INDEXED.findall(_HIDDEN.sub("", unicodedata.normalize("NFC", plain)))
