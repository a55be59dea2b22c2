"""The part of the archive that knows what people said of beads."""

from collections.abc import Sequence
from dataclasses import replace

from stenogram.errors import UsageError
from stenogram.model import Correction, Decision, DecisionKind, MadeBy, MeasuredBead, RevisionId, StoredAlignment
from stenogram.store.alignments import load_alignment, stamped
from stenogram.store.connection import reading, writing
from stenogram.store.corrections import (
    checked_links,
    corrections_of,
    described,
    forget_measured,
    load_given,
    pair_of,
    with_corrections,
    write_corrections,
    write_measured,
)
from stenogram.store.decisions import as_decision, load_log, write_decision
from stenogram.store.parts import ArchivePart
from stenogram.store.queries import query


class CorrectedArchive(ArchivePart):
    """Alignments of an archive, as the machine made them and people set them right."""

    def alignment(self, left: RevisionId, right: RevisionId) -> StoredAlignment | None:
        """The alignment of two revisions with the corrections that apply, if one is stored."""
        with reading(self._connection, f"load the alignment of {left} and {right}"):
            return self._alignment(left, right)

    def correct_beads(
        self, left: RevisionId, right: RevisionId, said: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], *, by: str
    ) -> Decision:
        """Write down which sentences, by their numbers, say the same; one side may be empty.

        Raises:
            UsageError: it cannot hold, or the two are not aligned.
        """
        self._check_writable()
        with writing(self._connection, f"correct beads of {left} and {right}"):
            if self._connection.execute(query("alignment_of"), (left, right)).fetchone() is None:
                raise UsageError("these two are not aligned", hint="`stenogram align LEFT RIGHT` aligns them")
            pair = pair_of(self._connection, self._place_of(left), self._place_of(right))
            now, renditions = self._clock(), (pair.left["rendition"], pair.right["rendition"])
            links = checked_links(
                pair, said, load_given(self._connection, *renditions), MadeBy(name=by, at=now)
            )  # fmt: skip
            about = {
                "summary": f"in {' and '.join(map(self._called, renditions))} these say the same: {described(links)}",
                "events": sorted({pair.left["event"], pair.right["event"]}),
                "renditions": renditions,
            }
            name = write_decision(
                self._connection, DecisionKind.CORRECT, about, by=by, now=now, new_id=self._new_id
            )  # fmt: skip
            write_corrections(self._connection, name, pair, links)
            self._corrections_changed(about["events"], renditions)
            log = load_log(self._connection)
            return next(as_decision(line, log) for line in log if line.id == name)

    def corrections(self, left: RevisionId, right: RevisionId) -> tuple[Correction, ...]:
        """What people said of the sentences of two renditions, oldest first, with what became of it."""
        with reading(self._connection, f"list the corrections of {left} and {right}"):
            return corrections_of(
                self._connection, pair_of(self._connection, self._place_of(left), self._place_of(right))
            )

    def measure_beads(self, left: RevisionId, right: RevisionId, beads: Sequence[MeasuredBead]) -> None:
        """Keep what was measured in beads that corrections made; the machine's beads keep what they have."""
        self._check_writable()
        with writing(self._connection, f"keep what was measured in beads of {left} and {right}"):
            row = self._connection.execute(query("alignment_of"), (left, right)).fetchone()
            if row is None:
                return
            now = self._clock()
            stamp = [
                replace(b, measurements=tuple(replace(m, made_by=stamped(m.made_by, now)) for m in b.measurements))
                for b in beads
            ]
            write_measured(self._connection, row["key"], stamp, MadeBy(name="audit", at=now))
            for event in {self._place_of(side)["event"] for side in (left, right)}:
                self._connection.execute(query("touch_event"), (event,))

    def _alignment(self, left: RevisionId, right: RevisionId) -> StoredAlignment | None:
        row = self._connection.execute(query("alignment_of"), (left, right)).fetchone()
        stored = load_alignment(self._connection, left, right)
        if stored is None:
            return None
        ends = self._place_of(left), self._place_of(right)
        return with_corrections(self._connection, row["key"], stored, *ends)

    def _called(self, rendition: str) -> str:
        """The address of a rendition."""
        row = self._connection.execute(query("rendition_by_id"), (rendition,)).fetchone()
        slug = self._connection.execute(query("event_by_id"), (row["event"],)).fetchone()["slug"]
        return f"{slug}/{row['name']}"

    def _corrections_changed(self, events: Sequence[str], renditions: Sequence[str]) -> None:
        forget_measured(self._connection, *renditions)
        for event in events:
            self._connection.execute(query("touch_event"), (event,))
