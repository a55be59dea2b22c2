"""What every engine's answer must be before it is used. Knows no engine and no transport."""

import re
from collections.abc import Sequence

from stenogram.errors import BadAnswer
from stenogram.model import TranslationRequest

_SHORT = 40  # characters up to which lengths say little: "Да." may be "Yes, that is so."
_LONGER, _SHORTER = 6, 12  # times; from Chinese to English texts grow up to fourfold, to Chinese they shrink as much
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")  # they turn what a reader sees around; a transcript needs none


def fitting(engine: str, request: TranslationRequest, texts: Sequence[object]) -> tuple[str, ...]:
    """The texts, trimmed, if there is one for each sentence of the request and each may be a translation of it.

    Raises:
        BadAnswer: one is missing, too many, empty, far too long or short, or holds what no text holds.
    """
    if len(texts) != len(request.sentences):
        raise BadAnswer(engine, f"it was given {len(request.sentences)} sentences and answered {len(texts)}")
    found = []
    for number, (sentence, text) in enumerate(zip(request.sentences, texts, strict=True), 1):
        if not isinstance(text, str):
            raise BadAnswer(engine, f"its answer for sentence {number} is no text")
        problem = _problem(sentence, text)
        if problem:
            raise BadAnswer(engine, f"its answer for sentence {number} {problem}")
        found.append(text.strip())
    return tuple(found)


def _problem(sentence: str, text: str) -> str | None:
    if not sentence.strip():
        return "says something where the sentence is empty" if text.strip() else None
    if not text.strip():
        return "is empty"
    if _CONTROL.search(text) and not _CONTROL.search(sentence):
        return "holds control characters"
    if _BIDI.search(text) and not _BIDI.search(sentence):
        return "holds marks that turn the direction of writing"
    if _is_broken(text):
        return "is no valid Unicode"
    return _length(len(sentence.strip()), len(text.strip()))


def _length(source: int, target: int) -> str | None:
    if target > max(_SHORT, source) * _LONGER:
        return f"has {target} characters, of {source}: far too many for a translation"
    if source > _SHORT and target * _SHORTER < source:
        return f"has {target} characters, of {source}: far too few for a translation"
    return None


def _is_broken(text: str) -> bool:
    """Lone halves of surrogate pairs cannot be stored or shown."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)


def characters(request: TranslationRequest) -> int:
    """How much a request is by the unit in which most engines bill."""
    return sum(map(len, request.sentences))
