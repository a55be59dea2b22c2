"""Text → sentences, by the splitter that is best for its language."""

from collections.abc import Iterator

from stenogram.model import Span
from stenogram.segment.eastern import EASTERN
from stenogram.segment.facts import StopFacts, stop_facts
from stenogram.segment.rules import find_sentences
from stenogram.segment.western import WESTERN
from stenogram.text import Language, primary

_FACTS = {**WESTERN, **EASTERN}
_NOBODYS = stop_facts(names="mr mrs ms dr prof st")
_WINDOW = 8_000  # letters that razdel gets at a time: its time grows with the square of a sentence's length
_BY_RAZDEL = frozenset(("ru",))


def split_text(text: str, language: Language) -> tuple[Span, ...]:
    """The sentences of a text, in order; white space at their ends belongs to none, every other letter to one."""
    if primary(language) in _BY_RAZDEL:
        return tuple(span for piece in _windows(text, _facts(language)) for span in _razdel(text, piece))
    return find_sentences(text, _facts(language))


def _facts(language: Language) -> StopFacts:
    return _FACTS.get(primary(language), _NOBODYS)


def _windows(text: str, facts: StopFacts) -> Iterator[Span]:
    """Pieces of bounded length, cut where a sentence surely ends; one longer sentence is left whole."""
    if len(text) <= _WINDOW:
        yield Span(0, len(text))
        return
    start = 0
    for sentence in find_sentences(text, facts):
        if sentence.end - start >= _WINDOW:
            yield Span(start, sentence.end)
            start = sentence.end
    if text[start:].strip():
        yield Span(start, len(text))


def _razdel(text: str, piece: Span) -> Iterator[Span]:
    from razdel import sentenize

    if len(piece) > 4 * _WINDOW:
        yield from (span.shift(piece.start) for span in find_sentences(piece.of(text), _FACTS["ru"]))
        return
    for found in sentenize(piece.of(text)):
        if found.text.strip():
            start = piece.start + found.start + len(found.text) - len(found.text.lstrip())
            yield Span(start, piece.start + found.start + len(found.text.rstrip()))
