"""Everything that can be asked of the API: the one list from which routes, description and reference are made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from stenogram.exports.shapes import Quote, Quotes
from stenogram.site.api import events, people, places, seeking, shapes, texts
from stenogram.site.api.asked import Asked
from stenogram.site.api.parameters import (
    ArticleQuery,
    EventsQuery,
    PagedQuery,
    PairQuery,
    Query,
    QuoteQuery,
    SearchQuery,
    SpeechQuery,
    TextQuery,
)
from stenogram.site.api.sent import ARTICLE, Body
from stenogram.site.quoting.page import MOST_QUOTATIONS, MOST_SECONDS, QuoteDoor
from stenogram.site.searching.page import SearchDoor

Make = Callable[[Asked[Any]], Mapping[str, Any]]

IN_PATHS = {
    "event": "An event's slug (old ones lead on), id, or the unique beginning of a slug.",
    "key": "A rendition of the event, as its address ends: `ru`, `en-machine`.",
    "sentence": "A sentence's id: permanent.",
    "n": "A speech's number in its rendition, counted from 1.",
    "capture": "A capture's id.",
    "person": "A person's id, or a name that only one person has.",
}
"""What stands in paths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing that can be asked."""

    name: str
    group: str
    path: str  # after /api
    summary: str
    told: str
    query: type[Query]
    answer: type
    make: Make
    example: Mapping[str, str]  # parameters with which the human page shows it
    body: Body | None = None  # None: nothing is sent
    statuses: tuple[int, ...] = (404,)  # beside what every operation may answer
    is_limited: bool = True  # whether the API stops it; a search stops itself

    @property
    def method(self) -> str:
        """How it is asked."""
        return "GET" if self.body is None else "POST"


def operations(*, search: SearchDoor | None, quoting: QuoteDoor | None) -> tuple[Operation, ...]:
    """What a site with these doors can be asked."""
    return (*_RECORD, *_PEOPLE, *(_seeking(search) if search else ()), *(_verifying(quoting) if quoting else ()))


_RECORD = (
    Operation(
        name="list_events",
        group="Events",
        path="/events",
        summary="List events",
        told="Events, the latest start first, a page at a time: all, or of a period, a language, a kind.",
        query=EventsQuery,
        answer=shapes.Events,
        make=events.list_events,
        example={"size": "5"},
        statuses=(),
    ),
    Operation(
        name="get_event",
        group="Events",
        path="/events/{event}",
        summary="Get an event",
        told="What pages say of it, its renditions with where each comes from, and where everything of it is.",
        query=Query,
        answer=shapes.OneEvent,
        make=events.one_event,
        example={},
    ),
    Operation(
        name="get_transcript",
        group="Texts",
        path="/events/{event}/renditions/{key}",
        summary="Get a rendition's transcript",
        told="All words of a rendition with speakers, sentences, spans and ids; with `revision` as they were.",
        query=TextQuery,
        answer=shapes.Transcript,
        make=texts.one_transcript,
        example={},
    ),
    Operation(
        name="get_alignment",
        group="Texts",
        path="/events/{event}/renditions/{key}/alignment",
        summary="Get the alignment of two renditions",
        told="Which sentences of the rendition say what those of another say, by default of its source.",
        query=PairQuery,
        answer=shapes.Alignment,
        make=texts.one_alignment,
        example={},
    ),
    Operation(
        name="get_audit",
        group="Texts",
        path="/events/{event}/renditions/{key}/audit",
        summary="Get the audit of two renditions",
        told="The alignment with what the checks found in each bead. Findings say what was seen, not who is right.",
        query=PairQuery,
        answer=shapes.Audit,
        make=texts.one_audit,
        example={},
    ),
    Operation(
        name="get_sentence",
        group="Places",
        path="/events/{event}/sentences/{sentence}",
        summary="Get a sentence",
        told="A sentence by its permalink with its counterparts, findings and citation. "
        "One that the text no longer has comes as it was, and says so.",
        query=Query,
        answer=shapes.OneSentence,
        make=places.one_sentence,
        example={},
    ),
    Operation(
        name="get_speech",
        group="Places",
        path="/events/{event}/speeches/{n}",
        summary="Get a speech",
        told="A speech by its permalink with its counterparts, findings and citation.",
        query=SpeechQuery,
        answer=shapes.OneSpeech,
        make=places.one_speech,
        example={},
    ),
    Operation(
        name="get_capture",
        group="Events",
        path="/captures/{capture}",
        summary="Get a capture",
        told="How bytes came here: address, redirects, headers, time, digest; and where to download them.",
        query=Query,
        answer=shapes.OneCapture,
        make=events.one_capture,
        example={},
    ),
)

_PEOPLE = (
    Operation(
        name="list_people",
        group="Speakers",
        path="/speakers",
        summary="List speakers",
        told="Everybody who spoke, by name, a page at a time.",
        query=PagedQuery,
        answer=shapes.People,
        make=people.list_people,
        example={"size": "5"},
        statuses=(),
    ),
    Operation(
        name="get_person",
        group="Speakers",
        path="/speakers/{person}",
        summary="Get a speaker",
        told="A person: names in each script, roles at the time, where they spoke, and why it is held to be them.",
        query=Query,
        answer=shapes.OnePerson,
        make=people.one_person,
        example={},
    ),
    Operation(
        name="list_speeches",
        group="Speakers",
        path="/speakers/{person}/speeches",
        summary="List a speaker's speeches",
        told="What a person said, the latest event first, a page at a time.",
        query=PagedQuery,
        answer=shapes.Speeches,
        make=people.list_speeches,
        example={"size": "5"},
    ),
)


def _seeking(door: SearchDoor) -> tuple[Operation, ...]:
    return (
        Operation(
            name="search",
            group="Search",
            path="/search",
            summary="Search sentences",
            told="Sentences of all renditions by their words and by what they mean, each with its counterparts; "
            "with counts and hits over time. A search is stopped after a second: `notes` says so.",
            query=SearchQuery,
            answer=shapes.Hits,
            make=lambda asked: seeking.search(asked, door),
            example={"q": "{words}"},
            statuses=(),
            is_limited=False,
        ),
    )


def _verifying(door: QuoteDoor) -> tuple[Operation, ...]:
    return (
        Operation(
            name="check_quotation",
            group="Search",
            path="/quote",
            summary="Verify a quotation",
            told="Whether these words were said, where, by whom, and what differs. Only the text decides: likeness "
            "proposes places, no verdict rests on it. What was held to be the same is named.",
            query=QuoteQuery,
            answer=Quote,
            make=lambda asked: seeking.quote(asked, door),
            example={"q": "{words}"},
            statuses=(),
            is_limited=False,
        ),
        Operation(
            name="check_article",
            group="Search",
            path="/quote/article",
            summary="Verify the quotations of an article",
            told="Every quotation of an article with who is said to have said it, and its verdict. What is said of "
            f"speakers is checked too. At most {MOST_QUOTATIONS} quotations are checked, for {MOST_SECONDS:.0f} "
            "seconds; what is left is said to be skipped.",
            query=ArticleQuery,
            answer=Quotes,
            make=lambda asked: seeking.article(asked, door),
            example={},
            body=ARTICLE,
            statuses=(403, 413, 415, 422),
            is_limited=False,
        ),
    )
