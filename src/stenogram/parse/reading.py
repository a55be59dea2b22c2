"""A page → a transcript: labels are decided over the whole page, then each piece is taken, waived or left unread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stenogram.model import (
    BlockForm,
    BlockKind,
    EventHeader,
    MadeBy,
    Page,
    PlacedBlock,
    Precision,
    RenditionHeader,
    Speech,
    Transcript,
    Unread,
)
from stenogram.parse.candidates import Candidate
from stenogram.parse.clocks import clock_in
from stenogram.parse.furniture import waived
from stenogram.parse.header import event_header, rendition_header
from stenogram.parse.headlines import Head, credit_rule, is_closing, read_head
from stenogram.parse.labelling import labelled
from stenogram.parse.language import decide_language
from stenogram.parse.notes import note_rule
from stenogram.parse.openings import with_opening
from stenogram.parse.pieces import Piece
from stenogram.parse.profile import Profile
from stenogram.parse.trailers import is_trailer, opens_trailer
from stenogram.parse.turns import Recorder
from stenogram.parse.words.lines import PARTICIPANT_LINES
from stenogram.text import Language

VERSION = "2"
_ENDING_CREDITS = ("translation-line", "source-line")
_LONGEST_LINE_BELOW = 60  # letters of a line below a rule that ends the record
_LONGEST_TRAILER = 220  # letters of a line below the last speech


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bounds:
    """Where the transcript proper begins and ends: numbers of pieces."""

    start: int
    end: int


def parse_page(page: Page, *, language: Language | None = None, profile: Profile | None = None) -> Transcript:
    """The transcript that a page holds; without speeches when it holds none.

    Args:
        page: what a reader made of the bytes.
        language: what the user told; it goes before what the page says and before what its words look like.
        profile: what a user knows of the publisher's pages.
    """
    if page.transcript is not None:
        return _parsed_before(page.transcript, language)
    found = labelled(page, profile)
    pieces, labels = found.pieces, found.labels
    marked = set(labels) or {n for n, piece in enumerate(pieces) if piece.speaker}
    rules = waived(pieces, marked)
    if profile is not None:
        rules |= {n: "profile-furniture" for n, piece in enumerate(pieces) if profile.is_furniture(piece.text)}
    listed = _list_below(pieces, labels)
    labels = with_opening(pieces, labels, rules, page.fact("title"))
    marked |= set(labels)
    labels = {n: label for n, label in labels.items() if n not in rules and n < listed}
    marked = {n for n in marked if n not in rules and n < listed}
    known = language or (profile.language if profile else None)
    spoken_in, notices = decide_language(
        (p.text for n, p in enumerate(pieces) if n not in rules), told=known, said=page.fact("language")
    )
    if not marked:
        return _without_speeches(page, pieces, rules, spoken_in, notices)
    bounds = _bounds(pieces[:listed], sorted(marked), rules)
    head = read_head(pieces, range(bounds.start), rules, title_said=page.fact("title"))
    recorder = Recorder(pieces, labels, rules, spoken_in, found.roles)
    for number in range(len(pieces)):
        _take(recorder, number, pieces[number], bounds, head, rules)
    record = recorder.close()
    around = [p for n, p in enumerate(pieces) if n < bounds.start or n >= bounds.end]
    closing = next((clock_in(p.text) for p in pieces[bounds.end :] if is_closing(p.text)), None)
    return Transcript(
        event=_event_with(profile, event_header(page, head, record.speeches, closing)),
        rendition=_rendition_with(profile, rendition_header(page, head, around, spoken_in)),
        text=page.text,
        blocks=tuple(record.placed),
        speeches=tuple(record.speeches),
        unread=tuple(record.unread),
        notices=(*notices, *_ambiguities(head)),
        made_by=(page.made_by, _maker()),
    )


def _parsed_before(made: Transcript, told: Language | None) -> Transcript:
    """A transcript in our own format as it is, in the language that the user tells."""
    rendition = replace(made.rendition, language=told) if told else made.rendition
    return replace(made, rendition=rendition, made_by=(*made.made_by, _maker()))


def _event_with(profile: Profile | None, header: EventHeader) -> EventHeader:
    """The header with the zone of a profile, where there is an hour and the page names no zone."""
    has_hour = header.precision is Precision.MINUTE and header.timezone is None
    return replace(header, timezone=profile.timezone) if profile and profile.timezone and has_hour else header


def _rendition_with(profile: Profile | None, header: RenditionHeader) -> RenditionHeader:
    return replace(header, publisher=profile.publisher) if profile and profile.publisher else header


def _take(recorder: Recorder, number: int, piece: Piece, bounds: _Bounds, head: Head, rules: dict[int, str]) -> None:
    if bounds.start <= number < bounds.end:
        recorder.take(number)
    elif number in rules:
        recorder.waive(number, rules[number])
    elif number < bounds.start:
        if number in head.rules:
            recorder.head(number, head.rules[number])
        elif recorder.is_aside(number):
            recorder.take(number)
        else:
            recorder.leave(number, "above the first speech, and fits no field of the header")
    elif rule := credit_rule(piece.text):
        recorder.head(number, rule)
    elif is_closing(piece.text):
        recorder.head(number, "closing-line")
    elif note_rule(piece):
        recorder.take(number)
    else:
        recorder.leave(number, "below the last speech, and fits nothing known there")


def _list_below(pieces: Sequence[Piece], labels: Mapping[int, Candidate]) -> int:
    """Where a list of those who took part begins below the speeches: its entries look like labels and say nothing."""
    first = min(labels, default=len(pieces))
    for number in range(first + 1, len(pieces)):
        piece = pieces[number]
        is_headline = piece.form is BlockForm.HEADING or piece.is_bold
        if is_headline and number not in labels and piece.text.strip(" :").casefold() in PARTICIPANT_LINES:
            return number
    return len(pieces)


def _bounds(pieces: Sequence[Piece], labels: Sequence[int], rules: dict[int, str]) -> _Bounds:
    """The transcript begins with the first label and ends where lines of credit and furniture begin for good."""
    below = range(labels[-1] + 1, len(pieces))
    end = next((n for n in below if credit_rule(pieces[n].text) in _ENDING_CREDITS), len(pieces))
    for number in range(end - 1, labels[-1], -1):
        piece = pieces[number]
        if rules.get(number) == "ornament" and all(_is_trailer(p) for p in pieces[number:end]):
            return _Bounds(start=labels[0], end=number)
        if is_closing(piece.text):
            return _Bounds(start=labels[0], end=number)
        if opens_trailer(piece) or is_trailer(piece):
            end = number
            continue
        if number in rules or (credit_rule(piece.text) and len(piece.text) <= _LONGEST_TRAILER):
            end = number
        elif len(piece.text) > _LONGEST_TRAILER or piece.speaker or piece.text.rstrip()[-1:] in ".!?…。！？؟۔।":
            break
    return _Bounds(start=labels[0], end=end)


def _is_trailer(piece: Piece) -> bool:
    """Whether a piece is a short line, as those below a last rule are, and not more of a speech."""
    return len(piece.text) <= _LONGEST_LINE_BELOW


def _without_speeches(
    page: Page, pieces: Sequence[Piece], rules: dict[int, str], spoken_in: Language, notices: tuple[str, ...]
) -> Transcript:
    """A page on which nobody is labelled as speaking: all of it is unread."""
    head = read_head(pieces, range(min(len(pieces), 8)), rules, title_said=page.fact("title"))
    header: EventHeader = event_header(page, head, ())
    rendition: RenditionHeader = rendition_header(page, head, pieces, spoken_in)
    speeches: tuple[Speech, ...] = ()
    return Transcript(
        event=header,
        rendition=rendition,
        text=page.text,
        blocks=tuple(PlacedBlock(span=p.span, kind=BlockKind.UNREAD, rule="unread") for p in pieces),
        speeches=speeches,
        unread=tuple(Unread(span=p.span, reason="no speaker is labelled anywhere on the page") for p in pieces),
        notices=(*notices, "there is no transcript on this page: nobody is labelled as speaking"),
        made_by=(page.made_by, _maker()),
    )


def _ambiguities(head: Head) -> tuple[str, ...]:
    return tuple(f"{date} may mean two days, so it was not taken as a date" for date in dict.fromkeys(head.ambiguous))


def _maker() -> MadeBy:
    return MadeBy(name="stenogram parse", version=VERSION)
