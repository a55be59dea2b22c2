"""Names in several scripts and spellings: what sounds the same, and what must not."""

import pytest

from stenogram.identify import NameFit, alike, compare_names
from stenogram.identify.hearing import ALIKE

SAME = """
    Путин/Putin Путин/Poutine Putin/Poutine Путин/プーチン Путин/بوتين Горелов/Gorelov Горелов/Gorelow Чапек/Čapek
    Хрущёв/Chruschtschow Khrushchev/Khrouchtchev Горбачёв/Gorbatschow Gorbachev/Gorbatchev Лукашэнка/Lukashenko
    Зеленський/Selenskyj Зеленський/Zelensky Чайковский/Tchaikovsky Ельцин/Jelzin Ельцин/Yeltsin Владимир/Vladimir
    Уладзімір/Vladimir Александр/Alexander Александр/Aliaksandr Παπαδόπουλος/Papadopoulos Μητσοτάκης/Mitsotakis
    Цзиньпин/Jinping Си/Xi Вестергаард/Vestergaard Пётр/Petr Пётр/Peter Трамп/Trump マクロン/Macron メルケル/Merkel
    ماكرون/Macron لافروف/Lavrov Лавров/Lawrow Сергей/Serguei Евгений/Yevgeny Фёдор/Theodor Хорхе/Jorge
    Müller/Mueller Роу/Rou
""".split()
OTHERS = """
    Berg/Bern Roe/Rose Иванов/Petrov Lavrov/Larov Gorelov/Gorelik Novak/Novik Сидоров/Fedorov Lund/Land Marta/Maria
    Anna/Jan Orlov/Orbán Мишустин/Mustin Brun/Braun Petrov/Petrova Петров/Petrova Kim/Kin Путин/普京
""".split()


@pytest.mark.parametrize("pair", SAME)
def test_one_name_in_two_spellings_is_alike(pair: str) -> None:
    """Scripts and the spellings of languages do not make another name."""
    one, other = pair.split("/")
    assert alike(one, other) >= ALIKE
    assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize("pair", OTHERS)
def test_other_names_are_not_alike(pair: str) -> None:
    """Names that a reader tells apart are told apart; a script without sounds is like nothing."""
    assert alike(*pair.split("/")) < ALIKE


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Владимир Путин", "Vladimir Putin", NameFit.FULL),
        ("Лукашенко Александр Григорьевич", "Alexander Lukashenko", NameFit.FULL),
        ("В.Путин", "Vladimir Poutine", NameFit.INITIALS),
        ("Путин В.В.", "В.Путин", NameFit.INITIALS),
        ("Gorelov", "Пётр Горелов", NameFit.SURNAME),
        ("Jan Roe", "Anna Roe", NameFit.UNCLEAR),
        ("А.Карел", "Jan Karel", NameFit.UNCLEAR),
        ("Petr Gorelov", "Ingrid Vestergaard", NameFit.DIFFERENT),
        ("戈列洛夫", "Gorelov", NameFit.UNREADABLE),
        ("Secretary of the Bureau Berta Solà del Camp and Puig", "Berta Solà del Camp i Puig", NameFit.FULL),
    ],
)
def test_names_are_compared_by_their_words(one: str, other: str, kind: NameFit) -> None:
    """Order, initials and particles do not matter; a given name that contradicts does. Both ways round."""
    assert compare_names(one, other).kind is kind
    assert compare_names(other, one) == compare_names(one, other)
