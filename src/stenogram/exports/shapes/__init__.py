"""What the formats look like, as types: the functions beside them return these, and the API describes itself by them.

Nothing but types. An annotation's text is for people; `OneOf` names the values of a field.
"""

from stenogram.exports.shapes.alignment import (
    AlignedSide,
    Alignment,
    Audit,
    AuditedBead,
    Bead,
    Finding,
    Mark,
    Match,
)
from stenogram.exports.shapes.event import Capture, Captures, Event, EventObject, Events, Rendition, Translation
from stenogram.exports.shapes.hits import Counterpart, Facet, Hit, Hits, Origin, QueryError, Timeline, WrongQuery
from stenogram.exports.shapes.marks import NOWHERE, Addressed, OneOf, one_of
from stenogram.exports.shapes.people import People, Person
from stenogram.exports.shapes.quote import (
    Difference,
    Place,
    Quote,
    QuotedOrigin,
    Quotes,
    SourceFinding,
    SourceWords,
)
from stenogram.exports.shapes.transcript import (
    EventHeader,
    Letters,
    Note,
    RenditionHeader,
    Sentence,
    Speaker,
    Speech,
    Transcript,
)

__all__ = [
    "NOWHERE",
    "Addressed",
    "AlignedSide",
    "Alignment",
    "Audit",
    "AuditedBead",
    "Bead",
    "Capture",
    "Captures",
    "Counterpart",
    "Difference",
    "Event",
    "EventHeader",
    "EventObject",
    "Events",
    "Facet",
    "Finding",
    "Hit",
    "Hits",
    "Letters",
    "Mark",
    "Match",
    "Note",
    "OneOf",
    "Origin",
    "People",
    "Person",
    "Place",
    "QueryError",
    "Quote",
    "QuotedOrigin",
    "Quotes",
    "Rendition",
    "RenditionHeader",
    "Sentence",
    "SourceFinding",
    "SourceWords",
    "Speaker",
    "Speech",
    "Timeline",
    "Transcript",
    "Translation",
    "WrongQuery",
    "one_of",
]
