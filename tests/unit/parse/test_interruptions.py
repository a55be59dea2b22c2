"""Applause, laughter and scenes do not end a speech: they are notes in it."""

import pytest
from tests.unit.parse.making import page_of

from stenogram.model import SpeechKind, Transcript
from stenogram.parse import parse_page
from stenogram.segment import split_sentences


def _parsed(*paragraphs: str) -> Transcript:
    return split_sentences(parse_page(page_of("Board of the Harbour", *paragraphs)))


def _said(made: Transcript) -> list[list[str]]:
    """The sentences of each speech."""
    return [[sentence.text for sentence in speech.sentences] for speech in made.speeches]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("(Applause.)", "kinesic"),
        ("[Interruption]", "incident"),
        ("(Laughter)", "vocal"),
        ("(Звонит телефон.)", "incident"),
        ("(Inaudible.)", "gap"),
        ("（掌聲）", "kinesic"),
    ],
)
def test_a_note_inside_a_paragraph_does_not_split_it(note: str, kind: str) -> None:
    """Speech and paragraph go on, the note is typed, and it is in no sentence."""
    made = _parsed("Ann Roe: It is open.", f"Ben Poe: We won. {note} Now we go on.", "Ann Roe: Thank you.")
    assert _said(made) == [["It is open."], ["We won.", "Now we go on."], ["Thank you."]]
    speech = made.speeches[1]
    assert [p.span.of(made.text) for p in speech.paragraphs] == [f"We won. {note} Now we go on."]
    assert [(n.span.of(made.text), n.note_kind.value) for n in made.notes_in(speech.span)] == [(note, kind)]


def test_notes_between_the_paragraphs_of_one_speaker_stay_in_the_speech() -> None:
    """Two notes in a row, between paragraphs, leave one speech."""
    made = _parsed("Ann Roe: It is open.", "(Applause.)", "(Laughter.)", "Go on.", "Ben Poe: Thanks.", "Ann Roe: Bye.")
    assert _said(made) == [["It is open.", "Go on."], ["Thanks."], ["Bye."]]
    assert [n.note_kind.value for n in made.notes_in(made.speeches[0].span)] == ["kinesic", "vocal"]


def test_a_note_behind_the_last_words_of_a_speech_stands_by_itself() -> None:
    """Where somebody else speaks next, the note belongs to neither."""
    made = _parsed("Ann Roe: It is open.", "Ben Poe: We won. (Applause.)", "Ann Roe: Thank you.")
    assert [speech.kind for speech in made.speeches] == [
        SpeechKind.SPEECH, SpeechKind.SPEECH, SpeechKind.NOTE, SpeechKind.SPEECH,
    ]  # fmt: skip
    assert _said(made)[2] == ["(Applause.)"]


def test_a_note_directly_behind_the_label_is_in_the_speech() -> None:
    """What opens with a note is one speech, which begins at its label."""
    made = _parsed("Ann Roe: It is open.", "Ben Poe: (Laughs.) Well, yes.", "Ann Roe: Thank you.")
    assert _said(made)[1] == ["Well, yes."]
    assert made.speeches[1].span.of(made.text) == "Ben Poe: (Laughs.) Well, yes."


def test_brackets_inside_a_sentence_belong_to_it() -> None:
    """What the speaker says in passing is no note."""
    made = _parsed("Ann Roe: It is open.", "Ben Poe: The pier (built in 1990) is long.", "Ann Roe: Thank you.")
    assert _said(made)[1] == ["The pier (built in 1990) is long."]
