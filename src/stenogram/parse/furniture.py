"""What is on a page for the page's sake, waived by named rules. Knows no publisher and no class of an element."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from stenogram.model import BlockForm
from stenogram.parse.notes import is_ornament
from stenogram.parse.pieces import Piece
from stenogram.parse.words import furniture as words

_SHORT = 120  # letters of a line of furniture
_DIGITS = re.compile(r"\d+")
_PAGE_WORD = r"(?:page|seite|стр\.?|с\.|p\.|pág\.?|strona|sayfa|第)"
_PAGE_NUMBER = re.compile(
    rf"[\[\](){{}}–—\-·. ]*{_PAGE_WORD}?\s*\d{{1,4}}\s*(?:/\s*\d{{1,4}}|页|頁|ページ)?[\[\](){{}}–—\-·. ]*",
    re.IGNORECASE,
)
_PAGE_MARK = re.compile(r"\[\[?\s*(?:page|seite|стр\.?|p\.)\s*[A-Z]{0,2}\d{1,6}\s*\]?\]", re.IGNORECASE)
_RUNNING_HEADS = 2  # times that a line with a changing number must stand on the pages


def waived(pieces: Sequence[Piece], labels: Collection[int]) -> dict[int, str]:
    """The rule that waives each piece of furniture, by the number of the piece."""
    rules: dict[int, str] = {}
    heads = _running_heads(pieces)
    has_main = any({"main", "article"} & set(pieces[i].block.place) for i in labels)
    see_also = False
    for number, piece in enumerate(pieces):
        if number in labels:
            see_also = False
            continue
        rule = _by_place(piece, has_main=has_main) or _by_words(piece) or _by_print(piece, heads)
        if rule is None and see_also and _is_pointer(piece):
            rule = "see-also"
        see_also = rule == "see-also"
        if rule:
            rules[number] = rule
    return rules


def _by_place(piece: Piece, *, has_main: bool) -> str | None:
    place = piece.block.place
    for element in place:
        name = words.PLACES.get(element)
        if name and piece.form is not BlockForm.HEADING:
            return name
        if name in ("navigation", "page-footer", "aside"):
            return name
    if has_main and not {"main", "article"} & set(place):
        return "outside-main"
    return None


def _by_words(piece: Piece) -> str | None:
    text = piece.text.casefold().strip(" :»›→…")
    if text in words.BUTTONS:
        return "button"
    if _opens(text, words.SEE_ALSO) and (len(text) <= _SHORT or piece.is_cut):
        return "see-also"
    if piece.is_cut and _opens(text, words.CLASSIFICATION):
        return "classification"
    if len(piece.text) > _SHORT * 3:
        return None
    if any(mark in text for mark in words.COPYRIGHT):
        return "copyright"
    if len(piece.text) <= _SHORT:
        if _opens(text, words.SHARING) and not text.endswith((".", "?", "!")):
            return "sharing-line"
        if any(word in text for word in words.COOKIES) and not text.endswith("?"):
            return "cookies"
        is_closed = len(text.split()) <= 8 and not text.endswith((".", "?", "!"))
        if is_closed and _opens(text, words.CLASSIFICATION):
            return "classification"
    return None


def _by_print(piece: Piece, heads: set[str]) -> str | None:
    text = piece.text
    if is_ornament(text):
        return "ornament"
    if len(text) <= _SHORT:
        if _PAGE_NUMBER.fullmatch(text) or _PAGE_MARK.fullmatch(text):
            return "page-number"
        if _DIGITS.search(text) and _numberless(text) in heads:
            return "running-head"
    return None


def _running_heads(pieces: Sequence[Piece]) -> set[str]:
    """Lines that recur with nothing but a number changed, and no sentence in them."""
    lines: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for piece in pieces:
        text = piece.text
        if len(text) <= _SHORT and _DIGITS.search(text) and not text.rstrip().endswith((":", ".", "?", "!", ")")):
            key = _numberless(text)
            counts[key] += 1
            lines.setdefault(key, set()).add(text)
    return {
        key for key, count in counts.items()
        if count >= _RUNNING_HEADS and len(lines[key]) == count and len(key) > 6 and _edge_number(lines[key])
    }  # fmt: skip


def _edge_number(lines: set[str]) -> bool:
    """Whether the number stands at an end of the line, and rises, as page numbers do."""
    return all(line[-1].isdigit() or line[0].isdigit() for line in lines) and len(lines) >= _RUNNING_HEADS


def _numberless(text: str) -> str:
    """The line without the number at either end."""
    return re.sub(r"^\d+\s+|\s+\d+$", "", text).casefold().strip()


def _is_pointer(piece: Piece) -> bool:
    """Whether a piece is little more than a link, or an item of a list of them, or their date."""
    linked = sum(len(link.span) for link in piece.block.links)
    is_item = piece.form is BlockForm.ITEM and not piece.text.rstrip().endswith((".", "?", "!"))
    return linked >= 0.6 * len(piece.text) or is_item


def _opens(text: str, openings: Sequence[str]) -> bool:
    """Whether a text begins with one of these, as whole words."""
    return any(text.startswith(opening) and not text[len(opening) : len(opening) + 1].isalpha() for opening in openings)
