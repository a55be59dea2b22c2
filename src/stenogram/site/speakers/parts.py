"""What the pages of speakers are made of. Values only."""

from dataclasses import dataclass

from stenogram.site.frame.parts import Anchor, Said
from stenogram.site.frame.words import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerItem:
    """A speaker in the list of all."""

    mark: str  # initials
    name: Anchor
    others: tuple[str, ...]  # names besides
    told: str  # how many speeches in how many events
    when: str | None  # from the first of them to the last
    languages: str
    is_certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """A name as it is written in one language and script."""

    text: Said
    where: str  # language and script
    is_full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """An office, and at which events it was held or between which dates."""

    text: Said
    when: Moment | None  # as a user gave it
    events: tuple[Anchor, ...]
    others: str | None  # how many more events


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelView:
    """A label as printed, and in which renditions."""

    text: str
    where: tuple[Anchor, ...]
    others: str | None  # how many more renditions


@dataclass(frozen=True, slots=True, kw_only=True)
class MaybeView:
    """Somebody who may be the same person, and why."""

    name: Anchor
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """What somebody decided about this person."""

    words: str
    by: str
    moment: Moment
    is_undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningView:
    """The first words of a speech in one rendition."""

    name: str
    lang: str
    dir: str
    words: str
    goes_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechView:
    """A speech in the list of a speaker's speeches."""

    link: Anchor
    told: str  # how long it is
    openings: tuple[OpeningView, ...]  # the words spoken first


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSpeeches:
    """What a speaker said at one event, as far as it is on the page."""

    start: Moment
    event: Anchor
    role: Said | None
    speeches: tuple[SpeechView, ...]
