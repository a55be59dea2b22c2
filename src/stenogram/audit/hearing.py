"""What a language's tables let its text answer: words of one side accuse only where the other's would be understood."""

from dataclasses import replace

from stenogram.audit import calendar_words, number_words
from stenogram.audit.digits import DIGITS, readings
from stenogram.audit.figure import DIGIT, SOFT, Figure
from stenogram.audit.passage import Passage
from stenogram.text import primary

_BY_SIGNS = frozenset({"zh", "ja"})  # han_numbers reads both numbers and dates
_SPELT_OUT = 20  # running text writes numbers up to here in words


def answerable(figure: Figure, language: str) -> Figure:
    """The figure as far as a text in `language` could answer it; one in words that it could not is soft."""
    tongue = primary(language)
    if tongue in _BY_SIGNS:
        return figure
    spoken = not any(c.isdigit() for c in figure.text)
    if figure.role in ("month", "weekday"):
        return replace(figure, strength=SOFT) if spoken and not calendar_words.knows(tongue) else figure
    if spoken:
        return figure if number_words.knows(tongue, ordinal=figure.ordinal) else replace(figure, strength=SOFT)
    bare = DIGITS.match(figure.text)
    if bare and not number_words.knows(tongue) and any(map(str.isalpha, figure.text)):
        # "3 million": where the word is not understood, the other side reads only the 3.
        return replace(figure, keys=(*figure.keys, *(("n", value) for value in readings(bare.group(), tongue))))
    return figure


def may_be_unheard(figure: Figure, text: Passage, language: str) -> bool:
    """Whether a text in `language` may say the value in words that nobody here understands, or of a third language.

    Speakers quote: in a Catalan sitting a writer's ten steps are «diez pasos».
    """
    tongue = primary(language)
    if figure.role == "number" and not figure.ordinal and number_words.is_said_in_any_language(figure.value, text.low):
        return True
    if tongue in _BY_SIGNS or figure.strength < DIGIT:
        return False
    if figure.role in ("month", "weekday"):
        return not calendar_words.knows(tongue)
    return figure.value <= _SPELT_OUT and not number_words.knows(tongue)
