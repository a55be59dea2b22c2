"""What stands below the last speech and was not said: whom to call, show notes, who edited the page.

Knows the words and marks of such lines, and nothing of where the speeches end.
"""

import re

from stenogram.model import BlockForm
from stenogram.parse.furniture import is_stamp
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import Shape, shape_of
from stenogram.parse.words.trailers import CONTACT_WORDS, SIGN_OFFS, TRAILER_HEADINGS

_LONGEST_HEADING = 60  # letters
_LONGEST_LINE = 220
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}|https?://\S|\bwww\.")
_NUMBER = re.compile(r"\+?\(?\d[\d ()/.–-]{6,24}\d")
_YEARS = re.compile(r"[12]\d{3}\s?[–/-]\s?[12]?\d{1,3}")
_BEFORE_MARK = re.compile(r"[:：\u3000]")


def opens_trailer(piece: Piece) -> bool:
    """Whether a piece is the heading of such a part, "Media contact", "Shownotes", or what a letter ends with."""
    text = piece.text.strip(" :：#*").casefold()
    if text.rstrip(",.!") in SIGN_OFFS:
        return True
    is_headline = piece.form is BlockForm.HEADING or piece.is_bold or piece.text.rstrip()[-1:] in ":："
    return is_headline and len(text) <= _LONGEST_HEADING and text in TRAILER_HEADINGS


def is_trailer(piece: Piece) -> bool:
    """Whether a line below the last speech tells whom to call, who edited the page, or when it was put there."""
    text = piece.text
    if len(text) > _LONGEST_LINE:
        return False
    if is_stamp(text):
        return True
    opening = _BEFORE_MARK.split(text, maxsplit=1)
    is_said = text.rstrip()[-1:] in ".!?。！？…" or piece.is_bold
    if len(opening) > 1 and not is_said and shape_of(opening[0].strip()) is Shape.OTHER:
        return True
    return is_contact(text)


def is_contact(text: str) -> bool:
    """Whether a line gives an address, or a number beside a word such as "phone", and says nothing else.

    >>> is_contact("Press office, telephone +41 44 000 00 00")
    True
    >>> is_contact("Call me on 555 010 2958, my friends, and I shall come.")
    False
    """
    bare = text.rstrip()
    if len(text) > _LONGEST_LINE or bare[-1:] in "!?？！。":
        return False
    words = text.casefold()
    if _ADDRESS.search(text):
        return bare[-1:] != "." or len(words.split()) <= len(_ADDRESS.findall(text)) * 6
    has_number = bool(_NUMBER.search(_YEARS.sub(" ", text)))
    return has_number and any(word in words for word in CONTACT_WORDS) and bare[-1:] != "."
