"""What two spellings of the same words share: case, quotation marks, dashes, spaces, soft hyphens. Pure."""

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE_BREAK = re.compile(rf"(?<![^\S{_BREAKS}])[^\S{_BREAKS}]*+[{_BREAKS}]\s*+")  # a run of spaces is looked at once
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_MARKS = str.maketrans(
    dict.fromkeys("«»„“”‟〝〞〟＂", '"') | dict.fromkeys("‘’‚‛‹›ʼ′", "'") | dict.fromkeys("‐‑‒–—―−", "-")
    | {"ё": "е", "Ё": "Е", "…": "..."}
)  # fmt: skip


def fold(text: str) -> str:
    """The text without what may differ between copies of the same words.

    Folded are: compatibility forms (NFKC), case, quotation marks, dashes, ё to е, runs of white space,
    soft hyphens and other characters without width.

    >>> fold("«Всё\u00a0—  хорошо»")
    '"все - хорошо"'
    """
    shaped = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_MARKS)
    return _SPACE.sub(" ", shaped).strip().casefold()


def one_line(text: str) -> str:
    """The text with each line break, and the white space around it, as one space; nothing else changes.

    >>> one_line("The sea \\r\\n  is  calm.\\n")
    'The sea is  calm.'
    """
    return _LINE_BREAK.sub(" ", text).strip()


def squeeze(text: str) -> str:
    """The text with each run of white space as one space.

    >>> squeeze(" a\\n  b ")
    'a b'
    """
    return _SPACE.sub(" ", text).strip()
