"""The word before a stop and the word after it; both look a bounded way only."""

import re
from typing import NamedTuple

_LOOK_BACK = 40  # letters: no abbreviation is longer
_BEFORE_A_WORD = "\"'“”„«»‘’‚‹›([{¿¡「『（*•–—―-−/"
_ELIDED = re.compile(r"[^\W\d_]{1,5}['’](?=[^\W_]{2})")  # l'art., dell'on.
_AHEAD = re.compile(
    r"\s*(?P<openers>(?:[\"'“”„«»‘’‚‹›(\[{¿¡「『（*•]|[–—―−-]{1,3}[ \u00a0\u202f]|[–—―])*)"
    r"[ \u00a0\u202f]?(?P<word>[^\W_](?:[\w'’.-]{0,30}\w)?)?(?P<mark>[,;:.)\]%])?"
)


class Ahead(NamedTuple):
    """What follows a stop."""

    word: str  # without marks; empty: none near
    mark: str  # right behind the word, or in its place
    is_opened: bool  # by a quotation mark, bracket or dash

    @property
    def is_lower(self) -> bool:
        """Whether the word begins with a small letter; scripts without case have none."""
        return self.word[:1].islower()

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.word[:1].isdecimal()

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter with a stop: "V." of "V. Smith"."""
        return len(self.word) == 1 and self.word.isalpha() and self.mark == "."

    @property
    def is_continuation(self) -> bool:
        """Whether a comma or the like follows in the place of a word."""
        return not self.word and not self.is_opened and self.mark in (",", ";", ":", ")", "]")


def word_ahead(text: str, at: int) -> Ahead:
    """What follows the place `at`."""
    found = _AHEAD.match(text, at)
    if found is None:  # pragma: no cover  # every part of the pattern may be empty
        return Ahead("", "", is_opened=False)
    openers, word, mark = found.group("openers", "word", "mark")
    return Ahead(word or "", mark or "", is_opened=bool(openers))


def last_word(text: str, at: int) -> str:
    """The word that ends at `at`, with the stops and hyphens inside it, without elided articles.

    >>> last_word("in the U.S.", 10), last_word("de l'art.", 8), last_word("Dr .", 3)
    ('U.S', 'art', 'Dr')
    """
    near = text[max(0, at - _LOOK_BACK) : at].removesuffix(" ")  # tokenised text: "Dr ."
    if not near or near[-1].isspace():
        return ""
    word = near.rsplit(maxsplit=1)[-1].lstrip(_BEFORE_A_WORD)
    elided = _ELIDED.match(word)
    return word[elided.end() :] if elided else word


def word_before(text: str, at: int) -> str:
    """The short word with a stop that stands before the word that ends at `at`: "z" for the "B" of "z. B."."""
    near = text[max(0, at - 16) : at].split()
    half = near[-2] if len(near) > 1 else ""
    return half[:-1].lstrip(_BEFORE_A_WORD) if half.endswith(".") and len(half) <= 4 else ""
