"""How a text binds who speaks: duty, possibility, intention, promise, fact. Says nothing where a text does several."""

import functools
import re
from dataclasses import dataclass

from stenogram.audit.passage import Passage
from stenogram.audit.russian import verb_form
from stenogram.audit.tables import facts_of, word_set
from stenogram.text import primary

_BONDS = ("must", "may", "ready")
_WOULD = re.compile(r"\b(?:бы?|чтобы?)\b")
_TENSES = {"futr": "will", "past": "done"}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """The one way in which a text binds its speaker: must, may, ready, will or done; and its first word."""

    kind: str
    start: int
    end: int


@functools.cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    facts = facts_of("modality", language)
    found = {}
    for kind in _BONDS:
        words = "|".join(re.escape(w).replace("_", " ") for w in str(facts.get(kind, "")).split())
        if words:
            found[kind] = re.compile(rf"\b(?:{words})(?!\w)")
    for kind, name in (("will", "future"), ("done", "past")):
        if facts.get(name):
            found[kind] = re.compile(rf"\b(?:{facts[name]})(?!\w)")
    return found


@functools.lru_cache(maxsize=1024)
def mood_of(passage: Passage, language: str) -> Mood | None:
    """The text's one mood; None where it has none or several, or its language no table."""
    tongue = primary(language)
    patterns = _patterns(tongue)
    if not patterns:
        return None
    found = {kind: m for kind, pattern in patterns.items() if (m := _first(pattern, passage))}
    moods = [Mood(kind=kind, start=m.start(), end=m.end()) for kind, m in found.items()]
    if tongue == "ru":
        moods += _russian_tenses(passage)
    bonds = [m for m in moods if m.kind in _BONDS]
    if bonds:
        alone = len(bonds) == 1 and all(m.kind != "will" or m.start == bonds[0].start for m in moods)
        return bonds[0] if alone else None
    return moods[0] if len(moods) == 1 else None


def _first(pattern: re.Pattern[str], passage: Passage) -> re.Match[str] | None:
    """The first match that no capital inside a sentence makes a name: in May, Will Barker."""
    found = pattern.finditer(passage.low)
    return next((m for m in found if m.start() == 0 or not passage.text[m.start()].isupper()), None)


def _russian_tenses(passage: Passage) -> list[Mood]:
    """The first verb in the future and the first in the past."""
    found: dict[str, Mood] = {}
    asides = word_set("modality", "ru", "asides")
    for m in _WORD.finditer(passage.low):
        form = verb_form(m.group())
        kind = _TENSES.get(form[0] or "") if form and m.group() not in asides else None
        supposed = kind == "done" and _WOULD.search(passage.low) is not None
        if kind and kind not in found and not supposed:
            found[kind] = Mood(kind=kind, start=m.start(), end=m.end())
    return list(found.values())
