"""Russian names and offices as a lead declines them, "с губернатором Заречья Евгением Солнцевым", in the nominative.

Only what a dictionary is sure of: a given name that it knows, a surname that the label gives, an office of one word
with what follows it.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from stenogram.parse.words.offices import OFFICES

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_WITH_INITIAL = re.compile(r"([А-ЯЁ])\.[ -]?(?:[А-ЯЁ]\.[ -]?)?([А-ЯЁ][а-яё-]+)")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_VARIABLE_END = re.compile(r"(?:ий|ый|ой|ая|яя|[аяйьо])$")
_ENDINGS = "а|у|ым|ом|ем|ём|е|ой|ою|ей|ы|и|ий|ый|ого|ому|им|ю|я|ь|о|й|ая|ую|ия|ию"
_SHORTEST_STEM = 3
_MOST_WORDS = 9  # of an office, with what it is an office of
_BREAK = re.compile(r"[.,:;!?()«»–—]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """A person whom a text names in full: in the nominative, with the office before the name."""

    name: str
    role: str | None


def named_in_full(label: str, text: str) -> Declined | None:
    """Whom "Е.Солнцев" means in a text; None: nobody, or more than one.

    >>> found = named_in_full("Е.Солнцев", "Встреча с губернатором Заречья Евгением Солнцевым")
    >>> found.name, found.role
    ('Евгений Солнцев', 'губернатор Заречья')
    """
    match = _WITH_INITIAL.fullmatch(label)
    stem = _VARIABLE_END.sub("", match[2]) if match else ""
    if match is None or len(stem) < _SHORTEST_STEM:
        return None
    pattern = (
        rf"(?<!\w)({match[1]}[а-яё]+) (?:[А-ЯЁ][а-яё]{{1,30}}ич\w{{0,30}} )?{re.escape(stem)}(?:{_ENDINGS})?(?!\w)"
    )
    found: dict[str, Declined] = {}
    for place in re.finditer(pattern, text):
        given, cases = _given_name(place[1], gender=_gender_of(match[2]))
        if given is not None and given.startswith(match[1]):
            known = found.get(given)
            role = (known and known.role) or _office_before(text[: place.start()], cases)
            found[given] = Declined(name=f"{given} {match[2]}", role=role)
    return next(iter(found.values())) if len(found) == 1 else None


def nominative(name: str, case: str) -> str | None:
    """A Russian given name (or initials) and surname that stand in this case, in the nominative; None: not surely.

    >>> nominative("Анной Беловой", "ablt")
    'Анна Белова'
    """
    given, _, surname = name.rpartition(" ")
    if not given and "." in name:
        given, _, surname = name.rpartition(".")
        given += "."
    found = {
        f"{first}{'' if first.endswith('.') else ' '}{last}"
        for first, gender in _in_nominative(given, "Name", case)
        for last, same in _in_nominative(surname, "Surn", case)
        if gender is None or gender == same
    }
    return found.pop() if len(found) == 1 else None


def _in_nominative(word: str, kind: str, case: str) -> set[tuple[str, str | None]]:
    """What a name in this case is in the nominative, each with its gender; initials are what they are."""
    if word.endswith("."):
        return {(word, None)}
    forms: set[tuple[str, str | None]] = set()
    for parse in _dictionary().parse(word):
        if kind in parse.tag and parse.tag.case == case and parse.tag.number == "sing":
            first = parse.inflect({"nomn"})
            forms.add((_like(word, first.word if first else parse.normal_form), str(parse.tag.gender)))
    return forms


def is_declined(given: str) -> bool:
    """Whether a Russian given name stands in another case than the nominative: "Анной"."""
    return bool(_CYRILLIC.match(given)) and _given_name(given)[0] not in (given, None)


def _gender_of(surname: str) -> str | None:
    """The gender that a surname in the nominative shows, where its ending does."""
    if surname.endswith(("ова", "ева", "ёва", "ина", "ына", "ая")):
        return "femn"
    return "masc" if surname.endswith(("ов", "ев", "ёв", "ин", "ын", "ий", "ый")) else None


def _given_name(word: str, gender: str | None = None) -> tuple[str | None, frozenset[str]]:
    """The nominative of a given name that the dictionary knows as one and only one, and the cases it may stand in."""
    if not _dictionary().word_is_known(word):
        return None, frozenset()  # only guessed by its ending
    parses = [p for p in _dictionary().parse(word) if "Name" in p.tag and gender in (None, p.tag.gender)]
    forms = {p.normal_form for p in parses}
    return (forms.pop().title() if len(forms) == 1 else None), frozenset(str(p.tag.case) for p in parses)


def _office_before(text: str, cases: frozenset[str]) -> str | None:
    """The office before a name in one of these cases, with which it must agree."""
    words: list[str] = []
    for word in reversed(text.split()[-_MOST_WORDS:]):
        if _BREAK.search(word):
            return None
        office = _office(word, cases)
        if office is not None:
            return " ".join([*_adjective(text, [word, *words]), office, *words])
        if _given_name(word)[0] is not None:
            return None  # another person stands between
        words.insert(0, word)
    return None


def _office(word: str, cases: frozenset[str]) -> str | None:
    """The nominative of a word that is an office in one of these cases."""
    parses = [p for p in _dictionary().parse(word) if "NOUN" in p.tag and p.tag.case in cases]
    forms = {p.normal_form for p in parses} & OFFICES
    return _like(word, forms.pop()) if len(forms) == 1 else None


def _adjective(text: str, tail: list[str]) -> list[str]:
    """The adjective before an office, in the nominative: "генеральным директором"."""
    before = text.split()[: -len(tail)][-1:]
    for parse in _dictionary().parse(before[0]) if before and not _BREAK.search(before[0]) else ():
        if {"ADJF"} in parse.tag and "masc" in parse.tag and "nomn" not in parse.tag:
            return [_like(before[0], parse.normal_form)]
    return []


def _like(word: str, form: str) -> str:
    """The form with the capital of the word."""
    return form[0].upper() + form[1:] if word[0].isupper() else form


@cache
def _dictionary() -> "MorphAnalyzer":
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")
