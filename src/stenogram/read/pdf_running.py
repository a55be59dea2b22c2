"""Which lines of printed pages are heads, feet and numbers of pages: they recur at one edge from page to page."""

import re
from collections import Counter
from collections.abc import Sequence

from stenogram.read.pdf_letters import Line, PrintedPage

_EDGE = 0.13  # of the page's height, at the top and at the bottom
_LINES = 3  # so many rows of an edge may be running
_NUMBER = re.compile(r"\d+")
_BARE_NUMBER = re.compile(
    r"[\W_]*(?:(?:page|seite|стр\.?|p\.?|pág\.?)\s*)?(?:\d{1,5}|[ivxlcdm]{1,7})(?:\s*(?:/|of|von|из|de)\s*\d{1,5})?[\W_]*",
    re.IGNORECASE,
)
_FEWEST = 3  # pages on which a line recurs; 2 where there are no more than 4
_SHARE = 0.2  # of the pages: heads differ on left and right pages and by chapter


def running_lines(pages: Sequence[PrintedPage]) -> dict[int, str]:
    """By the identity of a line: "header" or "footer"."""
    edges = [(page, edge, line) for page in pages for edge, line in _edge_lines(page)]
    if len(pages) < 2:
        return {}
    times = Counter(key for key in {(id(page), edge, _wording(line)) for page, edge, line in edges})
    pages_with: Counter[tuple[str, str]] = Counter((edge, wording) for _, edge, wording in times)
    fewest = max(_FEWEST if len(pages) > 4 else 2, int(len(pages) * _SHARE))
    return {
        id(line): edge
        for _, edge, line in edges
        if pages_with[edge, _wording(line)] >= fewest
        or (_BARE_NUMBER.fullmatch(line.text.strip()) and pages_with[edge, "#"] >= 2)
    }


def _wording(line: Line) -> str:
    """The line without what changes from page to page."""
    if _BARE_NUMBER.fullmatch(line.text.strip()):
        return "#"
    return _NUMBER.sub("#", " ".join(line.text.casefold().split()))


def _edge_lines(page: PrintedPage) -> list[tuple[str, Line]]:
    """The outermost rows of a page that lie near its edges."""
    rows = sorted({round(line.y) for line in page.lines})
    feet, heads = rows[:_LINES], rows[-_LINES:]
    found = []
    for line in page.lines:
        row = round(line.y)
        if row in heads and row > page.height * (1 - _EDGE):
            found.append(("header", line))
        elif row in feet and row < page.height * _EDGE:
            found.append(("footer", line))
    return found
