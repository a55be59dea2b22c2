"""Where the encoder knows a language only by a near one, it must say more before the audit accuses."""

import pytest

from stenogram.audit import addition_check, audit_beads, judge_beads, omission_check
from stenogram.audit.small_words import are_small
from stenogram.audit.tables import topic
from stenogram.embed import RememberingEmbedder
from stenogram.embed.universal import universal_embedder
from stenogram.model import PRESS, Alignment, Basis, Bead, MadeBy, Severity, Side
from stenogram.protocols import KnowsNearly, PairContext
from stenogram.text import Language


class SureOfItself:
    """The same encoder, which does not admit how it knows a language."""

    name, version, dimensions = "sure", "1", 512

    def __init__(self, inner):
        self.knows, self.embed, self.take_apart = inner.knows, inner.embed, inner.take_apart


@pytest.fixture(scope="module")
def embedder():
    """The real encoder: what is tested rests on what it knows of words."""
    return universal_embedder(threads=1)


def nothing_stored(model, texts):
    """An archive without vectors."""
    return {}


def told(left: str, right: str, embedder):
    """The reasons of the findings of a Catalan line and its English, minor ones too."""
    here, there = Language("ca"), Language("en")
    sides = Side(language=here, sentences=(left,)), Side(language=there, sentences=(right,))
    alignment = Alignment(left_language=here, right_language=there, left_count=1, right_count=1,
                          beads=(Bead(left=(0,), right=(0,), score=1.0),), likeness=None, basis=Basis.GIVEN,
                          made_by=MadeBy(name="lines"))  # fmt: skip
    checks = (omission_check(), addition_check())
    context = PairContext(left_language=here, right_language=there)
    beads = audit_beads(alignment, *sides, checks=checks, embedder=embedder, context=context)
    return [
        f.because
        for f in judge_beads(beads, checks=checks, policy=PRESS)[0].findings
        if f.severity is not Severity.INFO
    ]


TWINS = (
    ("Ja no ens agrada la sopa, volem tornar al poble; no vendre'l, sinó viure-hi.",
     "We no longer like the soup, we want to go back to the village; do not sell it, but live in it."),
    ("Volem una escola de tots i per a tots.", "We want a school of all and for all."),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right"), TWINS)
def test_a_right_translation_is_not_accused(left, right, embedder):
    """What the encoder misses may only be Catalan that it does not know: an encoder that is sure accuses."""
    assert told(left, right, embedder) == []
    assert told(left, right, SureOfItself(embedder))


def test_what_is_missed_loudly_is_still_told(embedder):
    """A sentence that nothing answers and a clause that was left out are errors all the same."""
    left = "El pont és tancat des de dilluns."
    assert told(
        left, "The bridge has been closed since Monday. Two goats were sold at the market of the old town.", embedder
    )
    left = "El pont és tancat des de dilluns, i dues cabres es van vendre al mercat de la ciutat vella."
    assert told(left, "The bridge has been closed since Monday.", embedder)


def test_the_memory_of_vectors_says_how_its_encoder_knows_a_language(embedder):
    """Catalan and Galician nearly, Spanish by training; an encoder that does not say is believed."""
    keeping = RememberingEmbedder(embedder, nothing_stored)
    assert isinstance(keeping, KnowsNearly)
    assert [keeping.knows_nearly(Language(tongue)) for tongue in ("ca", "gl", "es", "en")] == [True, True, False, False]
    assert not RememberingEmbedder(SureOfItself(embedder), nothing_stored).knows_nearly(Language("ca"))


@pytest.mark.parametrize(
    ("tongue", "text", "small"),
    [
        ("ca", "d’aquesta", True), ("ca", "d’aquesta cambra", False), ("ru", "что это", True), ("ru", "что мы", False),
        ("en", "of all", False), ("de", "dass diese", True), ("de", "nicht", False), ("fr", "de cette", True),
        ("xx", "the", False), ("en", "", False), ("en", "...", False),
    ],
)  # fmt: skip
def test_small_words_are_those_that_say_nothing(tongue, text, small):
    """Neither who acts nor a denial, a number or "all" is small."""
    assert are_small(text, tongue) is small


def test_no_denial_is_small():
    """The tables of small words and of firm denials share no word, but those that deny only in company."""
    for tongue, words in topic("small_words").items():
        firm = set(str(topic("polarity").get(tongue, {}).get("firm", "")).split())
        assert not firm & set(words.split()), tongue
