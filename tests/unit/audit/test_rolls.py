"""The check `name`: in a list of persons, and behind "Mr", a name that was translated as a word is told."""

import pytest

from stenogram.audit import judge_beads, name_check
from stenogram.model import PRESS, Bead, MeasuredBead, Severity
from stenogram.protocols import BeadText, PairContext
from stenogram.text import Language

ROLL = (
    ("Elisenda Montfar i Cros", "Elisenda Montfar and Cros"),
    ("Pau Ribelles Tarrós", "Pau Ribelles Tarrós"),
    ("Bernat de la Torre Sunyol", "Bernat of Sunyol Tower"),
    ("Gemma Oliva i Prats", "Gemma Oliva i Prats"),
    ("Marina Ferrer Costa.", "Navy Ferrer Coast."),
    ("Joan Vives Pinell", "Joan Vives Pinel"),
    ("Neus Agramunt i Llor", "Neus Agramunt i Llor"),
    ("Àngel Sorribes", "Angel Sorribes"),
)


def told(lines, pair="ca-en"):
    """Of each line the reasons of its errors of weight."""
    here, there = map(Language, pair.split("-"))
    context = PairContext(left_language=here, right_language=there)
    check = name_check()
    beads = [BeadText(left=((n, left),) if left else (), right=((n, right),) if right else (), likeness=None,
                      context=context) for n, (left, right) in enumerate(lines)]  # fmt: skip
    measured = [MeasuredBead(bead=Bead(left=(n,), right=(n,), score=1.0), doubt=0.5, measurements=found)
                for n, found in enumerate(check.measure_all(beads))]  # fmt: skip
    weighty = (Severity.MAJOR, Severity.CRITICAL)
    return [[f.because for f in bead.findings if f.severity in weighty]
            for bead in judge_beads(measured, checks=(check,), policy=PRESS)]  # fmt: skip


def test_a_name_that_became_a_word_in_a_roll_is_told_once():
    """The neighbours keep their names, so a line that does not is an error; accents and a slip are none."""
    found = told(ROLL)
    assert found[2] == ["“Torre” became “Tower”"]
    assert found[4] == ["“Marina Ferrer Costa” became “Navy Ferrer Coast”"]
    assert [found[n] for n in (0, 1, 3, 5, 6, 7)] == [[]] * 6


def test_a_name_of_another_script_is_transcribed_by_each_language():
    """Neither is a word, and both spell it."""
    assert told([*ROLL[:2], ("Sergueï Zoubarine Loukov", "Sergey Zubarin Lukov"), *ROLL[5:]], "fr-en") == [[]] * 6


def test_alone_nobody_knows_that_a_line_is_a_name():
    """Without neighbours that keep theirs, two words in capitals may be anything."""
    assert told([ROLL[4]]) == [[]]
    assert told([ROLL[4], *[("El poble canta.", "The people sing.")] * 5]) == [[]] * 6


def test_a_roll_that_translates_its_names_is_no_roll_of_persons():
    """Offices, ministries and parties are translated, every one of them."""
    offices = [("Ministeri de Pesca", "Ministry of Fisheries"), ("Departament de Boscos", "Department of Forests"),
               ("Partit Agrari", "Farmers' Party"), ("Oficina de Ponts", "Office of Bridges"),
               ("Llum Nova", "New Light"), ("Casa Blava", "Blue House")]  # fmt: skip
    assert told(offices) == [[]] * len(offices)


def test_an_office_among_persons_is_no_person():
    """A heading between names, with a word of offices or a colon, is translated as it must be."""
    lines = [*ROLL[:2], ("Partit Agrari", "Farmers' Party"), ("Llum Nova:", "New Light:"), *ROLL[5:]]
    assert told(lines) == [[]] * len(lines)


@pytest.mark.parametrize(
    ("pair", "left", "right", "because"),
    [
        ("es-en", "Tiene la palabra el señor Espejo.", "Mr Mirror has the floor.", ["“Espejo” became “Mirror”"]),
        ("es-en", "Tiene la palabra el señor Espejo.", "Mr Espejo has the floor.", []),
        ("es-en", "Gracias, señora Presidenta.", "Thank you, Mrs Chair.", []),
        ("fr-en", "Mme Boulanger répond à M. Petit.", "Mrs Baker replies to Mr Petit.",
         ["“Boulanger” became “Baker”"]),
        ("de-en", "Herr Vogel und Frau Klein klatschten.", "Mr Bird and Mrs Klein applauded.",
         ["“Vogel” became “Bird”"]),
        ("pl-en", "Zapytał pana Kowalskiego o drogę.", "He asked Mr Kowalski the way.", []),
        ("ru-en", "Слово господину Волкову.", "Mr Volkov has the floor.", []),
        ("it-en", "Il signor Rossi e la signora Verdi sono usciti.", "The Rossis and Mrs Green went out.", []),
    ],
)  # fmt: skip
def test_behind_a_title_stands_a_name(pair, left, right, because):
    """Where titles pair one to one, a name that became another is told; where they do not, nobody is accused."""
    assert told([(left, right)], pair) == [because]
