"""Notes inside a paragraph."""

from stenogram.model import (
    BlockKind,
    EventHeader,
    MadeBy,
    Paragraph,
    PlacedBlock,
    RenditionHeader,
    Span,
    Speech,
    Transcript,
)  # fmt: skip
from stenogram.segment import split_sentences
from stenogram.text import Language

TEXT = "We won. (Applause.) Now go on"


def test_no_sentence_holds_a_note() -> None:
    """The words before and behind a note are sentences of their own, also without a full stop."""
    note = Span(TEXT.index("("), TEXT.index(")") + 1)
    blocks = (
        PlacedBlock(span=Span(0, 7), kind=BlockKind.SPEECH, rule="continues"),
        PlacedBlock(span=note, kind=BlockKind.NOTE, rule="kinesic-in-brackets"),
        PlacedBlock(span=Span(note.end + 1, len(TEXT)), kind=BlockKind.SPEECH, rule="continues"),
    )
    whole = Span(0, len(TEXT))
    speech = Speech(n=1, span=whole, language=Language("en"), paragraphs=(Paragraph(span=whole),))
    made = split_sentences(
        Transcript(
            event=EventHeader(), rendition=RenditionHeader(), text=TEXT, blocks=blocks, speeches=(speech,),
            made_by=(MadeBy(name="test"),),
        )
    )  # fmt: skip
    assert [sentence.text for sentence in made.sentences] == ["We won.", "Now go on"]
    assert all(sentence.span.of(TEXT) == sentence.text for sentence in made.sentences)
