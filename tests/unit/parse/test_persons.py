"""Who took part, with names and offices as a header gives them."""

import pytest

from stenogram.parse.declined import named_in_full
from stenogram.parse.persons import role_in


@pytest.mark.parametrize(
    ("label", "lead", "name", "role"),
    [
        ("Е.Солнцев", "Встреча с губернатором Заречья Евгением Солнцевым", "Евгений Солнцев", "губернатор Заречья"),
        (
            "С.Чайкина", "Встреча с генеральным директором порта Светланой Чайкиной.", "Светлана Чайкина",
            "генеральный директор порта",
        ),
        ("А.Лукошко", "Встреча с Президентом Зеландии Александром Лукошко", "Александр Лукошко", "Президент Зеландии"),
        ("Е.Солнцев", "Он принял Евгения Солнцева и Марту Чайкину.", "Евгений Солнцев", None),
    ],
)  # fmt: skip
def test_a_declined_name_comes_out_in_the_nominative(label: str, lead: str, name: str, role: str | None) -> None:
    """The given name by the dictionary, the surname by the label, the office where it agrees with the name."""
    found = named_in_full(label, lead)
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    ("label", "lead"),
    [
        ("Е.Солнцев", "Встреча с Егором Солнцевым и Евгением Солнцевым"),  # which of the two?
        ("У.Хурэл", "Встреча с Президентом Монголии Ухнагийном Хурэлом"),  # a name the dictionary does not know
        ("Б.Гуров", "Встреча с Президентом Зеландии Бадрой Гуровым"),  # guessed by its ending, and wrongly
        ("Е.Солнцев", "Встреча с Мариной Солнцевой"),
        ("Солнцев", "Встреча с Евгением Солнцевым"),
    ],
)
def test_what_is_not_sure_stays_as_the_label_has_it(label: str, lead: str) -> None:
    """Two that fit, an unknown name, another initial, a label without one."""
    assert named_in_full(label, lead) is None


def test_an_office_is_not_taken_from_somebody_else() -> None:
    """Between an office and a name no other person may stand, and they must agree in case."""
    lead = "Встреча с губернатором Заречья Ильёй Громовым Пётр Ланской провёл встречу"
    found = named_in_full("П.Ланской", lead)
    assert found is not None
    assert found.role is None


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Talks of Zelandria's Transport Minister Marta Lindqvist", "Zelandria's Transport Minister"),
        ("Talks with Transport Minister Marta Lindqvist", "Transport Minister"),
        ("Talks with the Minister of Transport of Zelandria Marta Lindqvist", "Minister of Transport of Zelandria"),
        ("Talks with Marta Lindqvist, Minister of Transport, and others", "Minister of Transport"),
        ("Talks with Marta Lindqvist in Lindhaven", None),
    ],
)
def test_the_whole_office_is_the_role(head: str, role: str | None) -> None:
    """Whose minister, and minister of what."""
    assert role_in(head, "Marta Lindqvist") == role
