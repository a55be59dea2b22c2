"""Numbers and denials as the audit reads them, for the check of quotations."""

import re
from fractions import Fraction
from functools import lru_cache

from stenogram.audit.figure import Figure
from stenogram.audit.figures import figures
from stenogram.audit.passage import passage
from stenogram.audit.polarity import negators
from stenogram.model import StatedNumber
from stenogram.text import Language, primary

_GROUPED = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?![\d.,])")
_DOT_IS_SURE = frozenset("en zh ja ko th hi bn ur he ar fa ga cy de es it pt nl tr id ms da ro el hr sl sr".split())
"""Languages in which a dot before three figures has one meaning: decimal in English, thousands in German."""

_ROLES = frozenset({"number", "percent", "day", "year", "time"})


class AuditedWords:
    """`ReadsWords` by the tables of the audit."""

    def numbers(self, text: str, language: Language) -> tuple[StatedNumber, ...]:
        """The numbers that a text states, in order; of dates the days and years too, and months in figures."""
        return tuple(
            StatedNumber(start=f.start, end=f.end, values=_values(f, language), is_sure=f.strength > 0)
            for f in figures(passage(((0, text),)), language)
            if f.role in _ROLES or (f.role == "month" and text[f.start : f.start + 1].isdigit())
        )  # fmt: skip

    def denies(self, word: str, language: Language) -> bool:
        """Whether a word denies by itself."""
        return _denies(word, language)


def _values(figure: Figure, language: Language) -> frozenset[Fraction]:
    """What a number may be to a reader of its language.

    An audit takes 1,342 for either value, since a translator may have copied the sign; the quotation and the words are
    of one language, in which "1,342 billion" is no "1.342 billion". Where figures are grouped by blanks a dot before
    three of them may still be either.
    """
    values = tuple(value for _, value in figure.keys)
    sign = _GROUPED.match(figure.text)
    if sign is None or (sign[1] == "." and primary(language) not in _DOT_IS_SURE):
        return frozenset(values)
    return frozenset(values[:1])


@lru_cache(maxsize=4096)
def _denies(word: str, language: Language) -> bool:
    return any(n.firm for n in negators(passage(((0, word),)), language))
