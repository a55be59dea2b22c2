"""What a sentence of an article quotes: the words between its quotation marks, without "he said"."""

import re

_OPENING, _CLOSING = '«“„"「『', '»”“"」』'
_INSIDE = re.compile(f"[{_OPENING}]([^{_OPENING}{_CLOSING}]+)[{_CLOSING}]")
_TO_THE_END = re.compile(f"[{_OPENING}]([^{_OPENING}{_CLOSING}]+)$")
_FROM_THE_START = re.compile(f"^([^{_OPENING}{_CLOSING}]+)[{_CLOSING}]")
_SHARE = 0.4  # of the sentence: less is a title or a word held at arm's length, not a quotation
_LEAST = 12  # characters


def quoted_words(sentence: str) -> str:
    """The words that the sentence quotes, if most of it is a quotation; else the sentence.

    A quotation may begin in one sentence and end in another.

    >>> quoted_words('"We will not leave," the mayor said.')
    'We will not leave,'
    """
    inside = " ".join(_INSIDE.findall(sentence))
    rest = _INSIDE.sub(" ", sentence)
    open_ended = [m[1] for m in (_TO_THE_END.search(rest), _FROM_THE_START.search(rest)) if m]
    words = max((inside, *open_ended), key=len).strip()
    return words if len(words) >= max(_LEAST, _SHARE * len(sentence)) else sentence
