"""How much work a page's nesting makes, told in one pass before any tree is built."""

import re

from stenogram.errors import ReadError
from stenogram.read.names import names

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_NO_END = names("area base br col embed hr img input link meta param source track wbr")
_END_LEFT_OUT = names("a p li dt dd td th tr tbody thead tfoot option optgroup rp rt colgroup body html head")
_FORMATTING = names("b big code em font i nobr s small strike strong tt u")
_DEEPEST = 8_000  # open elements; browsers stop at 512, and finding a block's end takes a walk over all of them
_MOST_COPIES = 200_000  # of unclosed <b>, <font> …, which are opened again in every block after them


def refuse_endless_nesting(text: str, *, name: str) -> None:
    """Raise ReadError for a page whose tree would not be built in reasonable time or memory."""
    depth = deepest = formatting = copies = 0
    for slash, tag in _TAG.findall(text):
        lowered = tag.lower()
        if lowered in _NO_END:
            continue
        if lowered in _FORMATTING:
            formatting = max(0, formatting + (-1 if slash else 1))
        elif not slash:
            copies += formatting
        if lowered not in _END_LEFT_OUT:
            depth = max(0, depth + (-1 if slash else 1))
            deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise ReadError(name, f"its elements are nested {deepest} deep; no page that people read is")
    if copies > _MOST_COPIES:
        raise ReadError(name, "its formatting elements are never closed, so each block would repeat them all")
