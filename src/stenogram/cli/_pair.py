"""Two arguments → two texts compared: what `align` and `audit` share."""

from dataclasses import dataclass
from pathlib import Path

import click

from stenogram.cli._compose import now, opened, tools
from stenogram.cli._group import Root
from stenogram.cli._progress import progress_bar
from stenogram.cli._source import Given, given, lines_of
from stenogram.errors import UsageError
from stenogram.model import (
    Alignment,
    AlignmentId,
    Basis,
    Bead,
    MadeBy,
    Match,
    MeasuredBead,
    Revision,
    Side,
    StoredAlignment,
    Told,
)
from stenogram.parse import language_of_words
from stenogram.pipeline import (
    compare_sides,
    compare_transcripts,
    language_given,
    match_sides,
    side_of,
    terms_of_lists,
    text_side_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sides, their alignment and what the checks measured in it."""

    left: Side
    right: Side
    alignment: Alignment
    beads: tuple[MeasuredBead, ...]


_ONE_TEXT = (
    "these are two revisions of one text, compared here as if one translated the other; "
    "`stenogram compare EVENT` says what its publisher removed, added and changed"
)
sentences_option = click.option(
    "--sentences", "are_sentences", is_flag=True, help="LEFT and RIGHT are files with one sentence a line."
)
left_language_option = click.option("--left-language", metavar="LANG", help="The language of LEFT.")
right_language_option = click.option("--right-language", metavar="LANG", help="The language of RIGHT.")


def compared(left: str, right: str, root: Root, languages: tuple[str | None, str | None]) -> Pair:
    """The pair that two files or renditions are. Two of one archive: what is stored, or made now and stored."""
    with progress_bar() as progress:
        kit = tools(progress)
        one, two = (given(name, root, _told(tag)) for name, tag in zip((left, right), languages, strict=True))
        if one.revision and two.revision:
            if one.revision.rendition == two.revision.rendition:
                click.echo(_ONE_TEXT, err=True)
            return _stored(root, one.revision, two.revision)
        made = compare_transcripts(one.transcript, two.transcript, kit)
    return _pair(one, two, made.alignment, made.beads)


def compared_sentences(left: str, right: str, languages: tuple[str | None, str | None], *, paired: bool) -> Pair:
    """The pair that two lists of sentences are; `paired`: line n of one belongs to line n of the other."""
    lines = [lines_of(Path(name)) for name in (left, right)]
    if not paired:
        lines = [tuple(line for line in side if line.strip()) for side in lines]
    one, two = (_side(texts, tag) for texts, tag in zip(lines, languages, strict=True))
    with progress_bar() as progress:
        made = compare_sides(one, two, tools(progress), alignment=_line_by_line(one, two) if paired else None)
    return Pair(left=one, right=two, alignment=made.alignment, beads=made.beads)


def matched(
    left: str, right: str, root: Root, languages: tuple[str | None, str | None], *, are_sentences: bool
) -> tuple[Side, Side, tuple[Match, ...]]:
    """Both sides, and what RIGHT takes from LEFT; nothing is stored."""
    with progress_bar() as progress:
        if are_sentences:
            one, two = (
                _side(tuple(line for line in lines_of(Path(name)) if line.strip()), tag)
                for name, tag in zip((left, right), languages, strict=True)
            )
        else:
            one, two = (
                text_side_of(given(name, root, _told(tag)).transcript)
                for name, tag in zip((left, right), languages, strict=True)
            )
        return one, two, match_sides(one, two, tools(progress))


def _stored(root: Root, left: Revision, right: Revision) -> Pair:
    with opened(root) as archive, progress_bar() as progress:
        found = archive.alignment(left.id, right.id)
        if found is None:
            terms = terms_of_lists(archive, *(side.transcript.rendition.language for side in (left, right)))
            made = compare_transcripts(
                left.transcript, right.transcript, tools(progress), known=archive.vectors, terms=terms
            )  # fmt: skip
            found = archive.keep_alignment(
                left.id,
                right.id,
                StoredAlignment(
                    id=AlignmentId(""), left=left.id, right=right.id, alignment=made.alignment, beads=made.beads,
                    made_by=made.alignment.made_by, at=now(),
                ),
            )  # fmt: skip
    one, two = Given(transcript=left.transcript), Given(transcript=right.transcript)
    return _pair(one, two, found.alignment, found.beads)


def _pair(left: Given, right: Given, alignment: Alignment, beads: tuple[MeasuredBead, ...]) -> Pair:
    return Pair(left=side_of(left.transcript), right=side_of(right.transcript), alignment=alignment, beads=beads)


def _told(tag: str | None) -> Told | None:
    return Told(language=tag) if tag else None


def _side(texts: tuple[str, ...], tag: str | None) -> Side:
    return Side(language=language_given(tag) if tag else language_of_words("\n".join(texts))[0], sentences=texts)


def _line_by_line(left: Side, right: Side) -> Alignment:
    """Lines taken as aligned one to one; an empty line: the other one was omitted or added."""
    if len(left.sentences) != len(right.sentences):
        raise UsageError(
            f"the files have {len(left.sentences)} and {len(right.sentences)} lines",
            hint="audit --sentences takes line n of one file as the translation of line n of the other",
        )
    beads = tuple(
        Bead(left=(n,) if one.strip() else (), right=(n,) if two.strip() else (), score=1.0)
        for n, (one, two) in enumerate(zip(left.sentences, right.sentences, strict=True))
    )
    return Alignment(
        left_language=left.language, right_language=right.language, left_count=len(beads), right_count=len(beads),
        beads=beads, likeness=None, basis=Basis.GIVEN, made_by=MadeBy(name="lines"),
    )  # fmt: skip
