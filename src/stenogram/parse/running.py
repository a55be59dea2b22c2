"""Running heads and page numbers: lines that recur from page to page of a printed record, with a number that rises."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

_LONGEST = 120  # letters of a running head
_LONGEST_WITH_NUMBERS = 240  # … with a number and its space at either end
_SHORTEST = 6  # without its number: "Nr. 1" may be anything
_TIMES = 2
_PAGE_WORD = r"(?:page|seite|стр\.?|с\.|p\.|pág\.?|strona|sayfa|第)"
_PAGE_NUMBER = re.compile(
    rf"[\[\](){{}}–—\-·. ]*{_PAGE_WORD}?\s*\d{{1,4}}\s*(?:/\s*\d{{1,4}}|页|頁|ページ)?[\[\](){{}}–—\-·. ]*",
    re.IGNORECASE,
)
_PAGE_MARK = re.compile(r"\[\[?\s*(?:page|seite|стр\.?|p\.)\s*[A-Z]{0,2}\d{1,6}\s*\]?\]", re.IGNORECASE)
_COLUMN = re.compile(r"(?:\d{1,2} [^\W\d_]{3,9} \d{4}\s*:\s*)?(?:Column|Col\.|Spalte)\s*\d{1,5}[A-Z]{0,2}")
_EDGE_NUMBER = re.compile(r"^(\d{1,5})\s+|\s+(\d{1,5})$")
_ENDS_LIKE_SPEECH = (":", ".", "?", "!", ")", ";", ",")


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page and nothing else."""
    return len(line) <= _LONGEST and bool(
        _PAGE_NUMBER.fullmatch(line) or _PAGE_MARK.fullmatch(line) or _COLUMN.fullmatch(line)
    )


def running_heads(lines: Iterable[str]) -> frozenset[str]:
    """The lines, without their number, that recur with a number which rises at one end of the line."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        has_edge = line[:1].isdecimal() or line[-1:].isdecimal()
        is_fit = has_edge and len(line) <= _LONGEST and not line.endswith(_ENDS_LIKE_SPEECH)
        match = _EDGE_NUMBER.search(line) if is_fit else None
        if match:
            numbers[without_number(line)].append(int(match[1] or match[2]))
    return frozenset(
        line
        for line, seen in numbers.items()
        if len(seen) >= _TIMES and len(line) > _SHORTEST and seen == sorted(set(seen))
    )


def is_running_head(line: str, heads: Collection[str]) -> bool:
    """Whether a line is one of these running heads, whatever its number."""
    return bool(heads) and len(line) <= _LONGEST_WITH_NUMBERS and without_number(line) in heads


def without_number(line: str) -> str:
    """The line without the number at either end.

    >>> without_number("Landtag, 1. Sitzung   2")
    'landtag, 1. sitzung'
    """
    return _EDGE_NUMBER.sub("", line).casefold().strip()
