"""The language of the words, and who is believed when they disagree."""

import pytest

from stenogram.parse.language import decide_language, language_of_words
from stenogram.text import Language

SAMPLES = {
    "ru": "Добрый день, уважаемые коллеги! Очень рад вас видеть.",
    "uk": "Добрий день, шановні колеги! Дуже радий вас бачити.",
    "be": "Добры дзень, паважаныя калегі! Вельмі рады вас бачыць.",
    "ca": "Bon dia, senyores i senyors diputats. S'obre la sessió.",
    "es": "Buenos días, señoras y señores. Se abre la sesión, muchas gracias.",
    "gl": "Prestado xuramento, acada a condición plena de deputada e dámoslle a benvida.",
    "pt": "Bom dia, senhoras e senhores deputados. Muito obrigado a todos.",
    "de": "Ich eröffne die Sitzung und bitte Platz zu nehmen.",
    "zh": "各位早安，我們先開始報告，大家有沒有問題？請大家放心發言，謝謝。",
    "ar": "شكرا جزيلا سيادة الرئيس على هذا الترحيب الحار",
}


@pytest.mark.parametrize("tag", SAMPLES)
def test_siblings_are_told_apart(tag: str) -> None:
    """Short texts in languages that look alike come out right."""
    assert language_of_words(SAMPLES[tag])[0] == tag


def test_what_the_user_told_is_kept_and_contradiction_is_said() -> None:
    """The user goes before the words; the notice says that they disagree."""
    found, notices = decide_language([SAMPLES["ru"]], told=Language("fr"), said="ru")
    assert found == "fr"
    assert notices == ("told French, but the words look Russian",)


def test_the_page_is_believed_unless_its_words_plainly_differ() -> None:
    """A page that says English over Russian words is Russian, and that is said."""
    assert decide_language([SAMPLES["uk"]], told=None, said="uk-UA") == (Language("uk-UA"), ())
    found, notices = decide_language([SAMPLES["ru"]], told=None, said="en")
    assert found == "ru"
    assert notices == ("the page says English, but its words are Russian",)


def test_too_few_words_say_nothing() -> None:
    """Nothing is guessed from a word or two."""
    assert language_of_words("OK.") == (Language("und"), 0.0)
