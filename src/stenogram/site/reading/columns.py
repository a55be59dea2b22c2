"""Which renditions of an event stand side by side, with their text, beads and findings. Reads the archive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stenogram.audit import judge_beads
from stenogram.model import (
    AuditedBead,
    Bead,
    Event,
    Policy,
    RenditionId,
    RenditionRow,
    Revision,
    Sentence,
    Speech,
    StoredAlignment,
)
from stenogram.protocols import Archive, Check
from stenogram.site.frame.interface import gettext
from stenogram.site.frame.words import rendition_name
from stenogram.site.reading.makings import Made, made_by_number
from stenogram.site.reading.rows import fits, joined

MOST_COLUMNS = 3  # beside the pivot: more are narrower than a readable line at 1280 px
DEFAULT_COLUMNS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A rendition with its words, flat: sentence i stands in speech speech_of[i]."""

    key: str
    row: RenditionRow
    revision: Revision
    sentences: tuple[Sentence, ...]
    speech_of: tuple[Speech, ...]
    made: Mapping[int, Made] = field(default_factory=dict)  # of a translation made here, by the number of the sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A text that is aligned to the leftmost one.

    `audited` are the beads of its own alignment, to its own pivot; `beads` lead to the leftmost text, and are the
    same where that is its pivot.
    """

    text: Text
    pivot: Text
    stored: StoredAlignment
    audited: tuple[AuditedBead, ...]
    beads: tuple[Bead, ...]
    is_direct: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """What turns stored measurements into findings."""

    checks: tuple[Check, ...]
    policy: Policy

    def __call__(self, stored: StoredAlignment) -> tuple[AuditedBead, ...]:
        """What was measured in an alignment, with findings."""
        return judge_beads(stored.beads, checks=self.checks, policy=self.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """The leftmost text, the columns beside it, and why others are not there, by key."""

    left: Text
    columns: tuple[Column, ...]
    lacking: dict[str, str]


def key_of(row: RenditionRow) -> str:
    """What a rendition is called within its event: `en-machine`."""
    return row.address.partition("/")[2] or row.id


def row_called(event: Event, key: str) -> RenditionRow | None:
    """The rendition with this key or id."""
    return next((row for row in event.renditions if key in (key_of(row), row.id)), None)


def text_of(archive: Archive, row: RenditionRow) -> Text:
    """A rendition's current text."""
    revision = archive.revision(row.revision)
    spoken = [(sentence, speech) for speech in revision.transcript.spoken for sentence in speech.sentences]
    return Text(
        key=key_of(row),
        row=row,
        revision=revision,
        sentences=tuple(sentence for sentence, _ in spoken),
        speech_of=tuple(speech for _, speech in spoken),
        made=made_by_number(archive, revision, rendition_name(row.header)),
    )


def reason_alone(row: RenditionRow, event: Event) -> str | None:
    """Why a rendition cannot stand beside the pivot; None: it can."""
    if row.refusal is not None:
        return row.refusal
    if row.pivot is None or row.alignment is None:
        return gettext("it has not been aligned yet") if row.id != event.renditions[0].id else None
    pivot = next((other for other in event.renditions if other.id == row.pivot), None)
    if pivot is None:
        return gettext("the rendition it is aligned to is not in this event")
    return None


def stand_side_by_side(
    archive: Archive, event: Event, judge: Judge, wanted: Sequence[str], *, at_most: int = MOST_COLUMNS
) -> SideBySide:
    """The pivot with the renditions whose keys are wanted, or with the first that can stand beside it."""
    loader = _Loader(archive, event, judge)
    columns: list[Column] = []
    lacking: dict[str, str] = {}
    others = event.renditions[1:]
    chosen = [row for row in others if key_of(row) in wanted or row.id in wanted]
    most = at_most if chosen else min(at_most, DEFAULT_COLUMNS)
    for row in sorted(chosen or others, key=lambda r: _place(wanted, r)):
        found = reason_alone(row, event)
        if found is None and len(columns) == most:
            if not chosen:
                continue  # it can be chosen
            found = gettext("no more than %(number)s can stand beside %(key)s at once") % {
                "number": most,
                "key": key_of(event.renditions[0]),
            }
        column = found or loader.column(row)
        if isinstance(column, str):
            lacking[key_of(row)] = column
        else:
            columns.append(column)
    return SideBySide(left=loader.text(event.renditions[0]), columns=tuple(columns), lacking=lacking)


def _place(wanted: Sequence[str], row: RenditionRow) -> int:
    return wanted.index(key_of(row)) if key_of(row) in wanted else len(wanted)


class _Loader:
    """Reads each text once."""

    def __init__(self, archive: Archive, event: Event, judge: Judge) -> None:
        self._archive, self._event, self._judge = archive, event, judge
        self._rows = {row.id: row for row in event.renditions}
        self._texts: dict[RenditionId, Text] = {}

    def text(self, row: RenditionRow) -> Text:
        """A rendition's text."""
        if row.id not in self._texts:
            self._texts[row.id] = text_of(self._archive, row)
        return self._texts[row.id]

    def column(self, row: RenditionRow) -> Column | str:
        """The rendition as a column, or why it cannot be one."""
        steps: list[tuple[Text, Text, StoredAlignment]] = []
        at = row
        while at.id != self._event.renditions[0].id:
            reason = reason_alone(at, self._event)
            if reason is not None or at.pivot is None or len(steps) > len(self._rows):
                return reason or gettext("its chain of sources does not end")
            pivot, text = self.text(self._rows[at.pivot]), self.text(at)
            stored = self._archive.alignment(pivot.revision.id, text.revision.id)
            if stored is None or not fits(stored.alignment.beads, len(pivot.sentences), len(text.sentences)):
                return gettext("its alignment does not fit the current text; `stenogram align` makes a new one")
            steps.append((pivot, text, stored))
            at = self._rows[at.pivot]
        pivot, text, stored = steps[0]
        beads = stored.alignment.beads
        for _, middle, above in steps[1:]:
            beads = joined(above.alignment.beads, beads, len(middle.sentences))
        return Column(
            text=text, pivot=pivot, stored=stored, audited=self._judge(stored), beads=beads, is_direct=len(steps) == 1
        )
