"""Boxes and lines of classification inside a text whose line breaks were lost: where they begin and end."""

import re
from collections.abc import Sequence

from stenogram.parse.dates import dates_in
from stenogram.parse.words.furniture import CLASSIFICATION, SEE_ALSO

_LONGEST_ITEM = 250  # letters of one entry of a box: a title and its date
_LONGEST_BOX = 1500
_LONGEST_END = 4000  # letters of what follows the last speech
_SENTENCE_END = re.compile(r"[.!?…»\")\]>*]\s*$")
_NEXT = re.compile(r"[^\W_a-zа-яёіїєґў]|[«\"“:\d]")


def _opening(words: Sequence[str]) -> re.Pattern[str]:
    capitalised = sorted({w[0].upper() + w[1:] for w in words}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, capitalised))})(?=\s*[:\s]\s*\S)")


_SEE_ALSO = _opening(SEE_ALSO)
_ANY = _opening((*SEE_ALSO, *CLASSIFICATION))


def boxes_in(text: str, labels: Sequence[int]) -> set[int]:
    """Where boxes begin and end, and where what follows the last speech begins.

    A box opens with words such as "See also" after the end of a sentence, and holds titles with their dates.
    The end of the page opens with such words too, and has several of them.
    """
    cuts: set[int] = set()
    end = _end_of_speeches(text, labels[-1] if labels else 0)
    if end is not None:
        cuts.add(end)
    for match in _SEE_ALSO.finditer(text):
        if end is not None and match.start() >= end:
            break
        close = (
            _close_of_box(text, match.start(), match.end())
            if _SENTENCE_END.search(text[max(0, match.start() - 4) : match.start()])
            else None
        )
        if close is not None:
            cuts |= {match.start(), close}
    return cuts


def _end_of_speeches(text: str, last_label: int) -> int | None:
    found = [m for m in _ANY.finditer(text, last_label) if _NEXT.match(text[m.end() :].lstrip()[:1])]
    for place, match in enumerate(found):
        is_after_sentence = bool(_SENTENCE_END.search(text[max(0, match.start() - 4) : match.start()]))
        is_near_end = len(text) - match.start() <= _LONGEST_END
        if is_after_sentence and is_near_end and len(found) - place >= 2:
            return match.start()
    return None


def _close_of_box(text: str, start: int, after: int) -> int | None:
    """The end of the last date of the box's entries; None: it has no dated entry."""
    window = text[after : start + _LONGEST_BOX]
    close, at = None, 0
    for date in dates_in(window):
        entry = window[at : date.span.start]
        if date.day is None or len(entry) > _LONGEST_ITEM or re.search(r"[.!?]\s", entry):
            break
        close = at = date.span.end
    if close is None:
        return None
    tail = re.match(r"\s*(?:года|г\.|року|р\.)?(?:,\s*\d{1,2}:\d{2})?", window[close:])
    return after + close + (tail.end() if tail else 0)
