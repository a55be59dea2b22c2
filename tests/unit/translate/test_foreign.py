"""Sentences in another language are known where that is plain, and not guessed at where it is not."""

import pytest

from stenogram.parse import language_of_words
from stenogram.text import Language
from stenogram.translate import foreign_language


@pytest.mark.parametrize(
    ("expected", "sentence", "found"),
    [
        ("ru", "Thank you very much for coming here today, dear colleagues.", "en"),
        ("ru", "Thank you very much, dear friends.", "en"),
        ("ru", "Microsoft Office, Windows, Adobe Photoshop.", None),
        ("ru", "SWIFT, VISA, MasterCard.", None),
        ("ru", "Мы обсудили SWIFT и Visa с коллегами из Raiffeisen Bank International.", None),
        ("ru", "OK.", None),
        ("ru", "Дзякуй вялікі, паважаны Уладзімір Уладзіміравіч, за запрашэнне ў гэты цудоўны горад.", "be"),
        ("ru", "Я ещё раз благодарю вас за приглашение в этот замечательный город, дорогие друзья.", None),
        ("en", "Buenos días a todos y a todas, y muchas gracias por haber venido hoy a esta conferencia.", "es"),
        ("en", "Buenos días a todos.", None),
        ("en", "We met Juan Carlos de la Cruz in Santa Cruz de Tenerife.", None),
        ("en", "大家好，今天我们在这里讨论两国之间的合作问题。", "zh"),
        ("en", "Вітаю вас.", None),
        ("en", "Шановні колеги, я дуже радий вітати вас сьогодні.", "uk"),
        ("sr", "Dobar dan, drage kolege, hvala što ste danas ovde sa nama u Beogradu.", None),
        ("hr", "Dobar dan, drage kolege, hvala što ste danas ovde sa nama u Beogradu.", None),
        ("pt-BR", "Muito obrigado a todos por terem vindo hoje a esta conferência de imprensa.", None),
        ("ja", "本日はお集まりいただき、誠にありがとうございます。", None),
        ("ru", "12:30, 45 + 3 = 48", None),
        ("ru", "", None),
    ],
)
def test_what_is_foreign(expected, sentence, found):
    """The language of a sentence that is plainly another's; a name in other letters makes none."""
    assert foreign_language(sentence, Language(expected), language_of_words) == found
