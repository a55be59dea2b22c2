"""What the templates of the speakers' pages are given."""

from dataclasses import dataclass
from typing import ClassVar

from stenogram.site.frame.parts import Anchor
from stenogram.site.pictures.parts import Chart
from stenogram.site.speakers.parts import (
    DecisionView,
    EventSpeeches,
    LabelView,
    MaybeView,
    NameView,
    RoleView,
    SpeakerItem,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersPage:
    """Everybody who spoke, by name."""

    template: ClassVar[str] = "speakers.html"

    title: str
    home: str
    query: str
    counted: str
    letters: tuple[Anchor, ...]
    speakers: tuple[SpeakerItem, ...]
    newer: str | None
    older: str | None
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerPage:
    """A speaker: who they are, by whose word, and all their speeches."""

    template: ClassVar[str] = "speaker.html"

    title: str
    mark: str
    told: str
    languages: str
    search: str | None  # for what they said; None: this site cannot search
    caution: str | None  # why this may be several persons
    maybe: tuple[MaybeView, ...]
    others: str | None  # how many more may be
    names: tuple[NameView, ...]
    labels: tuple[LabelView, ...]
    roles: tuple[RoleView, ...]
    identifiers: tuple[Anchor, ...]
    reasons: tuple[str, ...]  # why all that is one person
    decisions: tuple[DecisionView, ...]
    chart: Chart | None
    events: tuple[EventSpeeches, ...]
    during: str | None  # the period that was asked for
    whole: str  # the page without it
    newer: str | None
    older: str | None
    place: str | None
    permalink: str
