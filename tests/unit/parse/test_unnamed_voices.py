"""Words that nobody is named for are never given to whoever spoke before."""

from dataclasses import replace

import pytest
from tests.unit.parse.making import page_of

from stenogram.model import SpeechKind, Transcript
from stenogram.parse import parse_page

_BRANDT = ("Ann Lorne: The sitting is open.", "Oskar Brandt: The bridge will be built.")


def _named(made: Transcript) -> list[tuple[str | None, str]]:
    """Who is named for each speech, and its first words."""
    return [
        (speech.speaker.name if speech.speaker else None, speech.paragraphs[0].span.of(made.text))
        for speech in made.spoken
    ]


@pytest.mark.parametrize(
    "label",
    ["A voice from the floor", "Interjection", "Several hon. Members", "Opposition Members", "Голос из зала слева",
     "Zwischenruf von der Tribüne", "Une voix à gauche", "Głos z sali"],
)  # fmt: skip
def test_who_calls_out_is_nobody_who_spoke_before(label: str) -> None:
    """The label names no person, and its words are not those of the speaker above."""
    made = parse_page(page_of("Town council", *_BRANDT, f"{label}: Shame!", "Oskar Brandt: It is none."))
    assert _named(made)[2:] == [(None, "Shame!"), ("Oskar Brandt", "It is none.")]


def test_the_interpreters_note_belongs_to_the_label() -> None:
    """Also before a space and a colon, in a text whose line breaks were lost."""
    said = "We have met before, and we shall meet again, for there is much to be done in the harbour. "
    made = parse_page(
        page_of(
            f"Talks of 4 May 2033 A.Lorne: Welcome, dear guest. {said * 3}Please. "
            f"Li Wen (as interpreted) : Thank you. {said * 3}A.Lorne: Very well. {said}"
        )
    )
    assert [name for name, _ in _named(made)] == ["A.Lorne", "Li Wen", "A.Lorne"]


def test_who_asks_a_counted_question_is_its_speaker() -> None:
    """ "Q2 Paul Winter:" names him; the first such question is no summary of the page."""
    made = parse_page(
        page_of(
            "Committee on Fisheries", "Q1 Chair: Welcome. How many fish were there?", "Dr. Vogt: About 14,000.",
            "Q2 Paul Winter: Is that a fall?", "Dr. Vogt: It is.",
        )
    )  # fmt: skip
    said = [text for _, text in _named(made)]
    assert made.event.summary is None
    assert said == ["Welcome. How many fish were there?", "About 14,000.", "Is that a fall?", "It is."]
    assert _named(made)[2][0] == "Paul Winter"


@pytest.mark.parametrize(
    "line",
    ["The sitting was suspended at 11:05 and resumed at 11.20.", "The House rose at 6.30 p.m.",
     "Die Sitzung wird um 11.05 Uhr unterbrochen.", "La séance est suspendue à 11 h 05.",
     "Se suspende la sesión a las 11.05.", "Заседание прервано в 11:05."],
)  # fmt: skip
def test_the_hours_of_a_sitting_are_told_not_said(line: str) -> None:
    """A paragraph of its own that reports when the sitting stopped is a note."""
    made = parse_page(page_of("Town council", *_BRANDT, line, "Ann Lorne: We go on."))
    assert line not in [text for _, text in _named(made)]
    assert all(line not in p.span.of(made.text) for s in made.spoken for p in s.paragraphs)
    assert [s.kind for s in made.speeches if s.paragraphs[0].span.of(made.text) == line] == [SpeechKind.NOTE]


def test_who_presides_may_say_that_the_sitting_is_suspended() -> None:
    """Without the form of a report it is part of the speech."""
    made = parse_page(
        page_of("Town council", *_BRANDT, "The sitting is suspended until 11:05.", "Ann Lorne: We go on.")
    )
    assert "The sitting is suspended until 11:05." in [p.span.of(made.text) for s in made.spoken for p in s.paragraphs]


def test_a_dash_in_captions_is_another_voice() -> None:
    """Captions that open with a dash are of somebody who is not named."""
    page = page_of("ANN ROE: We had two ships.", "- Only two? - Yes, only two.", "ANN ROE: That was all.")
    page = replace(page, blocks=tuple(replace(block, place=("cue",)) for block in page.blocks))
    assert [name for name, _ in _named(parse_page(page))] == ["Ann Roe", None, "Ann Roe"]


def test_clauses_of_a_law_are_nobodys_labels() -> None:
    """ "(a) Secretary of Ports.--" opens a clause that is read out."""
    made = parse_page(
        page_of("Senate", "Mr. BRANDT. I read the bill.", "(a) Secretary of Ports Authority.--The Secretary may ask.",
                "Mr. LORNE. I object.", "Mr. BRANDT. Noted.")
    )  # fmt: skip
    assert {speech.speaker.name for speech in made.spoken if speech.speaker} == {"Brandt", "Lorne"}


def test_the_end_of_a_letter_is_not_said() -> None:
    """Who sends the record does not speak in it."""
    made = parse_page(page_of("Statement", *_BRANDT, "Ann Lorne: Thank you.", "Kind regards,", "Press Office"))
    assert [text for _, text in _named(made)][-1] == "Thank you."
    assert {span.span.of(made.text) for span in made.unread} == {"Kind regards,", "Press Office"}
