"""Terms as a table: CSV out, and in whatever way a spreadsheet wrote it. A cell is never a formula."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from stenogram.errors import ReadError
from stenogram.model import Term
from stenogram.read.encoding import decode
from stenogram.text import one_line

COLUMNS = ("source", "target", "is_name", "note", "origin")
_DELIMITERS = ",;\t|"
_LARGEST_CELL = 100_000  # characters
# What a spreadsheet takes for a formula, or for the sign that a cell is text; the full-width forms too.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NEUTRAL = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
_YES = frozenset({"1", "yes", "true", "y", "x"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTerms:
    """Terms as bytes, and those that the format cannot hold, each with the reason."""

    content: bytes
    count: int
    left_out: tuple[tuple[Term, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTerms:
    """The terms of a file, and what of it cannot be used: its place in the file, and why."""

    terms: tuple[Term, ...]
    left_out: tuple[tuple[str, str], ...] = ()


def write_csv(terms: Iterable[Term]) -> WrittenTerms:
    """UTF-8 with a byte order mark, as spreadsheets like it; an apostrophe before what would be a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    left_out: list[tuple[Term, str]] = []
    count = 0
    for term in terms:
        row = (term.source, term.target, "yes" if term.is_name else "", term.note or "", term.origin or "")
        if lone := next((c for cell in row for c in cell if "\ud800" <= c <= "\udfff"), None):
            left_out.append((term, f"UTF-8 cannot hold U+{ord(lone):04X}"))
            continue
        writer.writerow([_neutral(cell) for cell in row])
        count += 1
    return WrittenTerms(content=out.getvalue().encode("utf-8-sig"), count=count, left_out=tuple(left_out))


def read_csv(content: bytes, name: str) -> ReadTerms:
    """The terms of a table with the columns source and target, whatever stands between its cells.

    Raises:
        ReadError: it cannot be read, or has no such columns.
    """
    text = decode(content, declared=None, name=name).text.lstrip("\ufeff")
    delimiter = _delimiter(text)
    csv.field_size_limit(_LARGEST_CELL)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ReadError(name, f"this table is broken: {error}") from error
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if not {"source", "target"} <= set(head):
        raise ReadError(
            name, "it has no columns called source and target",
            hint="its first line is `source,target`, each other line a term and its rendering",
        )  # fmt: skip
    terms: list[Term] = []
    left_out: list[tuple[str, str]] = []
    for number, row in enumerate(rows[1:], 2):
        cells = {column: _meant(cell) for column, cell in zip(head, row, strict=False)}
        source, target = one_line(cells.get("source", "")), one_line(cells.get("target", ""))
        if source and target:
            terms.append(
                Term(
                    source=source, target=target, is_name=cells.get("is_name", "").strip().casefold() in _YES,
                    note=cells.get("note") or None, origin=cells.get("origin") or name,
                )
            )  # fmt: skip
        elif any(cell.strip() for cell in row):
            left_out.append((f"row {number}", f"its {'target' if source else 'source'} is empty"))
    return ReadTerms(terms=tuple(terms), left_out=tuple(left_out))


def _neutral(cell: str) -> str:
    return "'" + cell if _FORMULA.match(cell) else cell


def _meant(cell: str) -> str:
    """The cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if _NEUTRAL.match(cell) else cell


def _delimiter(text: str) -> str:
    """What stands between the names of the columns."""
    head = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=head.count) if any(d in head for d in _DELIMITERS) else ","
