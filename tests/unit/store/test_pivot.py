"""In which order renditions stand, and what each is aligned to."""

from itertools import permutations

import pytest

from stenogram.model import RenditionHeader, RenditionKind
from stenogram.store import in_order, pivots
from stenogram.text import Language

K = RenditionKind


def _header(language: str, kind: RenditionKind | None, made_from: str | None = None, named: str | None = None):
    tag = Language(made_from) if made_from else None
    return RenditionHeader(language=Language(language), kind=kind, made_from_language=tag, made_from_rendition=named)


RU, EN, DE = _header("ru", K.ORIGINAL), _header("en", K.OFFICIAL, "ru"), _header("de", K.MACHINE, "en")
COPY, BARE, CA = _header("ru", K.COPY), _header("uk", None), _header("ca", K.HUMAN)

CASES = {
    "nothing": ({}, {}),
    "one": ({"de": DE}, {"de": None}),
    "an original and what was made from it": ({"en": EN, "ru": RU}, {"ru": None, "en": "ru"}),
    "a chain": ({"de": DE, "en": EN, "ru": RU}, {"ru": None, "en": "ru", "de": "en"}),
    "no original": ({"de": DE, "ca": CA}, {"ca": None, "de": "ca"}),
    "what it was made from, although nobody says that is the original": (
        {"en": EN, "ru": _header("ru", None)},
        {"ru": None, "en": "ru"},
    ),
    "made from what is not here": ({"en": EN, "ca": CA, "uk": BARE}, {"uk": None, "en": "uk", "ca": "uk"}),
    "a copy is aligned to the original": ({"copy": COPY, "ru": RU}, {"ru": None, "copy": "ru"}),
    "two that say they were made from each other": (
        {"fr": _header("fr", K.HUMAN, "it"), "it": _header("it", K.HUMAN, "fr")},
        {"it": None, "fr": "it"},
    ),
    "an original is made from nothing": (
        {"ru": _header("ru", K.ORIGINAL, "en"), "en": EN},
        {"ru": None, "en": "ru"},
    ),
    "a regional form of the language will do": (
        {"en": _header("en-GB", K.ORIGINAL), "de": DE, "fr": _header("fr", K.OFFICIAL)},
        {"en": None, "fr": "en", "de": "en"},
    ),
    "the named one goes before its language": (
        {"a": CA, "b": _header("en", K.MACHINE), "de": _header("de", K.MACHINE, "ca", "x/en-machine@3")},
        {"a": None, "b": "a", "de": "b"},
    ),
    "itself is nobody's source": ({"en": _header("en", K.MACHINE, "en", "x/en")}, {"en": None}),
}  # fmt: skip
NAMES = {"x/en-machine": "b", "x/en": "en"}


@pytest.mark.parametrize("case", CASES)
def test_pivots(case):
    """The same in whatever order the renditions came; the event's pivot stands first."""
    headers, expected = CASES[case]
    for order in permutations((key, header, key) for key, header in headers.items()):
        found = pivots(order, NAMES)
        assert found == expected
        assert not found or next(iter(found.values())) is None


def test_order():
    """Original, unsaid, official, human, edited, machine, copy; then language; then bytes."""
    kinds = [K.ORIGINAL, None, K.OFFICIAL, K.HUMAN, K.EDITED, K.MACHINE, K.COPY]
    entries = [(f"{n}{tag}{digest}", _header(tag, kind), digest) for n, kind in enumerate(kinds)
               for tag in ("be", "ru") for digest in ("1", "2")]  # fmt: skip
    assert list(in_order(entries[::-1])) == sorted(key for key, _, _ in entries)
