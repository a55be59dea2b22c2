"""Pages as bytes between the process that reads and the one that asked: JSON, checked like any stranger's."""

import json
from collections.abc import Sequence
from typing import Any

from stenogram.model import Block, BlockForm, Link, MadeBy, NamedSpeaker, Page, PageFact, Span
from stenogram.text import UNKNOWN_LANGUAGE, language


def packed(page: Page) -> bytes:
    """The page as one line of JSON."""
    return json.dumps(
        {
            "text": page.text,
            "blocks": [_packed_block(block) for block in page.blocks],
            "facts": [[fact.name, fact.value, fact.where] for fact in page.facts],
            "media_type": page.media_type,
            "made_by": [page.made_by.name, page.made_by.version],
        },
        separators=(",", ":"),
    ).encode("ascii")


def unpacked(answer: bytes) -> Page:
    """The page again.

    Raises:
        ValueError: this is no page, or its blocks are not its text.
    """
    try:
        told: Any = json.loads(answer)
        page = Page(
            text=_string(told["text"]),
            blocks=tuple(_block(row) for row in told["blocks"]),
            facts=tuple(PageFact(name=_string(n), value=_string(v), where=_string(w)) for n, v, w in told["facts"]),
            media_type=_string(told["media_type"]),
            made_by=MadeBy(name=_string(told["made_by"][0]), version=_string(told["made_by"][1])),
        )
    except (LookupError, TypeError, RecursionError) as problem:
        raise ValueError("no page") from problem
    if "\n".join(block.span.of(page.text) for block in page.blocks) != page.text:
        raise ValueError("its blocks are not its text")
    return page


def _packed_block(block: Block) -> list[object]:
    speaker = block.speaker
    return [
        [block.span.start, block.span.end],
        block.form.value,
        block.level,
        block.place,
        [[s.start, s.end] for s in block.bold],
        [[s.start, s.end] for s in block.italic],
        [[link.span.start, link.span.end, link.target] for link in block.links],
        [speaker.key, speaker.name, speaker.role] if speaker else None,
        [[s.start, s.end] for s in block.sentences],
        block.language,
        block.cell,
    ]


def _block(row: Sequence[Any]) -> Block:
    span, form, level, place, bold, italic, links, speaker, sentences, said, cell = row
    spoken_in = language(_string(said)) if said is not None else None
    return Block(
        span=_span(span),
        form=BlockForm(form),
        level=int(level),
        place=tuple(_string(word) for word in place),
        bold=tuple(_span(s) for s in bold),
        italic=tuple(_span(s) for s in italic),
        links=tuple(Link(span=_span(link[:2]), target=_string(link[2])) for link in links),
        speaker=_speaker(speaker) if speaker is not None else None,
        sentences=tuple(_span(s) for s in sentences),
        language=None if spoken_in == UNKNOWN_LANGUAGE else spoken_in,
        cell=(int(cell[0]), int(cell[1])) if cell is not None else None,
    )


def _speaker(row: Sequence[Any]) -> NamedSpeaker:
    key, name, role = row
    return NamedSpeaker(
        key=_string(key),
        name=_string(name) if name is not None else None,
        role=_string(role) if role is not None else None,
    )


def _span(row: Sequence[Any]) -> Span:
    start, end = row
    if not (isinstance(start, int) and isinstance(end, int)):
        raise TypeError("a span is two numbers")
    return Span(start, end)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a string")
    return value
