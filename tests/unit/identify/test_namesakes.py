"""Titles that contradict each other make two persons of one name; what is not plain stays unsure."""

import pytest

from stenogram.identify import NameFit, PersonLinker, compare_names, identify_speakers
from stenogram.model import (
    Appearance,
    EventHeader,
    EventId,
    Judgement,
    PersonId,
    RenditionHeader,
    RenditionId,
    Span,
    Speaker,
    Speech,
    Together,
    Transcript,
)
from stenogram.text import Language

_PAIRS = [
    ("Mr", "Mrs"), ("Mr.", "Ms"), ("Mr", "Miss"), ("Sir", "Dame"), ("Sir", "Lady"), ("Herr", "Frau"), ("M.", "Mme"),
    ("Sr.", "Sra."), ("Signor", "Signora"), ("г-н", "г-жа"), ("Господин", "Госпожа"), ("Pan", "Pani"),
    ("Sr.", "Srta."), ("MR", "MRS"),
]  # fmt: skip


def people(*said: tuple[str, str]) -> list[tuple[str | None, str | None]]:
    """Name and person of each speech of a transcript in which speakers with these labels and names speak in turn."""
    speeches = tuple(
        Speech(n=n, speaker=Speaker(label=label, name=name), span=Span(0, 1)) for n, (label, name) in enumerate(said, 1)
    )
    transcript = Transcript(event=EventHeader(), rendition=RenditionHeader(), text="x", blocks=(), speeches=speeches)
    made = [speech.speaker for speech in identify_speakers(transcript).speeches]
    return [(who.name, who.person) for who in made if who]


@pytest.mark.parametrize(("his", "hers"), _PAIRS)
def test_titles_that_contradict_each_other_are_two_persons(his: str, hers: str) -> None:
    """ "Mr Roe" and "Mrs Roe" of one text are two, each called as printed."""
    made = people((f"{his} Roe", "Roe"), (f"{hers} Roe", "Roe"), (f"{his} Roe", "Roe"))
    assert made == [(f"{his} Roe", "p1"), (f"{hers} Roe", "p2"), (f"{his} Roe", "p1")]


def test_a_title_after_the_name_tells_as_much() -> None:
    """Chinese prints the title behind."""
    assert people(("欧阳先生", "欧阳"), ("欧阳女士", "欧阳")) == [("欧阳先生", "p1"), ("欧阳女士", "p2")]


def test_one_title_contradicts_nothing() -> None:
    """Who is printed with a title and without is one person, and so is Ms beside Mrs."""
    assert people(("Mr Roe", "Roe"), ("Roe", "Roe")) == [("Roe", "p1"), ("Roe", "p1")]
    assert people(("Ms Roe", "Roe"), ("Mrs Roe", "Roe")) == [("Roe", "p1"), ("Roe", "p1")]


def test_a_bare_surname_beside_two_titles_is_nobodys() -> None:
    """Whether he or she is meant does not show."""
    made = people(("Mr Roe", "Roe"), ("Mrs Roe", "Roe"), ("Roe", "Roe"))
    assert made[2] == (None, None)


def test_the_full_name_goes_to_whom_its_title_fits() -> None:
    """ "Mr Oskar Roe" is the Mr Roe of the same text, and never its Mrs Roe."""
    made = people(("Mr Oskar Roe", "Oskar Roe"), ("Mrs Roe", "Roe"), ("Mr Roe", "Roe"))
    assert made == [("Oskar Roe", "p1"), ("Mrs Roe", "p2"), ("Oskar Roe", "p1")]


def test_a_full_name_without_a_title_is_not_shared_out() -> None:
    """Oskar Roe may be either of the two: they stay unsure."""
    made = people(("Oskar Roe", "Oskar Roe"), ("Mr Roe", "Roe"), ("Mrs Roe", "Roe"))
    assert made == [("Oskar Roe", "p1"), (None, None), (None, None)]


def test_mrs_and_miss_are_unsure() -> None:
    """They are rather two persons, and may be one."""
    assert people(("Mrs Roe", "Roe"), ("Miss Roe", "Roe")) == [(None, None), (None, None)]


def test_an_office_is_the_one_of_the_two_who_has_it() -> None:
    """The bare office after "Mrs Roe (Minister)" is hers."""
    speakers = [
        Speaker(label="Mr Roe", name="Roe"), Speaker(label="Mrs Roe (The Minister)", name="Roe", role="The Minister"),
        Speaker(label="The Minister", role="The Minister"),
    ]  # fmt: skip
    speeches = tuple(Speech(n=n, speaker=who, span=Span(0, 1)) for n, who in enumerate(speakers, 1))
    whole = Transcript(event=EventHeader(), rendition=RenditionHeader(), text="x", blocks=(), speeches=speeches)
    made = [speech.speaker for speech in identify_speakers(whole).speeches]
    assert [who.person for who in made if who] == ["p1", "p2", "p2"]


def test_titles_are_compared_across_languages() -> None:
    """Herr Roe may be Mr Roe and is not Mrs Roe; a name that begins like a title is a name."""
    assert compare_names("Mr Roe", "Herr Roe").kind is NameFit.SURNAME
    assert compare_names("Mrs Roe", "г-н Рое").kind is NameFit.DIFFERENT
    assert compare_names("Mrs Roe", "Miss Roe").kind is NameFit.UNCLEAR
    assert compare_names("Pan Wei", "Pan Wei").kind is NameFit.FULL


def test_labels_of_two_renditions_that_contradict_are_not_joined() -> None:
    """A surname alone does not make Frau Roe of Mr Roe, even where their words are aligned."""

    def speaker(name: str, rendition: str, label: str) -> Appearance:
        return Appearance(
            id=PersonId(name), event=EventId("e"), rendition=RenditionId(rendition), language=Language("en"),
            names=("Roe",), labels=(label,), speeches=3,
        )  # fmt: skip

    together = [Together(left=PersonId("a"), right=PersonId("b"), shared=4, left_all=4, right_all=4)]
    linker = PersonLinker()
    (link,) = linker.link([speaker("a", "one", "Mr Roe"), speaker("b", "two", "Frau Roe")], together)
    assert link.judgement is Judgement.UNSURE
    (same,) = linker.link([speaker("a", "one", "Mr Roe"), speaker("b", "two", "Herr Roe")], together)
    assert same.judgement is Judgement.SAME
