"""The letters of a PDF page with their places → printed lines, in the order in which the file draws them."""

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18  # PDF 32000-1, table 123
_BOLD_WEIGHT = 600
_WIDE_GAP = 2.2  # times the size: letters farther apart on one line belong to different columns
_LINE_SHIFT = 0.5  # times the size: letters higher or lower than that are on another line
_FARTHEST = 1e6  # points; the largest page has 14,400
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\uffff": ""}  # PDFium's own marks for a hyphen at a line's end
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NAME_BYTES = 256


@dataclass(slots=True, kw_only=True)
class Line:
    """Letters on one line of one column."""

    text: str
    left: float
    right: float
    y: float  # of the base line, from the page's bottom
    size: float
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        return sum(end - start for start, end in self.bold) >= len(self.text.strip()) > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """The lines of a page, as drawn."""

    lines: tuple[Line, ...]
    width: float
    height: float


@dataclass(slots=True)
class _Letter:
    text: str
    left: float
    right: float
    y: float
    size: float
    is_bold: bool
    is_italic: bool


def printed_page(page: Any, raw: Any) -> PrintedPage:
    """The lines of a page of PDFium's."""
    width, height = page.get_size()
    text_page = page.get_textpage()
    lines = _lines(_letters(text_page.raw, raw))
    text_page.close()
    return PrintedPage(lines=tuple(lines), width=width, height=height)


def _letters(handle: Any, raw: Any) -> "list[_Letter | None]":
    """The page's letters; None where PDFium sees a line end."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    looks: dict[object, tuple[bool, bool]] = {}
    letters: list[_Letter | None] = []
    place = (0.0, 0.0, 0.0, 1.0)  # left, right, base line and size of the last letter that has any
    high = 0  # the first half of a letter beyond the basic plane
    for index in range(raw.FPDFText_CountChars(handle)):
        code = raw.FPDFText_GetUnicode(handle, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        letter = chr(code) if code <= 0x10FFFF else "\ufffd"
        if letter in "\r\n":
            letters.append(None)
            continue
        letter = _CONTROL.sub("", _HYPHENS.get(letter, letter))
        if not letter:
            continue
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        look = _look(handle, index, raw, looks)
        size = abs(box.top - box.bottom) or raw.FPDFText_GetFontSize(handle, index) or 1.0
        numbers = box.left, box.right, y.value, size
        if all(abs(number) < _FARTHEST for number in numbers):  # broken files give NaN and infinities
            place = numbers
        left, right, base, size = place
        letters.append(_Letter(letter, min(left, right), max(left, right), base, size, *look))
    return letters


def _look(handle: Any, index: int, raw: Any, looks: dict[object, tuple[bool, bool]]) -> tuple[bool, bool]:
    """Whether a letter is bold and italic; the same for all letters that are drawn at once."""
    drawn = raw.FPDFText_GetTextObject(handle, index)
    key = ctypes.cast(drawn, ctypes.c_void_p).value
    if key is None:
        return False, False
    if key not in looks:
        letters, flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
        raw.FPDFText_GetFontInfo(handle, index, letters, _NAME_BYTES, flags)
        name = letters.value.decode("utf-8", "replace").rpartition("+")[2]
        weight = raw.FPDFText_GetFontWeight(handle, index)
        is_bold = bool(_BOLD.search(name)) or bool(flags.value & _BOLD_FLAG) or weight >= _BOLD_WEIGHT
        looks[key] = is_bold, bool(_ITALIC.search(name)) or bool(flags.value & _ITALIC_FLAG)
    return looks[key]


def _lines(letters: "list[_Letter | None]") -> list[Line]:
    lines: list[Line] = []
    open_letters: list[_Letter] = []
    for letter in letters:
        if letter is None or (open_letters and _is_elsewhere(open_letters[-1], letter)):
            lines.extend(_line(open_letters))
            open_letters = []
        if letter is not None and (open_letters or letter.text != " "):
            open_letters.append(letter)
    lines.extend(_line(open_letters))
    return lines


def _is_elsewhere(before: _Letter, letter: _Letter) -> bool:
    """Whether a letter stands on another line, or in another column, than the one drawn before it."""
    if letter.text == " ":  # PDFium puts spaces between words itself, and gives them no place
        return False
    size = max(before.size, letter.size)
    gap = max(letter.left - before.right, before.left - letter.right)  # right-to-left lines go backwards
    return abs(letter.y - before.y) > _LINE_SHIFT * size or gap > _WIDE_GAP * size


def _line(letters: list[_Letter]) -> list[Line]:
    while letters and letters[-1].text.isspace():
        letters.pop()
    placed = [letter for letter in letters if not letter.text.isspace()]
    if not placed:
        return []
    sizes = sorted(letter.size for letter in placed)
    ys = sorted(letter.y for letter in placed)
    return [
        Line(
            text="".join(letter.text for letter in letters),
            left=min(letter.left for letter in placed), right=max(letter.right for letter in placed),
            y=ys[len(ys) // 2], size=sizes[len(sizes) // 2],
            bold=_runs([letter.is_bold for letter in letters], letters),
            italic=_runs([letter.is_italic for letter in letters], letters),
        )
    ]  # fmt: skip


def _runs(flags: list[bool], letters: list[_Letter]) -> list[tuple[int, int]]:
    """Where in the line's text the flag holds; a space has the look of the letter before it."""
    runs: list[tuple[int, int]] = []
    at, was = 0, False
    for flag, letter in zip(flags, letters, strict=True):
        is_so = was if letter.text.isspace() else flag
        end = at + len(letter.text)
        if is_so and runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], end)
        elif is_so:
            runs.append((at, end))
        at, was = end, is_so
    return runs
