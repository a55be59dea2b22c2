"""Running heads and page numbers: lines that recur from page to page of a printed record, with a number that rises."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

_LONGEST = 120  # letters of a running head
_LONGEST_WITH_NUMBERS = 240  # … with a number and its space at either end
_SHORTEST = 6  # without its number: "Nr. 1" may be anything
LINE_NUMBER = re.compile(r"[ \t]{0,8}(\d{1,2})(?:[ \t]+|$)")
_ENOUGH_NUMBERS, _MOST = 8, 0.9
_TIMES = 2
_PAGE_WORD = r"(?:page|seite|стр\.?|с\.|p\.|pág\.?|strona|sayfa|第)"
_PAGE_NUMBER = re.compile(
    rf"[\[\](){{}}–—\-·. ]*{_PAGE_WORD}?\s*\d{{1,4}}\s*(?:(?:/|of|von|de|из)\s*\d{{1,4}}|页|頁|ページ)?"
    rf"[\[\](){{}}–—\-·. ]*",
    re.IGNORECASE,
)
_PAGE_MARK = re.compile(r"\[\[?\s*(?:page|seite|стр\.?|p\.)\s*[A-Z]{0,2}\d{1,6}\s*\]?\]", re.IGNORECASE)
_COLUMN = re.compile(r"(?:\d{1,2} [^\W\d_]{3,9} \d{4}\s*:\s*)?(?:Column|Col\.|Spalte)\s*\d{1,5}[A-Z]{0,2}")
_EDGE_NUMBER = re.compile(r"^(\d{1,5})\s+|\s+(\d{1,5})$")
# "May 7     Chair's Conference     FINAL"
_IN_COLUMNS = re.compile(r"\w\S?\s{3,20}\S[^\n]{0,100}?\w\S?\s{3,20}\w")
_ENDS_LIKE_SPEECH = (":", ".", "?", "!", ")", ";", ",")


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page and nothing else."""
    return len(line) <= _LONGEST and bool(
        _PAGE_NUMBER.fullmatch(line) or _PAGE_MARK.fullmatch(line) or _COLUMN.fullmatch(line)
    )


def running_heads(lines: Iterable[str]) -> frozenset[str]:
    """The lines, without their number, that recur with a number which rises at one end of the line."""
    lines = [line.strip() for line in lines]
    numbers: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        has_edge = line[:1].isdecimal() or line[-1:].isdecimal()
        is_fit = has_edge and len(line) <= _LONGEST and not line.endswith(_ENDS_LIKE_SPEECH)
        match = _EDGE_NUMBER.search(line) if is_fit else None
        if match:
            numbers[without_number(line)].append(int(match[1] or match[2]))
    same = Counter(line for line in lines if _IN_COLUMNS.search(line) and len(line) <= _LONGEST_WITH_NUMBERS)
    recurring = frozenset(
        without_number(line) for line, times in same.items() if times >= _TIMES and not line.endswith(_ENDS_LIKE_SPEECH)
    )
    return recurring | frozenset(
        line
        for line, seen in numbers.items()
        if len(seen) >= _TIMES and len(line) > _SHORTEST and seen == sorted(set(seen))
    )


def are_numbered(lines: Sequence[str]) -> bool:
    """Whether the lines of a page are numbered one by one, as courts number them."""
    full = [line for line in lines if line.strip()]
    marks = [int(m[1]) for line in full if (m := LINE_NUMBER.match(line))]
    steps = sum(b in (a + 1, 1) for a, b in pairwise(marks))
    return len(marks) >= _ENOUGH_NUMBERS and len(marks) > _MOST * len(full) and steps > _MOST * (len(marks) - 1)


def is_running_head(line: str, heads: Collection[str]) -> bool:
    """Whether a line is one of these running heads, whatever its number."""
    return bool(heads) and len(line) <= _LONGEST_WITH_NUMBERS and without_number(line) in heads


def without_number(line: str) -> str:
    """The line without the number at either end.

    >>> without_number("Landtag, 1. Sitzung   2")
    'landtag, 1. sitzung'
    """
    return _EDGE_NUMBER.sub("", line).casefold().strip()
