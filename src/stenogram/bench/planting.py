"""One known error put in one sentence, by kind and language. Knows nothing of the checks that should find it."""

import functools
import itertools
import random
import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from stenogram.text import Language, primary

_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?![\w:/])|(?<![\w.,:/-])\d+(?![\w:/-])")
_YEAR = re.compile(r"(?<![\w.,:/-])(?:19|20)\d\d(?![\w:/-])")
_NAME = re.compile(r"(?<=[^\W\d_] )[A-ZÀ-ÞА-ЯЁІЇЄҐ][^\W\d_]{3,}(?!\w)")
_CLAUSE = re.compile(r",\s+[^,;:.!?]{20,}(?=[,;:.!?])")
_CASED = frozenset("en ru uk fr es it pl cs pt ca".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A sentence with one error in it, and what was put in the place of what."""

    text: str
    was: str
    now: str


def plant(kind: str, text: str, language: Language, others: Sequence[str], chance: random.Random) -> Planted | None:
    """The sentence with an error of a kind; None where it offers no place for one.

    Args:
        others: other sentences of the same side, from which names and clauses are taken.
    """
    made = _PLANTERS[kind](text, primary(language), others, chance)
    return made if made and made.text != text and made.was.casefold() != made.now.casefold() else None


def _put(text: str, found: re.Match[str], now: str) -> Planted:
    return Planted(text=text[: found.start()] + now + text[found.end() :], was=found.group(), now=now)


def _any(pattern: re.Pattern[str], text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return chance.choice(found) if found else None


def _number(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    """One digit changed, or two neighbours exchanged."""
    places = [m for m in _NUMBER.finditer(text) if not _YEAR.fullmatch(m.group())]
    found = chance.choice(places) if places else None
    if found is None:
        return None
    digits = list(found.group())
    at = [n for n, c in enumerate(digits) if c.isdigit()]
    pairs = [(a, b) for a, b in itertools.pairwise(at) if digits[a] != digits[b] and (a != at[0] or digits[b] != "0")]
    if pairs and chance.random() < 0.4:
        a, b = chance.choice(pairs)
        digits[a], digits[b] = digits[b], digits[a]
    else:
        n = chance.choice(at)
        digits[n] = chance.choice([c for c in "123456789" if c != digits[n]])
    return _put(text, found, "".join(digits))


def _date(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    """Another month, or another year."""
    months = _words(tongue).get("months", [])
    month = _any(re.compile(rf"\b(?:{'|'.join(months)})(?=\s+\d|\b)"), text, chance) if months else None
    if month and _is_dated(text, month):
        return _put(text, month, chance.choice([m for m in months if m != month.group()]))
    year = _any(_YEAR, text, chance)
    if year is None:
        return None
    shift = chance.choice([-10, -9, -3, -2, -1, 1, 2, 3, 10])
    return _put(text, year, str(int(year.group()) + shift))


def _is_dated(text: str, month: re.Match[str]) -> bool:
    """Whether a digit stands beside: "may" and "mars" are other words too."""
    return bool(re.search(r"\d", text[max(0, month.start() - 6) : month.end() + 6]))


def _name(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    """A name from elsewhere in the text in the place of one."""
    if tongue not in _CASED:
        return None
    found = _any(_NAME, text, chance)
    if found is None:
        return None
    elsewhere = sorted({m.group() for other in others for m in _NAME.finditer(other)} - set(re.findall(r"\w+", text)))
    near = [name for name in elsewhere if name[:2] != found.group()[:2] and name[-1] == found.group()[-1]] or elsewhere
    return _put(text, found, chance.choice(near)) if near else None


def _denial_lost(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    places = [(m, now) for was, now in _words(tongue).get("denied", []) for m in re.finditer(re.escape(was), text)]
    return _put(text, *chance.choice(places)) if len(places) == 1 else None


def _denial_added(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    if any(was.strip() in text for was, _ in _words(tongue).get("denied", [])):
        return None
    places = [
        (m, now) for was, now in _words(tongue).get("deny", []) for m in re.finditer(rf"(?<= ){was}(?= \w)", text)
    ]
    return _put(text, *chance.choice(places)) if places else None


def _antonym(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    pairs = [(a, b) for one in _words(tongue).get("opposites", []) for a, b in (one, one[::-1])]
    places = [(m, now) for was, now in pairs for m in re.finditer(rf"\b{was}(?!\w)", text)]
    return _put(text, *chance.choice(places)) if places else None


def _clause_lost(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    found = _any(_CLAUSE, text, chance)
    return _put(text, found, "") if found else None


def _clause_added(text: str, tongue: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    clauses = [m.group() for other in others for m in _CLAUSE.finditer(other)]
    end = re.search(r"[.!?…]+[\"'»”)]*$", text)
    if not clauses or end is None:
        return None
    clause = chance.choice(clauses)
    return Planted(text=text[: end.start()] + clause + end.group(), was="", now=clause)


_Planter = Callable[[str, str, Sequence[str], random.Random], Planted | None]
_PLANTERS: dict[str, _Planter] = {
    "number": _number, "date": _date, "name": _name, "negation lost": _denial_lost, "negation added": _denial_added,
    "antonym": _antonym, "clause lost": _clause_lost, "clause added": _clause_added,
}  # fmt: skip
KINDS = (*_PLANTERS, "sentence lost", "sentence added", "speaker")
"""What can be planted: in a sentence, and (the last three) in the order of sentences and who says them."""


@functools.cache
def _table() -> dict[str, Any]:
    return tomllib.loads((resources.files("stenogram.bench") / "words.toml").read_text("utf-8"))


def _words(tongue: str) -> dict[str, Any]:
    found: dict[str, Any] = _table().get(tongue, {})
    return found
