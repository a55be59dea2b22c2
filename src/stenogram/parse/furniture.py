"""What is on a page for the page's sake, waived by named rules. Knows no publisher and no class of an element."""

import re
from collections.abc import Collection, Sequence

from stenogram.model import BlockForm
from stenogram.parse.notes import is_ornament
from stenogram.parse.pieces import Piece
from stenogram.parse.running import is_page_number, is_running_head, running_heads
from stenogram.parse.words import furniture as words

_SIGN = re.compile(r"©|\(c\)\s*\d{4}")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")  # written without spaces between words
_MENU_MARK = re.compile(r"\s*[|·•›»/]\s*")
_CLOCK = re.compile(r"[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?")
_STAMP = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?")  # below each speech of live texts
_ENOUGH_STAMPS = 3
_MOST_BUTTONS = 6  # words of a line of buttons
_COUNTED = re.compile(r"\s*\(?\d{1,5}\)?$")
_PATH_MARK = re.compile(r"\s+[>›»]\s+")
_MAIN = frozenset({"main", "article"})
_PICTURES = "👉👇📲🔔✅➡️⬇️📌🔗 "  # what points to a button
_LONGEST_MENU_WORD = 28  # letters
_SHORT = 120  # letters of a line of furniture


def waived(pieces: Sequence[Piece], labels: Collection[int]) -> dict[int, str]:
    """The rule that waives each piece of furniture, by the number of the piece."""
    rules: dict[int, str] = {}
    heads = running_heads(piece.text for piece in pieces)
    above_main = _header_above_main(pieces)
    has_main = any(not _MAIN.isdisjoint(pieces[i].block.place) for i in labels)
    first, last = (min(labels), max(labels)) if labels else (0, len(pieces))
    see_also = comments = False
    are_stamped = sum(is_stamp(piece.text) for piece in pieces) >= _ENOUGH_STAMPS
    is_apart = any(not _is_apart(pieces[i]) for i in labels)  # "Next: …" in a footer is no label then
    for number, piece in enumerate(pieces):
        comments = comments or (number > first and _opens_comments(piece))
        if number in labels and not comments and not (is_apart and _is_apart(piece)):
            see_also = False
            continue
        rule = "comments" if comments else None
        rule = (
            rule
            or _by_place(piece, has_main=has_main and number not in above_main)
            or _by_words(piece)
            or _by_print(piece, heads)
        )
        if rule is None and see_also and _is_pointer(piece):
            rule = "see-also"
        if (
            rule is None
            and number > first
            and ((number + 1 in labels and _CLOCK.fullmatch(piece.text)) or (are_stamped and is_stamp(piece.text)))
        ):
            rule = "hour-of-speech"
        if (
            rule is None
            and number > last
            and len(piece.text) <= _SHORT
            and _opens(piece.text.casefold(), words.SHARING)
        ):
            rule = "sharing-line"
        if rule is None and not first <= number <= last and _is_all_link(piece):
            rule = "link"
        see_also = rule == "see-also"
        if rule:
            rules[number] = rule
    return rules


def _header_above_main(pieces: Sequence[Piece]) -> range:
    """From the page's one first heading to its main part: some pages print title and date above it."""
    is_main = [not _MAIN.isdisjoint(piece.block.place) for piece in pieces]
    tops = [n for n, p in enumerate(pieces) if p.form is BlockForm.HEADING and p.block.level == 1]
    main = is_main.index(True) if any(is_main) else 0
    return range(tops[0], main) if len(tops) == 1 and tops[0] < main else range(0)


def _is_apart(piece: Piece) -> bool:
    """Whether a piece stands in a part of the page that is about the site."""
    return any(words.PLACES.get(element) in ("page-footer", "navigation", "form") for element in piece.block.place)


def _opens_comments(piece: Piece) -> bool:
    text = piece.text.casefold()
    if len(text) > _SHORT // 3:
        return False
    if _COUNTED.sub("", text) in words.COMMENTS and _COUNTED.search(text):
        return True  # "Comments (2)"
    is_headline = piece.form is BlockForm.HEADING or piece.is_bold
    return is_headline and _opens(text, words.COMMENTS)


def is_stamp(text: str) -> bool:
    """Whether a line is a day and an hour in numbers and nothing else: "2031-06-03 10:00:21"."""
    return _STAMP.fullmatch(text) is not None


def _is_row_of_buttons(text: str) -> bool:
    """ "« previous next »": a line of nothing but such words."""
    tokens = [word for word in text.split() if word not in "«»|<>‹›←→"] if len(text) <= _SHORT else []
    return 1 < len(tokens) <= _MOST_BUTTONS and all(token in words.BUTTONS for token in tokens)


def _is_all_link(piece: Piece) -> bool:
    """Whether a short piece is nothing but links: a menu, a list of sections."""
    linked = sum(len(link.span) for link in piece.block.links)
    return piece.form is not BlockForm.HEADING and len(piece.text) <= _SHORT and linked >= 0.9 * len(piece.text)


def _by_place(piece: Piece, *, has_main: bool) -> str | None:
    place = piece.block.place
    for element in place:
        name = words.PLACES.get(element)
        if name and piece.form is not BlockForm.HEADING:
            return name
        if name in ("navigation", "page-footer", "aside"):
            return name
    if has_main and _MAIN.isdisjoint(place):
        return "outside-main"
    return None


def _by_words(piece: Piece) -> str | None:
    text = piece.text[: _SHORT * 4].casefold().strip(" :»›→…").lstrip(_PICTURES)
    if text in words.BUTTONS or _is_row_of_buttons(text):
        return "button"
    if _opens(text, words.SEE_ALSO) and (len(text) <= _SHORT or piece.is_cut):
        return "see-also"
    if piece.is_cut and _opens(text, words.CLASSIFICATION) and len(text) > 20:
        return "classification"
    if len(piece.text) <= _SHORT * 3 and (_opens(text, words.COPYRIGHT) or _SIGN.match(text)):
        return "copyright"
    if len(piece.text) <= _SHORT:
        if any(mark in text for mark in words.COPYRIGHT):
            return "copyright"
        if _opens(text, words.SHARING) and not text.endswith((".", "?", "!")):
            return "sharing-line"
        if _opens(text, words.FEEDBACK):
            return "feedback"
        if any(word in text for word in words.COOKIES) and not text.endswith("?"):
            return "cookies"
        is_closed = len(text.split()) <= 8 and not text.endswith((".", "?", "!"))
        if is_closed and _opens(text, words.CLASSIFICATION):
            return "classification"
    return None


def _by_print(piece: Piece, heads: Collection[str]) -> str | None:
    text = piece.text
    if is_ornament(text):
        return "ornament"
    if _is_menu(text) or _is_path(text):
        return "navigation-line"
    if is_page_number(text):
        return "page-number"
    if is_running_head(text, heads):
        return "running-head"
    return None


def _is_menu(text: str) -> bool:
    """ "Home | News | Contact": three short words or more between marks, and no date."""
    words = _MENU_MARK.split(text.strip(" |·•›»")) if len(text) <= _SHORT else []
    is_short = all(0 < len(word) <= _LONGEST_MENU_WORD and not word.endswith((".", "?", "!")) for word in words)
    return len(words) > 2 and is_short and not any(letter.isdigit() for letter in text)


def _is_path(text: str) -> bool:
    """ "Home > Briefings > Briefing of 14 October": where the page stands on its site."""
    steps = _PATH_MARK.split(text) if len(text) <= 2 * _SHORT else []
    return len(steps) > 2 and all(0 < len(step) <= _SHORT for step in steps) and text[-1] not in ".!?"


def _is_pointer(piece: Piece) -> bool:
    """Whether a piece is little more than a link, or an item of a list of them, or their date."""
    linked = sum(len(link.span) for link in piece.block.links)
    is_item = piece.form is BlockForm.ITEM and not piece.text.rstrip().endswith((".", "?", "!"))
    return linked >= 0.6 * len(piece.text) or is_item


def _opens(text: str, openings: tuple[str, ...]) -> bool:
    """Whether a text begins with one of these, as whole words."""
    if not text.startswith(openings):
        return False
    return any(
        text.startswith(opening) and (_WIDE.match(opening[-1]) or not text[len(opening) : len(opening) + 1].isalpha())
        for opening in openings
    )
