"""The lines of a printed page in the order in which people read: columns from left to right, wide lines between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from stenogram.read.pdf_letters import Line, PrintedPage

_MIDDLE = (0.25, 0.75)  # of the text's width: where the gap between two columns may be
_STEPS = 60  # places in it that are tried
_FEWEST = 6  # lines on each side of a gap
_SHARE = 0.25  # of the lines, on each side
_CROSSING = 0.2  # of the lines: more would be cut by the gap, so it is none
_SAME_ROW = 0.4  # times the size
_SMALL, _RAISED = 0.8, 0.7  # times the size: letters so much smaller may stand so much higher or lower
_SPACE, _TAB = 0.15, 2.2  # times the size


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The lines of one column, or of one stretch of wide lines, from top to bottom."""

    lines: tuple[Line, ...]
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedPage:
    """A page as it is read: its regions, and the running lines at its edges."""

    regions: tuple[Region, ...]
    heads: tuple[Line, ...]
    feet: tuple[Line, ...]


def in_reading_order(page: PrintedPage, running: Mapping[int, str]) -> OrderedPage:
    """The page's regions in reading order."""
    own = [line for line in page.lines if id(line) not in running]
    return OrderedPage(
        regions=tuple(_regions(own)),
        heads=tuple(_rows([line for line in page.lines if running.get(id(line)) == "header"])),
        feet=tuple(_rows([line for line in page.lines if running.get(id(line)) == "footer"])),
    )


def _regions(lines: Sequence[Line], depth: int = 0) -> list[Region]:
    """One column; or two, with the wide lines that part them into bands."""
    if not lines:
        return []
    gap = _gap(lines) if depth < 3 else None
    if gap is None:
        rows = _rows(lines)
        rights = sorted(line.right for line in rows)
        return [Region(lines=tuple(rows), left=_margin(rows), right=rights[int((len(rights) - 1) * 0.95)])]
    wide = sorted((line for line in lines if line.left < gap < line.right), key=lambda line: -line.y)
    regions: list[Region] = []
    top = float("inf")
    for bottom, crossing in [*((line.y, [line]) for line in wide), (float("-inf"), [])]:
        band = [line for line in lines if bottom < line.y <= top and not line.left < gap < line.right]
        regions += _regions([line for line in band if line.right <= gap], depth + 1)
        regions += _regions([line for line in band if line.left >= gap], depth + 1)
        regions += _regions(crossing, depth + 1)
        top = bottom
    return _joined(regions)


def _gap(lines: Sequence[Line]) -> float | None:
    """Where a gap runs down between two columns; None: there is but one."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = right - left
    best: tuple[int, float] | None = None
    for step in range(_STEPS + 1):
        x = left + width * (_MIDDLE[0] + (_MIDDLE[1] - _MIDDLE[0]) * step / _STEPS)
        crossing = sum(line.left < x < line.right for line in lines)
        before = [line for line in lines if line.right <= x]
        after = [line for line in lines if line.left >= x]
        fewest = max(_FEWEST, _SHARE * (len(lines) - crossing))
        if crossing > _CROSSING * len(lines) or min(len(before), len(after)) < fewest:
            continue
        if not _are_columns(before, x - left) or not _are_columns(after, right - x):
            continue
        if best is None or crossing < best[0]:
            best = crossing, x
    return best[1] if best else None


def _are_columns(lines: Sequence[Line], width: float) -> bool:
    """Whether lines fill a column, most of them: those of a table or of verse do not."""
    full = sum(line.right - line.left >= 0.55 * width for line in lines)
    return full >= 0.5 * len(lines)


def _rows(lines: Sequence[Line]) -> list[Line]:
    """The lines from top to bottom; pieces of one row as one line, from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if rows and _is_same_row(rows[-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(sorted(row, key=lambda line: line.left)) for row in rows]


def _is_same_row(row: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on a row: at its height, or raised or lowered as small letters are."""
    first = max(row, key=lambda piece: piece.size)
    is_small = min(first.size, line.size) < _SMALL * max(first.size, line.size)
    shift = _RAISED * max(first.size, line.size) if is_small else _SAME_ROW * min(first.size, line.size)
    if abs(first.y - line.y) > shift:
        return False
    return not is_small or any(
        -0.3 * first.size < gap < 0.5 * first.size
        for piece in row
        for gap in (line.left - piece.right, piece.left - line.right)
    )


def _row(pieces: Sequence[Line]) -> Line:
    """The pieces as one line, from left to right, with as much space between as there was."""
    first = max(pieces, key=lambda piece: (piece.size, -piece.left))
    text, bold, italic = pieces[0].text, list(pieces[0].bold), list(pieces[0].italic)
    for before, piece in pairwise(pieces):
        gap = (piece.left - before.right) / first.size
        text += "\t" if gap > _TAB else " " if gap > _SPACE else ""
        at = len(text)
        text += piece.text
        bold += [(start + at, end + at) for start, end in piece.bold]
        italic += [(start + at, end + at) for start, end in piece.italic]
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    return replace(first, text=text, left=left, right=right, bold=bold, italic=italic)


def _margin(rows: Sequence[Line]) -> float:
    """Where most lines begin."""
    places: dict[int, list[float]] = {}
    for row in rows:
        places.setdefault(round(row.left / 3), []).append(row.left)
    fullest = max(places.values(), key=lambda lefts: (len(lefts), -lefts[0]))
    return min(fullest)


def _joined(regions: Sequence[Region]) -> list[Region]:
    """The regions, neighbouring wide lines as one."""
    joined: list[Region] = []
    for region in regions:
        before = joined[-1] if joined else None
        is_single = before is not None and len(region.lines) == 1 and before.lines[-1].y > region.lines[0].y
        if (
            before is not None
            and is_single
            and abs(before.left - region.left) < 3 * region.lines[0].size
            and (before.right - before.left > 0.7 * (region.right - region.left))
        ):
            lines = (*before.lines, *region.lines)
            joined[-1] = Region(lines=lines, left=_margin(lines), right=max(before.right, region.right))
        else:
            joined.append(region)
    return joined
