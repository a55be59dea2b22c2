"""A speaker: archive → what the template renders."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from stenogram.model import Counterpart, Decision, Person, PersonName, PersonRole, PersonSpeech
from stenogram.protocols import Archive
from stenogram.search import timeline_of
from stenogram.site.frame.heads import said
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.links import Links, followable
from stenogram.site.frame.parts import Anchor, Said
from stenogram.site.frame.words import (
    Moment,
    counted,
    language_name,
    moment_of,
    number_words,
    rendition_name_of,
    start_words,
)
from stenogram.site.pictures.over_time import chart_of
from stenogram.site.pictures.parts import Chart
from stenogram.site.speakers.list_page import language_names, speeches_in_events
from stenogram.site.speakers.naming import initials, script_name
from stenogram.site.speakers.pages import SpeakerPage
from stenogram.site.speakers.parts import (
    DecisionView,
    EventSpeeches,
    LabelView,
    MaybeView,
    NameView,
    OpeningView,
    RoleView,
    SpeechView,
)
from stenogram.text import direction_of

SPEECHES_A_PAGE = 20
_MOST_PLACES = 4  # events of a role, renditions of a label; the others are counted
_MOST_MAYBE = 12  # the likeliest first
_MOST_PAGE = 5_000
_DURING = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
_ITEM = re.compile(r"Q[1-9][0-9]{0,11}")  # of Wikidata


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRequest:
    """Which of the speeches are asked for; what makes no sense is as if it were not there."""

    page: int
    during: str  # a year or a month; empty: all

    @classmethod
    def of(cls, given: Mapping[str, str]) -> "SpeakerRequest":
        """The request that an address means."""
        page, during = given.get("page", ""), given.get("during", "")
        number = int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1
        return cls(page=min(_MOST_PAGE, max(1, number)), during=during if _DURING.fullmatch(during) else "")


def speaker_page(
    archive: Archive, person: Person, asked: SpeakerRequest, links: Links, *, can_search: bool
) -> SpeakerPage:
    """The page of a person, with some of their speeches."""
    months = archive.months_of(person.id)
    total = sum(count for month, count in months if (month or "").startswith(asked.during))
    pages = max(1, -(-total // SPEECHES_A_PAGE))
    page = min(asked.page, pages)
    speeches = archive.speeches_of(
        person.id, offset=(page - 1) * SPEECHES_A_PAGE, limit=SPEECHES_A_PAGE, during=asked.during
    )

    def leaf(page: int) -> str:
        return _address(links, person, page=page, during=asked.during)

    return SpeakerPage(
        title=person.name,
        mark=initials(person.name),
        told=speeches_in_events(sum(count for _, count in months), len(person.events)),
        languages=language_names(sorted({name.language for name in person.names if name.language})),
        search=links.search({"q": f'speaker:"{person.name.replace(chr(34), "")}"'}) if can_search else None,
        caution=None
        if person.is_certain
        else gettext(
            "This label may mean several persons. Whose it is is not guessed: it stays alone until somebody says so."
        ),
        maybe=tuple(
            MaybeView(name=Anchor(words=link.name, href=links.speaker(link.person)), reason=link.reason)
            for link in person.unsure[:_MOST_MAYBE]
        ),
        others=_more(len(person.unsure) - _MOST_MAYBE),
        names=tuple(_name(name) for name in person.names),
        labels=tuple(_labels(person, links)),
        roles=tuple(_roles(person.roles, links)),
        identifiers=tuple(_identifier(*pair) for pair in person.identifiers),
        reasons=tuple(dict.fromkeys(reason for part in person.parts for reason in part.reasons)),
        decisions=tuple(_decisions(archive, person)),
        chart=_chart(person, months, links),
        events=tuple(_event(list(each), links) for _, each in groupby(speeches, lambda s: s.origin.event)),
        during=start_words(asked.during) if asked.during else None,
        whole=_address(links, person),
        newer=leaf(page - 1) if page > 1 else None,
        older=leaf(page + 1) if page < pages else None,
        place=gettext("page %(number)s of %(pages)s") % {"number": number_words(page), "pages": number_words(pages)}
        if pages > 1
        else None,
        permalink=links.absolute(links.speaker(person.id)),
    )


def _address(links: Links, person: Person, *, page: int = 1, during: str = "") -> str:
    query = {"during": during, "page": str(page) if page > 1 else ""}
    return links.speaker(person.id, query=query, fragment="speeches")


def _name(name: PersonName) -> NameView:
    where = [language_name(name.language)] if name.language else []
    return NameView(
        text=said(name.text, name.language) if name.language else Said(text=name.text),
        where=", ".join([*where, *([script_name(name.script)] if name.script else [])]),
        is_full=name.is_full,
    )


def _labels(person: Person, links: Links) -> Iterator[LabelView]:
    """Each label as printed, with the renditions that print it, the latest first."""
    where: dict[str, dict[str, None]] = {}
    for part in reversed(person.parts):
        for label in part.labels:
            where.setdefault(label, {}).update({part.rendition: None} if part.rendition else {})
    for label, addresses in where.items():
        shown = sorted(addresses, reverse=True)[:_MOST_PLACES]  # addresses begin with the day of their event
        yield LabelView(
            text=label,
            where=tuple(Anchor(words=each, href=links.rendition(*_parted(each))) for each in shown),
            others=_more(len(addresses) - len(shown)),
        )


def _parted(address: str) -> tuple[str, str]:
    slug, _, key = address.partition("/")
    return slug, key


def _roles(roles: Sequence[PersonRole], links: Links) -> Iterator[RoleView]:
    """Each office once, the latest first, with the events at which it stood; a user's dates as given."""
    grouped: dict[tuple[str, str | None], list[PersonRole]] = {}
    for role in reversed(roles):
        grouped.setdefault((role.text, role.language), []).append(role)
    for (text, _), held in grouped.items():
        language = held[0].language
        events = {role.event: role for role in held if role.event}
        shown = list(events.values())[:_MOST_PLACES]
        given = next((role for role in held if not role.event and (role.start or role.end)), None)
        yield RoleView(
            text=said(text, language) if language else Said(text=text),
            when=_between(given) if given else None,
            events=tuple(
                Anchor(words=_when(role), href=links.event(role.event)) for role in shown if role.event is not None
            ),
            others=_more(len(events) - len(shown)),
        )


def _when(role: PersonRole) -> str:
    words = start_words(role.start) if role.start else None
    return words or role.event or ""


def _between(role: PersonRole) -> Moment:
    ends = [start_words(end) or end for end in (role.start, role.end) if end]
    return Moment(words=" – ".join(dict.fromkeys(ends)))


def _identifier(scheme: str, identifier: str) -> Anchor:
    is_item = scheme == "wikidata" and _ITEM.fullmatch(identifier)
    address = f"https://www.wikidata.org/wiki/{identifier}" if is_item else identifier
    return Anchor(words=f"{'Wikidata' if is_item else scheme} {identifier}", href=followable(address))


def _decisions(archive: Archive, person: Person) -> Iterator[DecisionView]:
    """What people decided about anyone who is this person now, the latest first."""
    own = {person.id, *(part.id for part in person.parts)}
    decided: list[Decision] = [d for d in archive.decisions() if own & set(d.persons)]
    for each in reversed(decided):
        yield DecisionView(words=each.summary, by=each.by, moment=moment_of(each.at), is_undone=each.undone)


def _chart(person: Person, months: Sequence[tuple[str | None, int]], links: Links) -> Chart | None:
    counts: dict[tuple[int, str | None], int] = {
        (int((month or "0").replace("-", "").ljust(8, "0")), person.name): count for month, count in months
    }

    def leads_to(first: str, last: str) -> str | None:
        return _address(links, person, during=first) if first == last else None

    return chart_of(timeline_of(counts), leads_to)


def _event(speeches: Sequence[PersonSpeech], links: Links) -> EventSpeeches:
    origin = speeches[0].origin
    words = start_words(origin.start) if origin.start else None
    role = next((speech for speech in speeches if speech.role), None)
    return EventSpeeches(
        start=Moment(words=words, iso=origin.start) if words else Moment(words=gettext("date not stated")),
        event=Anchor(words=origin.title or origin.event, href=links.event(origin.event)),
        role=said(role.role, role.language) if role and role.role else None,
        speeches=tuple(_speech(speech, links) for speech in speeches),
    )


def _speech(speech: PersonSpeech, links: Links) -> SpeechView:
    origin = speech.origin
    return SpeechView(
        link=Anchor(
            words=gettext("Speech %(number)s") % {"number": number_words(speech.n)},
            href=links.speech(origin.event, speech.n, speech.of),
        ),
        told=counted(speech.sentences, "%(num)s sentence", "%(num)s sentences"),
        openings=(_opening(speech), *(_rendered(each) for each in speech.counterparts)) if speech.opening else (),
    )


def _opening(speech: PersonSpeech) -> OpeningView:
    return OpeningView(
        name=rendition_name_of(speech.origin.language, speech.origin.kind),
        lang=speech.language,
        dir=direction_of(speech.language),
        words=speech.opening,
        goes_on=not speech.is_whole,
    )


def _rendered(each: Counterpart) -> OpeningView:
    return OpeningView(
        name=rendition_name_of(each.origin.language, each.origin.kind),
        lang=each.language,
        dir=direction_of(each.language),
        words=each.text,
        goes_on=False,
    )


def _more(number: int) -> str | None:
    return counted(number, "and %(num)s more", "and %(num)s more") if number > 0 else None
