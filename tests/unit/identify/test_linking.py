"""Links between the speakers of several renditions: names and position, and unsure where they do not settle it."""

import pytest

from stenogram.identify import PersonLinker
from stenogram.model import Appearance, EventId, Judgement, PersonId, RenditionId, Together
from stenogram.text import Language

LINKER = PersonLinker()


def speaker(
    own: str, *names: str, rendition: str = "ru", event: str = "e1", certain: bool = True, **more: object
) -> Appearance:
    """A speaker of a rendition."""
    return Appearance(
        id=PersonId(own), event=EventId(event), rendition=RenditionId(rendition), language=Language(rendition[:2]),
        names=names, labels=names, is_certain=certain, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def beside(left: str, right: str, shared: int, left_all: int = 10, right_all: int = 10) -> Together:
    """How often two speakers' words are aligned."""
    return Together(left=PersonId(left), right=PersonId(right), shared=shared, left_all=left_all, right_all=right_all)


def judged(*appearances: Appearance, together: tuple[Together, ...] = ()) -> dict[tuple[str, str], Judgement]:
    """The judgement of each pair that is linked."""
    return {(link.left, link.right): link.judgement for link in LINKER.link(appearances, together)}


def test_a_transliterated_name_links_without_alignment() -> None:
    """The same full name in two scripts is one person."""
    assert judged(speaker("a", "Пётр Горелов"), speaker("b", "Petr Gorelov", rendition="en")) == {
        ("a", "b"): Judgement.SAME
    }


def test_position_links_what_no_table_transliterates() -> None:
    """Chinese characters say nothing of sounds: the aligned speeches do."""
    pair = speaker("a", "Путин"), speaker("b", "普京", rendition="zh")
    assert judged(*pair) == {}
    assert judged(*pair, together=(beside("a", "b", 9),)) == {("a", "b"): Judgement.SAME}
    assert judged(*pair, together=(beside("a", "b", 1, 1, 1),)) == {("a", "b"): Judgement.UNSURE}


def test_names_against_position_are_unsure() -> None:
    """The same name over other words, or another name over the same words: a person must look."""
    same = speaker("a", "Anna Karel"), speaker("b", "Anna Karel", rendition="en")
    other = speaker("a", "Anna Karel"), speaker("b", "Pavel Novak", rendition="en")
    assert judged(*same, together=(beside("a", "b", 0),)) == {("a", "b"): Judgement.UNSURE}
    assert judged(*other, together=(beside("a", "b", 10),)) == {("a", "b"): Judgement.UNSURE}
    assert judged(*other) == {}


def test_a_surname_that_fits_two_is_unsure() -> None:
    """ "Karel" may be either; position settles it where there is any."""
    three = (speaker("a", "Anna Karel"), speaker("b", "Jan Karel"), speaker("c", "Karel", rendition="en"))
    assert set(judged(*three).values()) == {Judgement.UNSURE}
    settled = judged(*three, together=(beside("a", "c", 9), beside("b", "c", 0)))
    assert settled == {("a", "c"): Judgement.SAME, ("b", "c"): Judgement.UNSURE}


def test_a_label_that_its_own_rendition_is_unsure_of() -> None:
    """It is linked to all whom it may mean, as unsure, and to nobody else."""
    links = judged(
        speaker("a", "Anna Karel"), speaker("b", "Jan Karel"), speaker("c", "Ole Lund"),
        speaker("d", "Karel", certain=False),
    )  # fmt: skip
    assert links == {("a", "d"): Judgement.UNSURE, ("b", "d"): Judgement.UNSURE}


@pytest.mark.parametrize(
    ("more", "judgement"),
    [
        ({"roles": ("President of Velmaria",)}, Judgement.SAME),
        ({"publisher": "velmaria.example"}, Judgement.SAME),
        ({"roles": ("President",)}, Judgement.UNSURE),
        ({}, Judgement.UNSURE),
    ],
)
def test_across_events_a_name_alone_is_unsure(more: dict[str, object], judgement: Judgement) -> None:
    """Namesakes exist: an office of several words or the publisher must agree as well."""
    here = [speaker("a", "Petr Gorelov", **more)]
    there = [speaker("b", "Пётр Горелов", event="e2", **more)]
    assert [link.judgement for link in LINKER.link_across(here, there)] == [judgement]
    assert LINKER.keys(here[0]) & LINKER.keys(there[0])


def test_each_link_says_why() -> None:
    """The reason names both spellings and counts the passages."""
    (link,) = LINKER.link(
        [speaker("a", "Горелов"), speaker("b", "Gorelov", rendition="en")], [beside("a", "b", 9, 10, 9)]
    )
    assert link.reason == "the surname agrees (Gorelov = Горелов); 9 of 10 aligned passages are both's"
    assert link.made_by.name == "person-linker"
