"""Formal style writes offices, institutions and papers with capitals: they name nobody."""

import pytest

from stenogram.audit import name_check
from stenogram.audit.formal import is_formal
from stenogram.audit.tables import topic
from stenogram.protocols import BeadText, PairContext
from stenogram.text import Language


@pytest.mark.parametrize(
    ("tongue", "phrase"),
    [
        ("en", "Rules of Procedure"), ("en", "Members"), ("en", "House"), ("en", "Honourable Councillors and Deputies"),
        ("en", "Speaker's"), ("es", "Reglamento de la Cámara"), ("ca", "Mesa del Parlament"),
        ("fr", "Garde des Sceaux"),
        ("it", "Onorevoli Senatori"), ("pt", "Regimento"), ("pl", "Regulaminu Izby"), ("cs", "Poslanecké Sněmovny"),
        ("ru", "Регламента Палаты"), ("ru", "Председателю Правительства"), ("uk", "Голова Комітету"),
        ("nl", "Voorzitter"), ("sv", "Talmannen"),
    ],
)  # fmt: skip
def test_offices_institutions_and_papers_are_formal(tongue, phrase):
    """Every language of the table knows its own, inflected."""
    assert is_formal(phrase, tongue)


@pytest.mark.parametrize(
    ("tongue", "phrase"),
    [
        ("en", "Rules of Penzance"), ("en", "Mercer"), ("en", "House of Tarvin"), ("en", "and of"), ("en", ""),
        ("ru", "Палатов Сорокин"), ("ru", "Замятин"), ("ru", "Министр Дубов"), ("pl", "Radziwiłł"), ("uk", "Радич"),
        ("cs", "Královec"), ("xx", "House"),
    ],
)  # fmt: skip
def test_a_name_beside_them_is_none(tongue, phrase):
    """A phrase with one word that names somebody is a name; so is what only begins like a word of the table."""
    assert not is_formal(phrase, tongue)


def test_stems_are_long_enough_to_tell():
    """No stem of the table is shorter than three letters, and none stands twice in its language."""
    for tongue, facts in topic("formal").items():
        words = facts.get("words", "").split()
        assert len(set(words)) == len(words), tongue
        assert all(len(word) > 3 for word in words if word.endswith("-")), tongue


@pytest.mark.parametrize(
    ("left", "right", "excused"),
    [
        ("Im Mai musste das Amt schnell antworten.", "In May the Board had to answer quickly.", True),
        ("Im Mai musste die KVG schnell antworten.", "In May the Board had to answer quickly.", False),
    ],
)
def test_formal_words_may_not_stand_for_a_name(left, right, excused):
    """Where the source has letters that the translation lacks, an office in capitals is no mere style."""
    context = PairContext(left_language=Language("de"), right_language=Language("en"))
    bead = BeadText(left=((0, left),), right=((0, right),), likeness=None, context=context)
    facts = {m.fact("right"): m.fact("formal") for m in name_check().measure(bead) if m.kind == "added"}
    assert facts == {"Board": excused}


def test_formal_words_are_no_remark_either(found):
    """What only style made a capital is not shown, whatever stands beside it; a strange word beside it is."""
    left = "Im Mai musste das Amt Frau Kolbe schnell antworten."
    assert found(name_check(), left, "In May the Board of Mrs Kolbe had to answer quickly.", "de-en") == ()
    (seen,) = found(name_check(), left, "In May the Tarvin Board of Mrs Kolbe had to answer quickly.", "de-en")
    assert "Tarvin" in seen.because
