"""Numbers in another form are the same numbers, told as written otherwise; another value is another number."""

import pytest
from tests.unit.quote.conftest import Checks

from stenogram.model import Nature, Verdict

EN = (
    "Good evening. The road will cost 1,342 million roubles this year. We have 2.5 tonnes of grain and 23 ships. "
    "Half a million people came. The rate is 5.5 percent, said the council."
)
RU = "Добрый вечер. Дорога обойдётся в 1 342 миллиона рублей. У нас 2,5 тонны зерна и 23 корабля. Пришло полмиллиона."
DE = "Guten Abend. Die Straße kostet 1,342 Milliarden Euro in diesem Jahr. Es kamen 1 500 Gäste."
ZH = "我们今年投资13.42亿元修路。"


@pytest.mark.parametrize(
    ("said", "language", "quotation", "written"),
    [
        (EN, "en", "1.342 billion roubles", "1,342 million"),
        (EN, "en", "cost 1.342 billion", "1,342 million"),
        (EN, "en", "The road will cost 1,342,000,000 roubles", "1,342 million"),
        (EN, "en", "The road will cost one billion three hundred forty-two million roubles", "1,342 million"),
        (EN, "en", "We have 2,5 tonnes of grain", "2.5"),
        (EN, "en", "We have two and a half tonnes of grain", "2.5"),
        (EN, "en", "500,000 people came", "Half a million"),
        (EN, "en", "500 thousand people came", "Half a million"),
        (EN, "en", "The rate is five and a half percent", "5.5"),
        (RU, "ru", "обойдётся в 1,342 миллиарда", "1 342 миллиона"),
        (RU, "ru", "Дорога обойдётся в 1.342 млрд рублей", "1 342 миллиона"),
        (RU, "ru", "Пришло 500 тысяч", "полмиллиона"),
        (DE, "de", "kostet 1.342 Millionen Euro", "1,342 Milliarden"),
        (ZH, "zh", "我们今年投资134200万元修路", "13.42亿元修路"),
    ],
)
def test_an_equal_number_in_another_form_is_found(
    check: Checks, said: str, language: str, quotation: str, written: str
) -> None:
    """Words, digits, scale or decimal sign: the place is found, and told as written otherwise; never verbatim."""
    checked = check(quotation, [("Ana", said)], language=language)
    assert checked.verdict is Verdict.ALTERED, checked.because
    assert [(d.nature, d.said) for d in checked.places[0].differences] == [(Nature.FORM, written)]


@pytest.mark.parametrize(
    ("said", "language", "quotation"),
    [
        (EN, "en", "The road will cost 1,342 billion roubles"),
        (EN, "en", "The road will cost 1.342 million roubles"),
        (EN, "en", "The road will cost 1.4 billion roubles"),
        (EN, "en", "The rate is 6.5 percent"),
        (EN, "en", "We have 25 tonnes of grain"),
        (RU, "ru", "Дорога обойдётся в 1,5 миллиарда рублей"),
        (RU, "ru", "Дорога обойдётся в 1,342 миллиона рублей"),
        (DE, "de", "Die Straße kostet 1.342 Milliarden Euro"),
        (ZH, "zh", "我们今年投资15亿元修路"),
    ],
)
def test_another_value_is_another_number(check: Checks, said: str, language: str, quotation: str) -> None:
    """Also where the figures are the same, and the scale or the sign between them makes another number of them."""
    checked = check(quotation, [("Ana", said)], language=language)
    assert checked.verdict is Verdict.ALTERED_NUMBER, checked.because


def test_an_article_that_may_be_a_number_makes_no_other_words_the_same(check: Checks) -> None:
    """“un gato” and “un jour” have one number, perhaps, and nothing else in common: that is no other form of it."""
    turn = [("Ana", "Quiconque a pris un jour le train de nuit pour Fenfetan sait pourquoi.")]
    assert check("El museo compró un cuadro de un gato gris.", turn, language="fr").verdict is Verdict.NOT_FOUND
    checked = check(
        "The council bought a painting of one red boat", [("Ana", "The council bought a picture of one ship")]
    )
    assert Nature.FORM not in {d.nature for d in checked.places[0].differences}


def test_the_place_of_a_number_is_the_whole_number(check: Checks) -> None:
    """Where a quotation begins with a number in another form, its place begins with that number and nothing before."""
    (place,) = check("500,000 people came", [("Ana", EN)]).places
    assert place.text == "Half a million people came"
