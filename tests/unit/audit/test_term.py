"""Terms of lists: kept in any form, told where they are not, and never put in blindly."""

import pytest

from stenogram.audit import term_check
from stenogram.model import PRESS, Finding, FindingClass, Severity, Term
from stenogram.protocols import BeadText, PairContext
from stenogram.text import Language


def found(source: str, text: str, *terms: Term, pair: tuple[str, str] = ("ru", "en")) -> list[Finding]:
    """What the check says of a sentence and its translation."""
    context = PairContext(left_language=Language(pair[0]), right_language=Language(pair[1]), terms=terms)
    bead = BeadText(left=((0, source),), right=((0, text),), likeness=None, context=context)
    check = term_check()
    measured = check.measure(bead)
    assert tuple(check.measure_all([bead, bead])) == (measured, measured)
    return [f for m in measured if (f := check.judge(m, PRESS)) is not None]


COUNCIL = Term(source="Госсовет", target="State Council", origin="house.csv")
MARTA = Term(source="Марта Линдквист", target="Märta Lindqvist", is_name=True, origin="house.csv")


def test_another_rendering_is_told() -> None:
    """The sentence says what the list says and what the translation has; both places are marked."""
    source, text = "Об этом сказали в Госсовете вчера.", "So the Privy Council said yesterday."
    (finding,) = found(source, text, COUNCIL)
    assert finding.because == (
        "the list says “Госсовет” is “State Council” (house.csv); the translation has “Privy Council”"
    )
    assert (finding.finding_class, finding.severity) == (FindingClass.EDITORIAL, Severity.MINOR)
    left, right = finding.measurement.left, finding.measurement.right
    assert left is not None
    assert right is not None
    assert source[left.start : left.end] == "Госсовете"
    assert text[right.start : right.end] == "Privy Council"


@pytest.mark.parametrize(
    "text",
    ["The State Council said so.", "the state council's words", "A council of the State said so.", "STATE COUNCIL:"],
)
def test_a_rendering_in_any_form_is_kept(text: str) -> None:
    """Other capitals, a genitive, another order with little between."""
    assert found("Госсовет сказал.", text, COUNCIL) == []


def test_a_name_that_became_another_is_an_error() -> None:
    """One that is merely not named may be a pronoun."""
    (error,) = found("Сказала Марта Линдквист.", "Martha Lindquist said so.", MARTA)
    assert (error.finding_class, error.severity) == (FindingClass.ERROR, Severity.MAJOR)
    assert "the translation has “Martha Lindquist”" in error.because
    (minor,) = found("Сказала Марта Линдквист.", "She said so.", MARTA)
    assert (minor.finding_class, minor.severity) == (FindingClass.EDITORIAL, Severity.MINOR)
    assert found("Сказала Марта Линдквист.", "Lindqvist said so.", MARTA) == []


def test_words_that_only_begin_alike_are_no_terms() -> None:
    """An adviser is no council, a portal no port, also where the list has the shorter word."""
    assert found("Советник молчал.", "The adviser was silent.", Term(source="совет", target="council")) == []
    port = Term(source="port", target="puerto")
    assert found("The portal is closed.", "El portal está cerrado.", port, pair=("en", "es")) == []
    assert len(found("The ports are closed.", "Los muelles están cerrados.", port, pair=("en", "es"))) == 1


def test_inside_a_longer_term_a_shorter_one_is_not_asked_for() -> None:
    """“Государственный совет” is not also a “совет”."""
    terms = Term(source="совет", target="board"), Term(source="Государственный совет", target="State Council")
    assert found("Заседание Государственного совета.", "A meeting of the State Council.", *terms) == []


def test_a_list_may_have_several_renderings() -> None:
    """Any of them will do; where none is there all are named."""
    terms = COUNCIL, Term(source="Госсовет", target="Council of State")
    assert found("Госсовет сказал.", "The Council of State said so.", *terms) == []
    (finding,) = found("Госсовет сказал.", "They said so.", *terms)
    assert "“State Council” or “Council of State”" in finding.because
    assert "the translation does not have it" in finding.because


def test_renderings_in_languages_with_cases() -> None:
    """A rendering is known in its forms there too."""
    term = Term(source="State Council", target="Государственный совет")
    assert found("The State Council met.", "Заседание Государственного совета.", term, pair=("en", "ru")) == []
    assert len(found("The State Council met.", "Заседание Тайного совета.", term, pair=("en", "ru"))) == 1


def test_languages_without_spaces() -> None:
    """A Chinese term is found where its signs stand, on either side."""
    term = Term(source="国务院", target="State Council")
    assert len(found("国务院今天开会。", "The cabinet met today.", term, pair=("zh", "en"))) == 1
    back = Term(source="State Council", target="国务院")
    assert found("The State Council met.", "国务院今天开会。", back, pair=("en", "zh")) == []


def test_nothing_to_compare() -> None:
    """Without terms, or where a side is missing, there is nothing to say: an omission is another check's matter."""
    assert found("Госсовет сказал.", "They said so.") == []
    assert found("Госсовет сказал.", "", COUNCIL) == []
