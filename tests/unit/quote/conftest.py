"""A few turns in memory, and how a quotation is checked against them."""

from collections.abc import Callable, Sequence

import pytest

from stenogram.model import (
    Asked,
    BlockKind,
    CheckedQuotation,
    EventHeader,
    Paragraph,
    PlacedBlock,
    RenditionHeader,
    RenditionKind,
    Sentence,
    SentenceId,
    Span,
    Speaker,
    Speech,
    Transcript,
)
from stenogram.pipeline.word_reading import AuditedWords
from stenogram.quote import GivenText, MemorySource, check_quotation, origin_of
from stenogram.segment import split_text
from stenogram.text import Language

Turns = Sequence[tuple[str, str]]
Checks = Callable[..., CheckedQuotation]


def transcript_of(turns: Turns, language: str = "en", kind: RenditionKind = RenditionKind.ORIGINAL) -> Transcript:
    """(speaker, words) → a transcript; a newline in the words begins a paragraph."""
    text, speeches = "", []
    for n, (who, words) in enumerate(turns, 1):
        start = len(text)
        text += f"{who}: "
        paragraphs = []
        for part in words.split("\n"):
            at = len(text)
            spans = split_text(part, Language(language), at=at)
            text += f"{part}\n"
            sentences = tuple(Sentence(id=SentenceId(f"s{n}-{s.start}"), text=s.of(text), span=s) for s in spans)
            paragraphs.append(Paragraph(span=Span(at, len(text) - 1), sentences=sentences))
        speeches.append(
            Speech(
                n=n, speaker=Speaker(label=who, name=who), language=Language(language),
                span=Span(start, len(text) - 1), paragraphs=tuple(paragraphs),
            )
        )  # fmt: skip
    blocks = tuple(PlacedBlock(span=s.span, kind=BlockKind.SPEECH, rule="label-colon") for s in speeches)
    return Transcript(
        event=EventHeader(title="Harbour talks", start="2031-03-03"),
        rendition=RenditionHeader(language=Language(language), kind=kind),
        text=text, blocks=blocks, speeches=tuple(speeches),
    )  # fmt: skip


@pytest.fixture
def check() -> Checks:
    """Checks a quotation against turns: check("words", [("Ana", "…")], speaker="Ana")."""

    def checking(
        quotation: str, turns: Turns, *, language: str = "en", speaker: str | None = None,
        kind: RenditionKind = RenditionKind.ORIGINAL,
    ) -> CheckedQuotation:  # fmt: skip
        transcript = transcript_of(turns, language, kind)
        source = MemorySource([GivenText(origin=origin_of(transcript, "talks"), transcript=transcript)])
        names = frozenset({speaker.casefold()}) if speaker else frozenset[str]()
        return check_quotation(quotation, source, AuditedWords(), Asked(speaker=speaker, names=names))

    return checking
