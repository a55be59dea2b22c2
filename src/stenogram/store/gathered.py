"""The part of the archive that knows to which event renditions belong, and finishes what a change leaves to do."""

from collections.abc import Sequence
from typing import Any

from stenogram.errors import StaleEvent, UnknownEvent, UsageError
from stenogram.model import (
    AlignmentId,
    CaptureId,
    Decision,
    DecisionKind,
    EventId,
    NewAlignment,
    RevisionId,
    SentenceVectors,
    StoredAlignment,
)
from stenogram.store.alignments import write_alignment, write_refusal
from stenogram.store.captures import capture_key, load_capture
from stenogram.store.connection import writing
from stenogram.store.corrected import CorrectedArchive
from stenogram.store.decisions import as_decision, load_log, write_decision
from stenogram.store.events import add_event, find_event, find_rendition, load_event
from stenogram.store.gathering import gather_event, gather_persons
from stenogram.store.homes import rehome
from stenogram.store.persons import link_event
from stenogram.store.putting import put_vectors
from stenogram.store.queries import query, tuples


class GatheredArchive(CorrectedArchive):
    """Events of an archive, as renditions came and people joined and divided them."""

    def join_events(self, names: Sequence[str], *, by: str) -> Decision:
        """Make one event of several; it goes on as the oldest of them, and the slugs of the others lead to it.

        Raises:
            UsageError: they are one already.
        """
        self._check_writable()
        with writing(self._connection, f"join {' and '.join(names)}"):
            events = list(dict.fromkeys(find_event(self._connection, name) for name in names))
            if len(events) < len(names) or not events[1:]:
                raise UsageError(f"{' and '.join(names)} are one event already")
            ages = {event: n for n, (event,) in enumerate(tuples(self._connection, "all_event_ids"))}
            into, *joined = sorted(events, key=ages.__getitem__)
            slugs = [load_event(self._connection, event).slug for event in (into, *joined)]
            said: dict[str, Any] = {"summary": f"{' and '.join(slugs)} are one event", "into": into, "joined": joined,
                    "events": [into, *joined]}  # fmt: skip
            return self._decide_events(DecisionKind.JOIN, said, by=by)

    def divide_event(self, name: str, renditions: Sequence[str], *, by: str) -> Decision:
        """Make an event of its own of some of an event's renditions, by their addresses.

        Raises:
            UsageError: they are not of this event, or none would be left.
        """
        self._check_writable()
        with writing(self._connection, f"divide {name}"):
            event = load_event(self._connection, find_event(self._connection, name))
            found = [
                find_rendition(self._connection, given if "/" in given else f"{name}/{given}") for given in renditions
            ]
            rows = {row.id: row for row in event.renditions}
            stray = next((given for given, r in zip(renditions, found, strict=True) if r not in rows), None)
            if stray is not None:
                raise UsageError(f"{stray} is no rendition of {event.slug}")
            if not found or set(found) == set(rows):
                raise UsageError(f"nothing would be left of {event.slug}", hint="name some of its renditions, not all")
            shown = ", ".join(rows[r].address for r in dict.fromkeys(found))
            apart = add_event(self._connection, self._new_id)
            verb = "is" if len(set(found)) == 1 else "are"
            said: dict[str, Any] = {
                "summary": f"{shown} {verb} another event's", "apart": apart, "renditions": list(dict.fromkeys(found)),
                "events": [event.id, apart],
            }  # fmt: skip
            return self._decide_events(DecisionKind.DIVIDE, said, by=by)

    def complete_event(
        self, event: EventId, version: int, alignments: Sequence[NewAlignment], vectors: Sequence[SentenceVectors]
    ) -> None:
        """Store alignments that an event's renditions need and lack, and say anew who speaks.

        Raises:
            StaleEvent: the event is no longer at `version`; nothing was written.
        """
        self._check_writable()
        with writing(self._connection, f"store the alignments of event {event}"):
            row = self._connection.execute(query("event_version"), (event,)).fetchone()
            if row is None:
                raise UnknownEvent(event)
            if row["version"] != version:
                raise StaleEvent(event)
            wanted = set(map(tuple, tuples(self._connection, "current_pairs", event)))
            for new in alignments:
                left, right = (self._current_key(side) for side in (new.left, new.right))
                if (left, right) in wanted:
                    self._complete(new, left, right)
            for vector in vectors:
                put_vectors(self._connection, vector)
            link_event(self._connection, event, self._linking)
            gather_event(self._connection, event)
            self._connection.execute(query("touch_event"), (event,))

    def dismiss_capture(self, capture: CaptureId, reason: str, *, by: str) -> Decision:
        """Write down that nothing will be made of a capture that is pending, and why.

        Raises:
            UsageError: something was made of it, or it was dismissed before.
        """
        self._check_writable()
        with writing(self._connection, f"dismiss capture {capture}"):
            _, blob = capture_key(self._connection, capture)
            address = load_capture(self._connection, capture).address
            if blob not in {row["capture_blob"] for row in self._connection.execute(query("pending_captures"))}:
                raise UsageError(f"{capture} is not pending", hint="`stenogram list --pending` shows what is")
            said = {"summary": f"nothing is made of {address}: {reason}", "capture": capture}
            now = self._clock()
            name = write_decision(
                self._connection, DecisionKind.DISMISS, said, by=by, now=now, new_id=self._new_id
            )  # fmt: skip
            self._connection.execute(query("add_dismissal"), (name, blob))
            log = load_log(self._connection)
            return next(as_decision(line, log) for line in log if line.id == name)

    def _decide_events(self, kind: DecisionKind, said: dict[str, Any], *, by: str) -> Decision:
        name = write_decision(self._connection, kind, said, by=by, now=self._clock(), new_id=self._new_id)
        self._rehome()
        log = load_log(self._connection)
        return next(as_decision(line, log) for line in log if line.id == name)

    def _rehome(self) -> None:
        for event in rehome(self._connection):
            link_event(self._connection, event, self._linking)
        gather_persons(self._connection)

    def _current_key(self, rendition: str | None) -> int | None:
        row = self._connection.execute(query("rendition_by_id"), (rendition,)).fetchone()
        return self._place_of(RevisionId(row["revision"]))["key"] if row else None

    def _complete(self, new: NewAlignment, left: int | None, right: int | None) -> None:
        """A missing alignment, or why there is none."""
        if left is None or right is None:
            return
        now, name = self._clock(), AlignmentId(self._new_id("a"))
        if new.alignment is None:
            write_refusal(self._connection, name, left, right, new.refusal or "", now)
            return
        stored = StoredAlignment(
            id=name, left=RevisionId(""), right=RevisionId(""), alignment=new.alignment, beads=new.beads,
            made_by=new.alignment.made_by, at=now,
        )  # fmt: skip
        write_alignment(self._connection, left, right, stored, is_asked=False)
