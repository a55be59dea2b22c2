"""The check `quotation`: what is marked on one side only is a matter of form, and never an error."""

import pytest

from stenogram.audit import quotation_check
from stenogram.model import FindingClass, Severity

LOST_OR_ADDED = [
    ("ru-en", "Он сказал: «Мост закрыт».", "He said that the bridge is closed.", "quotation", "not marked in the tr"),
    ("ru-en", "Он сказал, что мост закрыт.", "He said: “The bridge is closed.”", "quotation", "not marked in the so"),
    ("de-en", "Er sagte: „Nein.“ Und: „Ja.“", "He said: “No.” And yes.", "quotation", "not marked in the tr"),
    ("en-ru", 'The "Beacon" is a paper.', "Маяк — это газета.", "quotation", "not marked in the tr"),
    ("ja-en", "彼は「橋」と言った。", "He said bridge.", "quotation", "not marked in the tr"),
    ("ru-en", "Спасибо. (Аплодисменты.)", "Thank you.", "stage note", "not marked in the tr"),
    ("ru-en", "Спасибо.", "Thank you. (Applause.)", "stage note", "not marked in the so"),
    ("de-en", "Danke. (Beifall bei der Mitte)", "Thank you.", "stage note", "not marked in the tr"),
    ("en-en", "This is **most** urgent.", "This is most urgent.", "emphasis", "not marked in the tr"),
    ("ru-en", "- мост\n- дорога", "The bridge and the road.", "list", "not marked in the tr"),
]
KEPT = [
    ("ru-en", "Он сказал: «Мост закрыт».", "He said: “The bridge is closed.”"),
    ("ru-en", "Он сказал: «Мост закрыт».", 'He said: "The bridge is closed."'),
    ("de-en", "Er sagte: „Nein.“", "He said: “No.”"),
    ("ja-en", "彼は「橋」と言った。", "He said “bridge”."),
    ("fr-en", "Il a dit « non ».", "He said “no”."),
    ("ru-en", "Спасибо. (Аплодисменты.)", "Thank you. (Applause.)"),
    ("ru-en", "Спасибо. [Аплодисменты]", "Thank you. (Applause)"),
    ("ru-en", "Это 5 (пять) мостов.", "These are 5 (five) bridges."),
    ("en-en", "This is **most** urgent.", "This is **most** urgent."),
    ("ru-en", "- мост\n- дорога", "- bridge\n- road"),
    ("en-ru", "It's the mayor's and the council's.", "Это дело мэра и совета."),
]


@pytest.mark.parametrize(("pair", "left", "right", "form", "because"), LOST_OR_ADDED)
def test_a_form_on_one_side_is_shown_and_is_no_error(found, pair, left, right, form, because):
    """The finding names the form and the side that lacks it."""
    (finding,) = found(quotation_check(), left, right, pair)
    assert finding.because.startswith(f"the {form} “")
    assert because in finding.because
    assert finding.finding_class is not FindingClass.ERROR
    assert finding.severity in (Severity.MINOR, Severity.INFO)


@pytest.mark.parametrize(("pair", "left", "right"), KEPT)
def test_a_form_kept_in_another_language_is_the_same(found, pair, left, right):
    """Each language has its own quotation marks."""
    assert found(quotation_check(), left, right, pair) == ()
