"""Header lines that list who took part."""

import pytest

from stenogram.parse.listed import participants_listed


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        (
            "Participants: Marta Lindqvist, Minister of Transport; Oscar Brandt, Mayor of Lindhaven",
            [("Marta Lindqvist", "Minister of Transport"), ("Oscar Brandt", "Mayor of Lindhaven")],
        ),
        ("Present: Marta Lindqvist, Oscar Brandt and Ines Calloway",
         [("Marta Lindqvist", None), ("Oscar Brandt", None), ("Ines Calloway", None)]),
        ("Присутствовали: Министр транспорта Марта Линдквист; О.Брандт",
         [("Марта Линдквист", "Министр транспорта"), ("О.Брандт", None)]),
        ("出席：林美華、王志明", [("林美華", None), ("王志明", None)]),
    ],
)  # fmt: skip
def test_a_list_of_persons_is_read(line: str, listed: list[tuple[str, str | None]]) -> None:
    """Names with their offices, in the order of the line."""
    assert [(p.name, p.role) for p in participants_listed(line)] == listed


@pytest.mark.parametrize(
    "line", ["Participants: forty people and a dog", "Present: we are all here today", "Marta Lindqvist: Oscar Brandt"]
)
def test_anything_else_is_not(line: str) -> None:
    """One entry that is no person, and nothing is taken."""
    assert participants_listed(line) == ()
