"""What a language does with full stops that end no sentence. Values; the rules are in rules.py."""

from dataclasses import dataclass

_EVERYWHERE = ("mr", "mrs", "ms", "dr", "prof", "vs")  # written so in Latin letters whatever the language


@dataclass(frozen=True, slots=True, kw_only=True)
class StopFacts:
    """Abbreviations and habits of one language; words in lower case, without their last stop."""

    before_names: frozenset[str] = frozenset()  # "mr": a stop after them never ends a sentence
    before_numbers: frozenset[str] = frozenset()  # "art": not before a number; else an ordinary word
    may_end: frozenset[str] = frozenset()  # "inc": ends a sentence only before a word that begins one
    after_numbers: frozenset[str] = frozenset()  # "г" (year), "руб": end any sentence but one that has only begun
    closes_lists: frozenset[str] = frozenset()  # "etc": ends a sentence before any word written large
    starters: frozenset[str] = frozenset()  # "the": written large, they begin a sentence
    has_ordinal_stops: bool = False  # "7. Juli" is the seventh
    stops: str = ""  # marks beyond the common ones that end sentences


def stop_facts(
    *,
    names: str = "",
    numbers: str = "",
    may_end: str = "",
    units: str = "",
    closes: str = "",
    starters: str = "",
    ordinals: bool = False,
    stops: str = "",
) -> StopFacts:
    """The facts from plain lists of words.

    >>> sorted(stop_facts(numbers="nr art").before_numbers)
    ['art', 'nr']
    """
    return StopFacts(
        before_names=frozenset((*names.split(), *_EVERYWHERE)),
        before_numbers=frozenset(numbers.split()),
        may_end=frozenset(may_end.split()),
        after_numbers=frozenset(units.split()),
        closes_lists=frozenset(closes.split()),
        starters=frozenset(starters.split()),
        has_ordinal_stops=ordinals,
        stops=stops,
    )
