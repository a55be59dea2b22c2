"""Stage directions in brackets between the sentences of a paragraph: "… Thank you. (Applause.) Now …"."""

import re

from stenogram.parse.words.directions import DIRECTIONS
from stenogram.parse.words.offices import COURTESY

_BRACKET = re.compile(r"[(\[（](?P<inner>[^()\[\]（）\n]{2,400})[)\]）][.。]?")
_BEFORE = re.compile(r"[.!?…。！？؟»”\":：–—)\]]$")
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟")
_DIRECTION = re.compile(
    rf"(?:{'|'.join(map(re.escape, sorted(DIRECTIONS, key=len, reverse=True)))})(?!\w)", re.IGNORECASE
)
_SAID_BY = re.compile(r"[^:]{3,40}: [“\"«„].*[”\"»“]")  # "[Hon. Members: “Hear, hear.”]"
_TAIL = 12  # letters before a bracket that are looked at


def asides_in(text: str) -> tuple[int, ...]:
    """Where stage directions begin and end inside a text; a bracket inside a sentence belongs to the sentence."""
    cuts: list[int] = []
    for match in _BRACKET.finditer(text):
        inner, before = match["inner"].strip(), text[max(0, match.start() - _TAIL) : match.start()].rstrip()
        after = text[match.end() : match.end() + 3].lstrip(" \u00a0")
        stands_alone = (not before or bool(_BEFORE.search(before))) and (not after or not after[0].islower())
        is_title = inner.strip(".").casefold() in COURTESY  # "Hon. (Ms.) Roe"
        is_direction = bool(_DIRECTION.match(inner)) or (
            inner[:1].isupper() and not is_title and (inner.endswith(_ENDS) or bool(_SAID_BY.fullmatch(inner)))
        )
        if stands_alone and is_direction and inner:
            cuts += [match.start(), match.end()]
    return tuple(cuts)
