"""Quotations in scripts that run from right to left: each verdict as in any other language."""

import pytest
from tests.unit.quote.conftest import Checks

from stenogram.model import Verdict

AR = (
    "مساء الخير. لن نهاجم ميناء سولوند هذا العام. ستبحر 23 سفينة في 7 يوليو. نريد السلام والخبز لجميع الناس. "
    "بنى مجلس المدينة جسرا جديدا فوق النهر."
)
HE = (
    "ערב טוב. לא נתקוף את נמל סולונד השנה. 23 ספינות יפליגו ב-7 ביולי. אנחנו רוצים שלום ולחם לכל האנשים. "
    "מועצת העיר בנתה גשר חדש מעל הנהר."
)


@pytest.mark.parametrize(
    ("language", "said", "quotation", "verdict"),
    [
        ("ar", AR, "نريد السلام والخبز لجميع الناس", Verdict.VERBATIM),
        ("ar", AR, "«ستبحر 23 سفينة في 7 يوليو»", Verdict.VERBATIM),
        ("ar", AR, "ستبحر ٢٣ سفينة في ٧ يوليو", Verdict.ALTERED),
        ("ar", AR, "لا نريد السلام والخبز لجميع الناس", Verdict.NEGATED),
        ("ar", AR, "ستبحر 32 سفينة في 7 يوليو", Verdict.ALTERED_NUMBER),
        ("ar", AR, "نريد السلام والماء لجميع الناس", Verdict.ALTERED),
        ("ar", AR, "نريد السلام … لجميع الناس", Verdict.TRIMMED),
        ("ar", AR, "بنى مجلس المدينة جسرا فوق النهر", Verdict.TRIMMED),
        ("ar", AR, "القمر مصنوع من الجبن الأخضر والعسل", Verdict.NOT_FOUND),
        ("he", HE, "אנחנו רוצים שלום ולחם לכל האנשים", Verdict.VERBATIM),
        ("he", HE, "אנחנו לא רוצים שלום ולחם לכל האנשים", Verdict.NEGATED),
        ("he", HE, "32 ספינות יפליגו ב-7 ביולי", Verdict.ALTERED_NUMBER),
        ("he", HE, "אנחנו רוצים שלום ומים לכל האנשים", Verdict.ALTERED),
        ("he", HE, "מועצת העיר בנתה גשר מעל הנהר", Verdict.TRIMMED),
        ("he", HE, "הירח עשוי מגבינה ירוקה ודבש", Verdict.NOT_FOUND),
    ],
)
def test_each_verdict_from_right_to_left(
    check: Checks, language: str, said: str, quotation: str, verdict: Verdict
) -> None:
    """The order of letters on paper changes nothing."""
    checked = check(quotation, [("Ana", said)], language=language)
    assert checked.verdict is verdict, checked.because


def test_marks_of_direction_are_told(check: Checks) -> None:
    """A mark of direction that nobody sees makes no other word in secret: it is folded and named, or told as hidden."""
    checked = check("نريد السلام\u200f والخبز لجميع الناس", [("Ana", AR)], language="ar")
    told = [*checked.places[0].foldings, *(d.nature.value for d in checked.places[0].differences)]
    assert told, checked.because


def test_a_piece_of_a_denial_says_so_where_no_letter_is_large(check: Checks) -> None:
    """Where a script has no capital letters a piece may look whole: its verdict names the denial before it."""
    piece = check("נתקוף את נמל סולונד", [("Ana", HE)], language="he")
    assert piece.verdict is Verdict.VERBATIM
    assert "לא" in str(piece.because)
    whole = check("נתקוף את נמל סולונד השנה.", [("Ana", HE)], language="he")
    assert whole.verdict is Verdict.NEGATED
