"""Speeches into sentences."""

from stenogram.model import (
    EventHeader,
    MadeBy,
    Paragraph,
    RenditionHeader,
    Span,
    Speech,
    SpeechKind,
    Transcript,
)
from stenogram.segment import split_sentences
from stenogram.text import UNKNOWN_LANGUAGE, Language

TEXT = "Z. B. am 7. Juli. Gut so.\n (Beifall.) \nMr. Hale left. He said so."


def span_of(piece: str) -> Span:
    """Where a piece of the text stands."""
    start = TEXT.index(piece)
    return Span(start, start + len(piece))


def transcript(*speeches: Speech, language: str = "en") -> Transcript:
    """A transcript of these speeches."""
    return Transcript(
        event=EventHeader(),
        rendition=RenditionHeader(language=Language(language)),
        text=TEXT,
        blocks=(),
        speeches=speeches,
        made_by=(MadeBy(name="parser"),),
    )


def speech(
    piece: str, *, language: str = "en", marks: tuple[Span, ...] = (), kind: SpeechKind = SpeechKind.SPEECH
) -> Speech:
    """A speech of one paragraph."""
    paragraph = Paragraph(span=span_of(piece), marks=marks)
    return Speech(n=1, kind=kind, language=Language(language), span=paragraph.span, paragraphs=(paragraph,))


def sentences_of(result: Transcript) -> list[str]:
    """The texts of all sentences, of every kind of speech."""
    return [sentence.text for one in result.speeches for sentence in one.sentences]


def test_every_kind_of_speech_is_split_and_numbered_in_order() -> None:
    """Notes have sentences too, and ids run through the whole transcript."""
    result = split_sentences(
        transcript(speech("Mr. Hale left. He said so."), speech(" (Beifall.) ", kind=SpeechKind.NOTE))
    )
    assert sentences_of(result) == ["Mr. Hale left.", "He said so.", "(Beifall.)"]
    assert [s.id for one in result.speeches for s in one.sentences] == ["s1", "s2", "s3"]


def test_the_speech_s_language_decides() -> None:
    """An English page with a German speech splits that speech as German."""
    assert sentences_of(split_sentences(transcript(speech("Z. B. am 7. Juli. Gut so.", language="de")))) == [
        "Z. B. am 7. Juli.",
        "Gut so.",
    ]


def test_a_speech_without_a_language_takes_the_rendition_s() -> None:
    """Where the parser left the speech's language open, the page's counts."""
    piece = "Z. B. am 7. Juli. Gut so."
    result = split_sentences(transcript(speech(piece, language=UNKNOWN_LANGUAGE), language="de"))
    assert len(sentences_of(result)) == 2


def test_the_source_s_own_sentences_are_kept() -> None:
    """A TEI sentence stays whole, whatever stops are in it; what is outside all marks is split by us."""
    marked = span_of("am 7. Juli. Gut")
    result = split_sentences(transcript(speech("Z. B. am 7. Juli. Gut so.", language="de", marks=(marked,))))
    assert sentences_of(result) == ["Z. B.", "am 7. Juli. Gut", "so."]


def test_sentences_are_slices_of_the_text() -> None:
    """Each sentence's span means its own words."""
    result = split_sentences(transcript(speech("Mr. Hale left. He said so.")))
    assert all(s.span.of(TEXT) == s.text for one in result.speeches for s in one.sentences)


def test_it_says_what_made_the_sentences() -> None:
    """The splitter signs after the parser."""
    assert [maker.name for maker in split_sentences(transcript()).made_by] == ["parser", "stenogram.segment"]
