"""Numbers and denials as the audit reads them, for the check of quotations."""

from functools import lru_cache

from stenogram.audit.figures import figures
from stenogram.audit.passage import passage
from stenogram.audit.polarity import negators
from stenogram.model import StatedNumber
from stenogram.text import Language

_ROLES = frozenset({"number", "percent", "day", "year", "time"})


class AuditedWords:
    """`ReadsWords` by the tables of the audit."""

    def numbers(self, text: str, language: Language) -> tuple[StatedNumber, ...]:
        """The numbers that a text states, in order; of dates the days and years too, and months in figures."""
        return tuple(
            StatedNumber(start=f.start, end=f.end, values=frozenset(value for _, value in f.keys),
                         is_sure=f.strength > 0)
            for f in figures(passage(((0, text),)), language)
            if f.role in _ROLES or (f.role == "month" and text[f.start : f.start + 1].isdigit())
        )  # fmt: skip

    def denies(self, word: str, language: Language) -> bool:
        """Whether a word denies by itself."""
        return _denies(word, language)


@lru_cache(maxsize=4096)
def _denies(word: str, language: Language) -> bool:
    return any(n.firm for n in negators(passage(((0, word),)), language))
