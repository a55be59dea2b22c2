"""The pieces above the first speech: which is the title, which a dateline, a summary, an opening."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from stenogram.model import BlockForm, Participant
from stenogram.parse.clocks import Clock, clock_in, without_zone, zone_in
from stenogram.parse.credits import licence_in, source_in, speaks_of_publication, translation_in
from stenogram.parse.dates import Found, ambiguous_dates_in, dates_in, without_dates
from stenogram.parse.listed import participant_of, participants_listed
from stenogram.parse.losthead import LostHead, read_lost_head
from stenogram.parse.notes import is_bracketed, may_be_heading
from stenogram.parse.pieces import Piece
from stenogram.parse.shapes import words_of
from stenogram.parse.words.calendar import CAVEATS, EVENT_WORDS, OPENINGS, RECORD_WORDS
from stenogram.parse.words.lines import (
    BYLINES,
    CHAIR_OPENINGS,
    CLOSINGS,
    CLOSINGS_IN_WORDS,
    LAST_LINES,
    NO_TOWNS,
    PLACE_LINES,
)
from stenogram.parse.words.offices import OFFICES, PARTICLES

_LONGEST_DATELINE = 160
_LONGEST_PLACE = 70
_LONGEST_HOUR = 40
_LONGEST_TOWN = 40
_SHORTEST_SUMMARY = 30
_LONGEST_SUMMARY = 6_000
_MOST_SUMMARIES = 6
_FACT_LINE = re.compile(r"([^:：\u3000]{2,24}|\S\u3000+\S)\s*[:：\u3000]\s*(\S.*)", re.DOTALL)
_YEAR_WORD = re.compile(r"(\d{4}) ?(?:r|г|р|y|m)\.$")  # "w dniu 14 maja 2031 r."
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][»”\")\]]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A line with a date, and what else it holds."""

    piece: int
    found: Found
    clock: Clock | None
    zone: str | None
    place: str | None
    is_of_publication: bool
    is_lone: bool  # nothing but the date


@dataclass
class Head:
    """What the pieces around a transcript were taken for."""

    rules: dict[int, str] = field(default_factory=dict)  # of pieces that are header
    title: str | None = None
    summaries: list[str] = field(default_factory=list)
    datelines: list[Dateline] = field(default_factory=list)
    opening: Clock | None = None
    zone: str | None = None
    place: str | None = None
    participants: list[Participant] = field(default_factory=list)  # that a line lists
    others: list[str] = field(default_factory=list)  # texts that fit nothing
    ambiguous: list[str] = field(default_factory=list)


def read_head(
    pieces: Sequence[Piece], numbers: Sequence[int], waived: Mapping[int, str], *, title_said: str | None
) -> Head:
    """Sort the pieces above the first speech."""
    head = Head()
    open_ones = [n for n in numbers if n not in waived]
    title = _title_among(pieces, open_ones, title_said)
    if title is not None:
        head.title, head.rules[title] = pieces[title].text, "title"
    for number in open_ones:
        text = pieces[number].text
        if pieces[number].is_cut and (lost := read_lost_head(text, title_said)):
            _take_lost(head, number, lost)
        elif number == title:
            _take_date(head, number, text, in_title=True)
        elif title is not None and text == head.title:
            head.rules[number] = "title"
        elif credit := credit_rule(text):
            head.rules[number] = credit
            if credit == "publication-line":
                _take_date(head, number, text)
        elif _take_place(head, text):
            head.rules[number] = "place-line"
        elif named := participants_listed(text):
            head.rules[number] = "participants-line"
            head.participants.extend(named)
        elif _is_chair_line(text):
            head.rules[number] = "chair-line"
        elif _is_person_line(text):
            head.rules[number] = "person-line"
        elif person := _person_with_office(text):
            head.rules[number] = "person-line"
            head.participants.append(person)
        elif _take_opening(head, text):
            head.rules[number] = "opening"
        elif _take_date(head, number, text):
            head.rules[number] = "dateline"
        elif ambiguous_dates_in(text) and len(text) <= _LONGEST_PLACE:
            head.rules[number] = "ambiguous-dateline"
        elif pieces[number].block.cell is not None and not _SENTENCE_END.search(text):
            head.rules[number] = "table-of-facts"
        elif _is_summary(pieces[number], head):
            head.rules[number] = "summary"
            head.summaries.append(text)
        else:
            head.others.append(text)
    _take_place_beside_date(head, pieces, open_ones)
    return head


def _take_place_beside_date(head: Head, pieces: Sequence[Piece], numbers: Sequence[int]) -> None:
    """A place on a line of its own right below or above a line that is nothing but a date."""
    for line in head.datelines if not head.place else ():
        for number in (line.piece + 1, line.piece - 1) if line.is_lone and not line.is_of_publication else ():
            is_open = number in numbers and number not in head.rules
            is_open = is_open and ("," in pieces[number].text or number == numbers[-1])
            if is_open and _is_town(pieces[number]) and not _is_common(pieces[number].text, pieces):
                head.place, head.rules[number] = pieces[number].text, "place-beside-date"
                return


def _is_town(piece: Piece) -> bool:
    """Whether a line may be a town, or a town and its country: one word, or two names with a comma between.

    Two words without a comma may as well be a person or an item of the agenda, and one word that is not the last
    above the speeches a button.
    """
    text = piece.text
    parts = [part.strip() for part in text.split(",")]
    is_short = len(text) <= _LONGEST_TOWN and 1 <= len(parts) <= 2 and all(parts) and not piece.bold_end
    is_named = all(word[0].isupper() for part in parts for word in part.split())
    is_single = len(parts) == 2 or (len(text.split()) == 1 and not text.isupper() and text[-1].isalpha())
    is_fit = is_short and is_named and is_single and len(parts[0].split()) <= 2
    has_case = text.lower() != text.upper()
    return (
        is_fit
        and has_case
        and piece.form is BlockForm.PARAGRAPH
        and _may_be_place(text)
        and text.casefold() not in NO_TOWNS
    )


def _is_common(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether the page has a word of the line in small letters too: it is no name."""
    words = {word.strip(",.").lower() for word in text.split()}
    return any(not words.isdisjoint(piece.text.split()) for piece in pieces)


def _take_lost(head: Head, number: int, lost: LostHead) -> None:
    head.rules[number] = "lost-line-breaks"
    head.title = head.title or lost.title
    if lost.summary:
        head.summaries.append(lost.summary)
    head.datelines.append(
        Dateline(
            piece=number, found=lost.found, clock=lost.clock, zone=None, place=lost.place, is_of_publication=False,
            is_lone=False,
        )
    )  # fmt: skip


def credit_rule(text: str) -> str | None:
    """The rule by which a line says where the text comes from."""
    if translation_in(text):
        return "translation-line"
    if source_in(text):
        return "source-line"
    if speaks_of_publication(text) and dates_in(text):
        return "publication-line"
    return "licence-line" if licence_in(text) else None


def is_closing(text: str) -> bool:
    """Whether a line says at what hour the record ends."""
    low = text.casefold().strip(" ([（*—–-")
    if low.strip(" )]）*.—–-/") in LAST_LINES:
        return True
    has_hour = any(letter.isdigit() for letter in text) or low.startswith(CLOSINGS_IN_WORDS)
    return len(text) <= _LONGEST_PLACE and (
        (low.startswith((*CLOSINGS, *CLOSINGS_IN_WORDS)) and has_hour) or is_bare_hour(text)
    )


def is_bare_hour(text: str) -> bool:
    """Whether a line is a time of day and nothing else: "2:05 P.M. EDT", "10.30 am"."""
    clock = clock_in(text) if len(text) <= _LONGEST_HOUR else None
    if clock is None:
        return False
    rest = without_zone(text[: clock.span.start] + text[clock.span.end :])
    return not any(letter.isalnum() for letter in rest)


def _title_among(pieces: Sequence[Piece], numbers: Sequence[int], said: str | None) -> int | None:
    titles = [n for n in numbers if pieces[n].form is BlockForm.TITLE]
    if titles:
        return titles[0]
    headings = [n for n in numbers if pieces[n].form is BlockForm.HEADING and not _is_bare_date(pieces[n].text)]
    if headings:
        highest = min(pieces[n].block.level or 9 for n in headings)
        return next(n for n in headings if (pieces[n].block.level or 9) == highest)
    if said:
        alike = (n for n in numbers if _alike(pieces[n].text, said) and not _is_bare_date(pieces[n].text))
        return next((n for n in alike if not pieces[n].is_cut), None)
    for number in numbers[:6]:
        piece = pieces[number]
        is_heading = may_be_heading(replace(piece, text=_YEAR_WORD.sub(r"\1", piece.text)))
        if is_heading and not piece.is_cut and not _is_dateline(piece.text) and not is_bracketed(piece.text):
            return number
    return None


def _alike(text: str, said: str) -> bool:
    return (
        len(text) > 5 and (text.casefold() in said.casefold() or said.casefold() in text.casefold()) and len(text) < 200
    )


def _is_dateline(text: str) -> bool:
    found = dates_in(text)
    return (
        bool(found)
        and len(without_dates(text, found, clock_in(text, skip=tuple(f.span for f in found)))) < len(text) // 2
    )


def _is_bare_date(text: str) -> bool:
    found = dates_in(text)
    return bool(found) and not without_dates(text, found, clock_in(text, skip=tuple(f.span for f in found)))


def _take_date(head: Head, number: int, text: str, *, in_title: bool = False) -> bool:
    """Take a dateline. A title's date counts, a summary's does not."""
    if len(text) > _LONGEST_DATELINE and not in_title:
        return False
    head.ambiguous.extend(ambiguous_dates_in(text))
    found = dates_in(text)
    if not found:
        return False
    clock = clock_in(text, skip=tuple(f.span for f in found))
    rest = without_dates(text, found, clock)
    is_publication = speaks_of_publication(text)
    if (
        not in_title
        and not is_publication
        and not is_bracketed(text)
        and (_SENTENCE_END.search(text) and len(rest) > 40)
    ):
        return False
    rest = _without_kind(rest) if not in_title else rest
    is_place = not in_title and not is_publication and 1 < len(rest) <= _LONGEST_PLACE and _may_be_place(rest)
    head.datelines.append(
        Dateline(
            piece=number, found=found[0], clock=clock, zone=zone_in(text), place=rest if is_place else None,
            is_of_publication=is_publication, is_lone=not in_title and not rest,
        )
    )  # fmt: skip
    return True


def _without_kind(rest: str) -> str:
    """What a dateline holds, without its parts that say of what kind the record is: "Speech", "As delivered"."""
    kept = [part for part in rest.split(", ") if not any(w in EVENT_WORDS for w in part.casefold().split())]
    return ", ".join(part for part in kept if part.casefold().strip('"“”«».() ') not in CAVEATS)


def _may_be_place(rest: str) -> bool:
    if rest.isascii() and rest.isupper() and len(rest) < 3:
        return False  # "ET": the letters of a zone
    first = rest[0]
    tokens = [t for t in rest.split() if t.casefold() not in PARTICLES and t[0].isalpha()]
    if len(tokens) > 2 and sum(t[0].islower() for t in tokens) * 2 > len(tokens):
        return False  # a phrase, and no name
    if any(t.casefold().strip(".,") in OFFICES for t in tokens):
        return False  # whose page it is
    if any(letter.isdigit() for letter in rest):
        return False
    if any(word in EVENT_WORDS or word in RECORD_WORDS for word in rest.casefold().split()):
        return False  # "Sesión celebrada el …"
    if rest.casefold().startswith(BYLINES) or rest.split()[-1] in PARTICLES:
        return False
    return (
        (first.isupper() or first.lower() == first.upper())
        and first.isalpha()
        and not any(c in rest for c in ":;!?[]{}\u3000")
        and " / " not in f"{rest} "
    )


def _take_place(head: Head, text: str) -> bool:
    lines = text.split("\n")
    if len(lines) > 1 and all(_FACT_LINE.match(line.strip()) for line in lines):
        return any(_take_place(head, line.strip()) for line in lines) and not dates_in(text)
    match = _FACT_LINE.match(text)
    if not match or match[1].strip().casefold() not in PLACE_LINES or len(text) > _LONGEST_DATELINE:
        return False
    head.place = head.place or match[2].strip()
    return True


def _is_chair_line(text: str) -> bool:
    """ "Présidence de Mme Claire Aubert", "Presidenza del vicepresidente …", "[Dame Eva Moe in the Chair]"."""
    low = text.casefold().strip("[]() ")
    return len(text) <= _LONGEST_PLACE and (low.startswith(CHAIR_OPENINGS) or low.endswith(" in the chair"))


def _is_person_line(text: str) -> bool:
    """ "HON. JANE ROE, JR.": above the text of a speech, whose it is."""
    words = words_of(text) if len(text) <= _LONGEST_PLACE else None
    return words is not None and words.has_courtesy and words.capital > 1 and not words.small and not words.offices


def _person_with_office(text: str) -> Participant | None:
    """ "Lena Harwood, Department Spokesperson": a full name and an office on a line of its own."""
    name, comma, office = text.partition(", ")
    is_short = len(text) <= _LONGEST_PLACE and "\n" not in text and not _SENTENCE_END.search(text)
    if not comma or not is_short or words_of(name).offices or not words_of(office).offices or len(name.split()) < 2:
        return None
    return participant_of(text)


def _take_opening(head: Head, text: str) -> bool:
    """ "(Beginn der Sitzung: 10:03 Uhr)": when a sitting opened."""
    low = text.casefold().strip(" ([（")
    is_opening = any(word in low for word in OPENINGS) or is_bare_hour(text)
    if len(text) > _LONGEST_DATELINE or dates_in(text) or not is_opening:
        return False
    clock = clock_in(text)
    head.opening = head.opening or clock
    head.zone = head.zone or zone_in(text)
    return clock is not None


def _is_summary(piece: Piece, head: Head) -> bool:
    is_text = _SHORTEST_SUMMARY <= len(piece.text) <= _LONGEST_SUMMARY and bool(_SENTENCE_END.search(piece.text))
    fits = piece.form in (BlockForm.PARAGRAPH, BlockForm.ITEM, BlockForm.DATELINE) and not is_bracketed(piece.text)
    return is_text and fits and len(head.summaries) < _MOST_SUMMARIES
