"""How likely a capitalised phrase of the translation is no name of the source: evidence weighed, nothing judged.

A logistic regression over lines of parallel news, talks and a diagnostic set in which names were exchanged
(`tools/fit_names.py`); decision 0025 says with what success. Weights of evidence cannot be below zero.
"""

import re
from collections.abc import Mapping

from stenogram.audit.name_matching import unanswered
from stenogram.audit.names import CASED, Name, names
from stenogram.audit.passage import Passage
from stenogram.audit.places import is_telling
from stenogram.audit.strange_names import StrangePhrase
from stenogram.audit.unmet import LEAST_GAIN
from stenogram.model import Mark
from stenogram.protocols import BeadText
from stenogram.text import primary

WITH_VECTORS: Mapping[str, float] = {
    "constant": 2.77,
    "sure": 1.45,
    "perhaps": 0.61,
    "lost sure": 2.23,
    "lost perhaps": 1.43,
    "unread": 1.14,
    "telling": 0.49,
    "opens": 0.61,
    "changed": 0.66,
    "acronym": -0.62,
    "alike": -4.44,
    "gain": 22.92,
    "left less 2": 24.53,
    "left less name": 17.11,
    "right least": -8.61,
}
WITHOUT: Mapping[str, float] = {
    "constant": -3.95,  # two tenths below the fit: nothing seconds what letters say
    "sure": 1.17,
    "perhaps": 0.18,
    "lost": 2.33,
    "unread": 1.09,
    "telling": 0.64,
    "opens": 1.05,
    "changed": 0.42,
    "share": 2.58,
    "words": 0.04,
}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_ACRONYM = 7


def odds_of_error(evidence: Mapping[str, float]) -> float:
    """The logarithm of the odds that the source does not have the phrase."""
    weights = WITH_VECTORS if "gain" in evidence else WITHOUT
    return sum(weight * evidence[name] for name, weight in weights.items())


def evidence_for(
    bead: BeadText, phrase: StrangePhrase, left: Passage, right: Passage, *, changed: bool
) -> dict[str, float]:
    """What speaks for and against a strange phrase; `changed`: it stands where the source has another name."""
    here = primary(bead.context.left_language)
    lost = [name.sure for name in _lost(bead, left, right)]
    sure, other = max(name.sure for name in phrase.names), max(lost, default=0)
    capitals = [m for m in _WORD.finditer(right.text, phrase.start, phrase.end) if m.group()[0].isupper()]
    evidence = {
        "constant": 1.0,
        "sure": float(sure == 2),
        "perhaps": float(sure == 1),
        "lost sure": float(other == 2),
        "lost perhaps": float(other == 1),
        "lost": float(other > 0),
        "unread": float(here not in CASED),  # nobody can tell which of the source's words are names
        "telling": float(any(is_telling(name.word.lower(), here) for name in phrase.names)),
        "opens": float(phrase.start < 3),
        "changed": float(changed),
        "share": len(phrase.names) / max(1, len(capitals)),
        "words": min(len(capitals), 4) - 1.0,
        "acronym": float(len(capitals) > 1 and has_lone_acronym(left, right)),
    }
    mark = right.mark(phrase.start, phrase.end)
    gain = next((part.gain for part in bead.parts if part.is_name and overlap(part.mark, mark)), LEAST_GAIN)
    if bead.unmet is None or bead.likeness is None:
        return evidence
    source, translation = bead.unmet
    return evidence | {
        "alike": bead.likeness,
        "gain": max(gain, LEAST_GAIN),
        "left less 2": source.gains[1],
        "left less name": source.named,
        "right least": translation.least,
    }


def _lost(bead: BeadText, left: Passage, right: Passage) -> list[Name]:
    """The source's names that nothing in the translation spells."""
    here, there = bead.context.left_language, bead.context.right_language
    asked = [name for name in names(left, here) if name.sure or not name.opens]
    return unanswered(asked, here, right, there, bead.context.participants)


def has_lone_acronym(left: Passage, right: Passage) -> bool:
    """Whether the source has an acronym that is not in the translation: it may stand for a name of several words."""
    if left.text.isupper():
        return False
    words = (m.group() for m in _WORD.finditer(left.text))
    short = (word for word in words if 2 <= len(word) <= _LONGEST_ACRONYM and word[:2].isupper())
    return any(word not in right.text for word in short)


def overlap(one: Mark, other: Mark) -> bool:
    """Whether two places share a character."""
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end
