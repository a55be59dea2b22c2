"""Text → sentences, with the facts of its language."""

from stenogram.model import Span
from stenogram.segment.eastern import EASTERN
from stenogram.segment.facts import StopFacts, stop_facts
from stenogram.segment.rules import find_sentences
from stenogram.segment.western import WESTERN
from stenogram.text import Language, primary

_FACTS = {**WESTERN, **EASTERN}
_SAME_AS = {
    "no": "nb",
    "nn": "nb",
    "bs": "hr",
    "cnr": "sr",
    "mk": "bg",
    "ast": "es",
    "eu": "es",
    "oc": "ca",
    "lb": "de",
}
_NOBODYS = stop_facts(names="st")  # of languages whose abbreviations we do not know


def split_text(text: str, language: Language, *, at: int = 0) -> tuple[Span, ...]:
    """The sentences of a text, in order; white space at their ends belongs to none, every other letter to one.

    Their places are counted from `at`, where the text begins.

    >>> [s.of("Mr. Hale left. Why?") for s in split_text("Mr. Hale left. Why?", Language("en"))]
    ['Mr. Hale left.', 'Why?']
    """
    return find_sentences(text, facts_of(language), at=at)


def facts_of(language: Language) -> StopFacts:
    """What is known of a language's full stops; of one that is not known, only what all share."""
    tag = primary(language)
    return _FACTS.get(_SAME_AS.get(tag, tag), _NOBODYS)
