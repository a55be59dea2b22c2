"""How a text bounds the one date that it names: on the day, by it, since it, after it. Knows no values."""

import re

from stenogram.audit.figure import Figure
from stenogram.audit.figures import figures
from stenogram.audit.passage import Passage
from stenogram.audit.tables import facts_of

_LAST_WORD = re.compile(r"([^\W\d_]+(?:'[^\W\d_]+)?)['\s]*(?:the\s+|den\s+|dem\s+)?$")


def relation(passage: Passage, language: str) -> tuple[str, Figure] | None:
    """The relation (on, by, since, after) of the text's only month, with the month.

    None where the text names several months or none, or the language has no table.
    """
    facts = facts_of("relations", language)
    found = figures(passage, language)
    months = [figure for figure in found if figure.role == "month"]
    if not facts or len(months) != 1:
        return None
    month = months[0]
    days = [f.start for f in found if f.role == "day" and abs(f.start - month.start) < 14]
    start = min([month.start, *days])
    last = _LAST_WORD.search(passage.low, max(0, start - 24), start)
    if last:
        for name, words in facts.items():
            if last[1] in str(words).split():
                return name, month
    return "on", month
