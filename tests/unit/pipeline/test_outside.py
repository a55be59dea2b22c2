"""`said_outside`: a sentence without counterpart is looked for in the rest of the other page."""

from stenogram.align import align_sides
from stenogram.embed import universal_embedder
from stenogram.model import (
    BlockKind,
    EventHeader,
    Paragraph,
    PlacedBlock,
    RenditionHeader,
    Span,
    Speech,
    Transcript,
)
from stenogram.pipeline.compare import side_of
from stenogram.pipeline.outside import said_outside
from stenogram.segment import split_sentences
from stenogram.text import language

SAID = {
    "ru": ("Река в этом месте очень глубокая.", "Утренний поезд опоздал на час.", "Местный врач уехал в отпуск."),
    "en": ("The river is very deep in this place.", "The morning train was an hour late.",
           "The local doctor has gone on leave."),
}  # fmt: skip
UNREAD = "Новый мост через залив построили всего за два года."
ADDED = "The new bridge across the bay was built in only two years."


def transcript(code: str, speech: str, outside: str = "") -> Transcript:
    """A page with one speech and, above it, a block that nothing took."""
    text = f"{outside}\n{speech}" if outside else speech
    span = Span(len(text) - len(speech), len(text))
    blocks = [PlacedBlock(span=span, kind=BlockKind.SPEECH, rule="label")]
    if outside:
        blocks.insert(0, PlacedBlock(span=Span(0, len(outside)), kind=BlockKind.UNREAD, rule="unread"))
    tongue = language(code)
    speeches = (Speech(n=1, span=span, language=tongue, paragraphs=(Paragraph(span=span),)),)
    return split_sentences(
        Transcript(event=EventHeader(), rendition=RenditionHeader(language=tongue), text=text,
                   blocks=tuple(blocks), speeches=speeches)
    )  # fmt: skip


def found(outside: str) -> dict[int, str]:
    """What is found for the sentence that only the translation has."""
    left = transcript("ru", " ".join(SAID["ru"]), outside)
    right = transcript("en", " ".join((*SAID["en"], ADDED)))
    sides = side_of(left), side_of(right)
    embedder = universal_embedder()
    return said_outside(left, right, sides, align_sides(*sides, embedder=embedder), embedder)[1]


def test_words_of_an_unread_block_are_found():
    """The counterpart is named with its words."""
    assert found(UNREAD) == {3: UNREAD}


def test_other_words_are_no_counterpart():
    """An unread block that says something else explains nothing."""
    assert found("Подпишитесь на наши новости и не пропускайте ничего важного.") == {}
    assert found("") == {}
