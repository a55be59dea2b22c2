"""One person for each speaker, whatever the label; unsure stays unsure."""

from stenogram.identify import identify_speakers
from stenogram.model import EventHeader, Participant, RenditionHeader, Span, Speaker, Speech, Transcript


def transcript(*speakers: Speaker | None, participants: tuple[Participant, ...] = ()) -> Transcript:
    """A transcript in which these speak in turn."""
    speeches = tuple(Speech(n=n, speaker=s, span=Span(0, 1)) for n, s in enumerate(speakers, 1))
    header = EventHeader(participants=participants)
    return Transcript(event=header, rendition=RenditionHeader(), text="x", blocks=(), speeches=speeches)


def persons(made: Transcript) -> list[str | None]:
    """The person of each speech."""
    return [s.speaker.person if s.speaker else None for s in made.speeches]


def named(label: str, role: str | None = None) -> Speaker:
    """A speaker whose label is a name."""
    return Speaker(label=label, name=label, role=role)


def test_full_name_initials_and_surname_are_one_person() -> None:
    """The labels differ, the person does not, and all carry the fullest name."""
    made = identify_speakers(
        transcript(
            named("Пётр Ланской"), named("П.Ланской"), named("Ланской П.А."), named("Ланской"), named("И.Громов")
        )
    )
    assert persons(made) == ["p1", "p1", "p1", "p1", "p2"]
    assert made.speeches[1].speaker is not None
    assert made.speeches[1].speaker.name == "Пётр Ланской"


def test_accents_and_case_do_not_make_another_person() -> None:
    """Two spellings of one name are one person."""
    assert persons(identify_speakers(transcript(named("Élisa Brun"), named("Elisa Brun")))) == ["p1", "p1"]


def test_a_surname_that_two_share_is_unsure() -> None:
    """With two of the name, the bare surname is nobody's until a person decides."""
    made = identify_speakers(transcript(named("Anna Roe"), named("Jan Roe"), named("Roe")))
    assert persons(made) == ["p1", "p2", None]


def test_an_office_is_its_holder_where_the_page_says_who() -> None:
    """ "The Chair" is whoever the page once named as the chair."""
    chair = Speaker(label="The Chair (Mr. Jan Roe)", name="Jan Roe", role="The Chair")
    made = identify_speakers(transcript(chair, Speaker(label="The Chair", role="The Chair")))
    assert persons(made) == ["p1", "p1"]


def test_an_office_with_two_holders_is_nobody() -> None:
    """Two chairs: the bare office says not which."""
    first = Speaker(label="a", name="Jan Roe", role="The Chair")
    second = Speaker(label="b", name="Ida Lund", role="The Chair")
    made = identify_speakers(transcript(first, second, Speaker(label="The Chair", role="The Chair")))
    assert made.speeches[2].speaker is not None
    assert made.speeches[2].speaker.name is None
    assert persons(made) == ["p1", "p2", None]


def test_questions_stay_nobody() -> None:
    """A speech without speaker gets no person."""
    assert persons(identify_speakers(transcript(None, named("Jan Roe")))) == [None, "p1"]


def test_participants_give_the_full_name() -> None:
    """The header's full name is filled in where a label has initials."""
    made = identify_speakers(transcript(named("П.Ланской"), participants=(Participant(name="Пётр Ланской"),)))
    assert made.speeches[0].speaker is not None
    assert made.speeches[0].speaker.name == "Пётр Ланской"
