"""The checks `omission` and `addition`: what one side lacks is found, told by length and by likeness."""

import numpy as np
import pytest

from stenogram.audit import addition_check, audit_beads, judge_beads, omission_check
from stenogram.model import PRESS, Alignment, Basis, Bead, Finding, MadeBy, Side
from stenogram.protocols import PairContext
from stenogram.text import language

TOPICS = (
    "мост bridge",
    "река river",
    "школ school",
    "бюджет budget",
    "поезд train",
    "хлеб bread",
    "врач doctor",
    "лес forest",
)


class TopicEmbedder:
    """A vector a text: which of the topics it speaks of."""

    name, version, dimensions = "topics", "1", len(TOPICS)

    def knows(self, language):
        """Every language."""
        return True

    def embed(self, texts):
        """One dimension a topic, and a little of all."""
        rows = [[0.05 + any(word in text.lower() for word in topic.split()) for topic in TOPICS] for text in texts]
        vectors = np.array(rows, dtype=np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def findings(left: str, right: str) -> tuple[Finding, ...]:
    """What both checks find in a pair of lines."""
    sides = Side(language=language("ru"), sentences=(left,)), Side(language=language("en"), sentences=(right,))
    context = PairContext(left_language=sides[0].language, right_language=sides[1].language)
    alignment = Alignment(left_language=sides[0].language, right_language=sides[1].language, left_count=1,
                          right_count=1, beads=(Bead(left=(0,), right=(0,), score=1.0),), likeness=None,
                          basis=Basis.GIVEN,
                          made_by=MadeBy(name="lines"))  # fmt: skip
    checks = (omission_check(), addition_check())
    beads = audit_beads(alignment, *sides, checks=checks, embedder=TopicEmbedder(), context=context)
    return judge_beads(beads, checks=checks, policy=PRESS)[0].findings


SENTENCES = [
    ("Новый мост построили за два года.", "The new bridge was built in two years."),
    ("Река в этом месте очень глубокая.", "The river is very deep in this place."),
    ("В школе учатся сто сорок детей.", "A hundred and forty children go to the school."),
    ("Бюджет области приняли в декабре.", "The budget of the region was passed in December."),
    ("Утренний поезд опоздал на час.", "The morning train was an hour late."),
    ("Хлеб сюда привозят по вторникам.", "They bring bread here on Tuesdays."),
    ("Местный врач уехал в отпуск.", "The local doctor has gone on leave."),
    ("За деревней начинается густой лес.", "Behind the village a dense forest begins."),
]
PAIRS = [(a, b) for a in range(8) for b in range(8) if (b - a) % 8 in (1, 3, 5)]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_dropped_sentence_is_named(first, second):
    """Of two sentences the one that the translation lacks is marked, wherever it stands."""
    left = f"{SENTENCES[first][0]} {SENTENCES[second][0]}"
    (finding,) = findings(left, SENTENCES[first][1])
    assert finding.because == f"nothing in the translation says “{SENTENCES[second][0]}”"
    mark = finding.measurement.left
    assert mark is not None
    assert left[mark.start : mark.end].strip() == SENTENCES[second][0]


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_an_added_sentence_is_named(first, second):
    """Of two sentences the one that the source lacks is marked."""
    right = f"{SENTENCES[second][1]} {SENTENCES[first][1]}"
    (finding,) = findings(SENTENCES[first][0], right)
    assert finding.because == f"nothing in the source says “{SENTENCES[second][1]}”"


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_whole_translations_raise_nothing(first, second):
    """Two sentences for two, in either order, lack nothing."""
    left = f"{SENTENCES[first][0]} {SENTENCES[second][0]}"
    assert findings(left, f"{SENTENCES[first][1]} {SENTENCES[second][1]}") == ()
    assert findings(left, f"{SENTENCES[second][1]} {SENTENCES[first][1]}") == ()


def test_a_dropped_clause_is_named():
    """Half a sentence is missed, too."""
    left = "Новый мост построили за два года, а бюджет области из-за этого урезали наполовину."
    (finding,) = findings(left, "The new bridge was built in two years.")
    assert "бюджет" in finding.because


@pytest.mark.parametrize("is_read_elsewhere", [True, False])
def test_a_sentence_of_an_unread_block_is_not_called_lacking(is_read_elsewhere):
    """What the source's page says outside of its speeches was not added; without it the same sentence was."""
    left = Side(language=language("ru"), sentences=(SENTENCES[0][0],))
    right = Side(language=language("en"), sentences=(SENTENCES[0][1], SENTENCES[1][1]))
    beads = (Bead(left=(0,), right=(0,), score=1.0), Bead(left=(), right=(1,), score=1.0))
    alignment = Alignment(left_language=left.language, right_language=right.language, left_count=1, right_count=2,
                          beads=beads, likeness=None, basis=Basis.GIVEN, made_by=MadeBy(name="lines"))  # fmt: skip
    context = PairContext(left_language=left.language, right_language=right.language)
    checks = (omission_check(), addition_check())
    measured = audit_beads(alignment, left, right, checks=checks, embedder=TopicEmbedder(), context=context,
                           outside=({}, {1: SENTENCES[1][0]} if is_read_elsewhere else {}))  # fmt: skip
    (finding,) = judge_beads(measured, checks=checks, policy=PRESS)[1].findings
    assert finding.severity.value == ("minor" if is_read_elsewhere else "major")
    assert (SENTENCES[1][0] in finding.because) == is_read_elsewhere
