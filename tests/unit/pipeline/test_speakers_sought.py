"""Who is meant by `speaker:`, and how speakers are counted."""

from typing import cast

import numpy as np
import pytest

from stenogram.model import Facet, Narrowing, PersonId, SearchSpeaker
from stenogram.pipeline.counting import facets_of
from stenogram.pipeline.narrowing import narrowings_of
from stenogram.protocols import Archive, SearchSource
from stenogram.search import read_query
from stenogram.text import fold


def speaker(key: str, *names: str) -> SearchSpeaker:
    """A person, or with a key that begins with `=` a label that nobody linked."""
    return SearchSpeaker(
        key=key, name=names[0], names=names, folded=tuple(fold(n) for n in names),
        person=None if key.startswith("=") else PersonId(key),
    )  # fmt: skip


EVERYBODY = (
    speaker("p1", "Marta Lindqvist"),
    speaker("=marta lindqvist", "Marta Lindqvist"),
    speaker("=м.линдквист", "М.Линдквист"),
    speaker("=lindqvist", "Lindqvist"),
    speaker("p2", "Anna Roe", "Анна Рое"),
    speaker("p3", "Тарас Гнатюк"),
)


class Speaking:
    """As much of a source as speakers need: every row is one sentence of each speaker in turn, of nobody the last."""

    rows = np.arange(13)

    def speakers(self) -> tuple[SearchSpeaker, ...]:
        """Those above."""
        return EVERYBODY

    def speaker_of(
        self, rows: "np.ndarray[tuple[int], np.dtype[np.intp]]"
    ) -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
        """The first speaker has twice as many rows, and the last row is nobody's."""
        return np.array([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, -1])[rows]

    def counted(self, rows: object, name: object) -> dict[str, int]:
        """Nothing else is counted."""
        return {}

    def days(self, rows: "np.ndarray[tuple[int], np.dtype[np.intp]]") -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
        """No event has a date."""
        return np.zeros(len(rows), dtype=np.intp)

    def events_called(self, numbers: object) -> dict[int, tuple[str, str | None, str | None]]:
        """No event."""
        return {}


SOURCE = cast("SearchSource", Speaking())


def meant(query: str) -> tuple[set[str], tuple[str, ...]]:
    """The keys that a filter means, and what is told of it."""
    (narrowing, *_), notes = narrowings_of(read_query(query), cast("Archive", None), SOURCE)
    assert isinstance(narrowing, Narrowing)
    return set(narrowing.values), notes


def test_a_bare_name_means_the_person_and_the_labels() -> None:
    """Linked or not, in any script; that names of another script were taken for it is told."""
    keys, (note,) = meant('speaker:"Marta Lindqvist"')
    assert keys == {"p1", "=marta lindqvist", "=м.линдквист"}
    assert "М.Линдквист" in note
    assert meant("speaker:Lindqvist")[0] == {"p1", "=marta lindqvist", "=м.линдквист", "=lindqvist"}


def test_nothing_is_told_where_only_the_name_itself_was_found() -> None:
    """A note stands only where a name was taken by its sound."""
    assert meant("speaker:Roe") == ({"p2"}, ())


def test_a_name_of_another_script_only_is_found_by_its_sound() -> None:
    """Nobody is called so, but somebody's name sounds so."""
    assert meant("speaker:Hnatiuk")[0] == {"p3"}


def test_a_whole_name_is_asked_for_with_an_equals_sign() -> None:
    """Neither longer names nor other scripts; an id means one person."""
    assert meant('speaker:"=Lindqvist"') == ({"=lindqvist"}, ())
    assert meant('speaker:"=Marta Lindqvist"') == ({"p1", "=marta lindqvist"}, ())
    assert meant("speaker:p1") == ({"p1"}, ())


def by_speaker() -> Facet:
    """The facet of speakers of all rows."""
    return next(f for f in facets_of(SOURCE, Speaking.rows, read_query("salt")) if f.name == "speaker")


def test_a_name_stands_once_among_the_speakers() -> None:
    """A person and a label of the same name are one value, whose count is that of both."""
    assert {value.label: value.count for value in by_speaker().values} == {
        "Marta Lindqvist": 4, "М.Линдквист": 2, "Lindqvist": 2, "Anna Roe": 2, "Тарас Гнатюк": 2,
    }  # fmt: skip


@pytest.mark.parametrize("value", by_speaker().values, ids=lambda value: value.label)
def test_a_count_is_that_of_its_filter(value: object) -> None:
    """Whoever follows a value finds exactly as many sentences as it says."""
    facet = next(each for each in by_speaker().values if each == value)
    keys = meant(facet.filter)[0]
    assert sum(EVERYBODY[who].key in keys for who in Speaking().speaker_of(Speaking.rows) if who >= 0) == facet.count
