"""Alignments in rows: beads and what the checks measured in them, or why there are none."""

import datetime as dt
import sqlite3
from collections.abc import Sequence

from stenogram.errors import StoreError
from stenogram.model import (
    Alignment,
    AlignmentId,
    Basis,
    Bead,
    CheckName,
    MadeBy,
    Match,
    MeasuredBead,
    Measurement,
    RevisionId,
    StoredAlignment,
)
from stenogram.store.queries import query, tuples
from stenogram.store.rows import (
    facts_from_json,
    facts_to_json,
    makers_from_json,
    makers_to_json,
    mark_from_columns,
    mark_to_columns,
    moment,
)
from stenogram.text import Language

_CHECKS = {check.value: check for check in CheckName}


def stamped(maker: MadeBy, now: dt.datetime) -> MadeBy:
    """The maker with a time: the archive's, where it brings none."""
    return maker if maker.at is not None else maker.stamped(now)


def write_alignment(
    connection: sqlite3.Connection, left: int, right: int, stored: StoredAlignment, *, is_asked: bool
) -> None:
    """An alignment of two revisions (by their keys) with its beads, in the place of one that was there."""
    now, alignment = stored.at, stored.alignment
    beads = stored.beads
    if [measured.bead for measured in beads] != list(alignment.beads):
        raise StoreError(f"{len(beads)} measured beads are not the {len(alignment.beads)} beads of the alignment")
    makers = tuple(dict.fromkeys(stamped(m.made_by, now) for bead in beads for m in bead.measurements))
    connection.execute(query("drop_alignment"), (left, right))
    key = connection.execute(
        query("add_alignment"),
        (
            stored.id,
            left,
            right,
            is_asked,
            None,
            alignment.left_language,
            alignment.right_language,
            alignment.left_count,
            alignment.right_count,
            alignment.likeness,
            alignment.basis.value,
            makers_to_json([stamped(alignment.made_by, now)]),
            makers_to_json([stamped(stored.made_by, now)]),
            makers_to_json(makers),
            now.isoformat(),
        ),
    ).lastrowid
    number = {maker: k for k, maker in enumerate(makers)}
    connection.executemany(query("add_bead"), (_bead_row(key, k, bead) for k, bead in enumerate(beads)))
    connection.executemany(
        query("add_move"),
        ((key, k, *_run(m.left), *_run(m.right), m.score) for k, m in enumerate(alignment.moved)),
    )
    connection.executemany(
        query("add_measurement"),
        (
            _measurement_row(key, k, n, measurement, number[stamped(measurement.made_by, now)])
            for k, bead in enumerate(beads)
            for n, measurement in enumerate(bead.measurements)
        ),
    )


def write_refusal(
    connection: sqlite3.Connection, name: AlignmentId, left: int, right: int, refusal: str, now: dt.datetime
) -> None:
    """Why two revisions (by their keys) were not aligned."""
    nothing = makers_to_json([])
    connection.execute(query("drop_alignment"), (left, right))
    connection.execute(
        query("add_alignment"),
        (name, left, right, False, refusal, *[None] * 7, nothing, nothing, now.isoformat()),
    )


def load_alignment(connection: sqlite3.Connection, left: RevisionId, right: RevisionId) -> StoredAlignment | None:
    """The alignment of two revisions with what was measured."""
    row = connection.execute(query("alignment_of"), (left, right)).fetchone()
    if row is None:
        return None
    beads = _load_beads(connection, row["key"], makers_from_json(row["measured_by"]))
    return StoredAlignment(
        id=AlignmentId(row["id"]),
        left=left,
        right=right,
        alignment=Alignment(
            left_language=Language(row["left_language"]),
            right_language=Language(row["right_language"]),
            left_count=row["left_count"],
            right_count=row["right_count"],
            beads=tuple(measured_bead.bead for measured_bead in beads),
            likeness=row["likeness"],
            basis=Basis(row["basis"]),
            made_by=makers_from_json(row["aligned_by"])[0],
            moved=_load_moves(connection, row["key"]),
        ),
        beads=beads,
        made_by=makers_from_json(row["made_by"])[0],
        at=moment(row["at"]),
    )


def _bead_row(alignment: int | None, position: int, measured: MeasuredBead) -> tuple[int | float | None, ...]:
    bead = measured.bead
    return (alignment, position, *_run(bead.left), *_run(bead.right), bead.score, measured.doubt)


def _run(sentences: Sequence[int]) -> tuple[int | None, int]:
    """First and count: the sentences of a bead follow one another, since beads are in order."""
    if not sentences:
        return None, 0
    if tuple(sentences) != tuple(range(sentences[0], sentences[0] + len(sentences))):
        raise StoreError(f"the sentences {tuple(sentences)} of a bead do not follow one another")
    return sentences[0], len(sentences)


def _load_beads(connection: sqlite3.Connection, key: int, makers: Sequence[MadeBy]) -> tuple[MeasuredBead, ...]:
    """The beads in order. A sitting has tens of thousands: their loop is kept bare."""
    measured: dict[int, list[Measurement]] = {}
    for bead, check, kind, *marks, facts, maker in tuples(connection, "measurements_of", key):
        measurement = Measurement(
            check=_CHECKS[check],
            kind=kind,
            left=mark_from_columns(*marks[:3]),
            right=mark_from_columns(*marks[3:]),
            facts=facts_from_json(facts),
            made_by=makers[maker],
        )
        measured.setdefault(bead, []).append(measurement)
    return tuple(
        MeasuredBead(
            bead=Bead(
                left=_numbers(left, left_count),
                right=_numbers(right, right_count),
                score=score,
            ),
            doubt=doubt,
            measurements=tuple(measured.get(position, ())),
        )
        for position, (left, left_count, right, right_count, score, doubt) in enumerate(
            tuples(connection, "beads_of", key)
        )
    )


def _numbers(first: int | None, count: int) -> tuple[int, ...]:
    """What `_run` wrote."""
    if first is None:
        return ()
    return (first,) if count == 1 else tuple(range(first, first + count))


def _load_moves(connection: sqlite3.Connection, key: int) -> tuple[Match, ...]:
    return tuple(
        Match(left=_numbers(left, left_count), right=_numbers(right, right_count), score=score)
        for left, left_count, right, right_count, score in tuples(connection, "moves_of", key)
    )


def _measurement_row(
    alignment: int | None, bead: int, position: int, measurement: Measurement, maker: int
) -> tuple[int | str | None, ...]:
    marks = (*mark_to_columns(measurement.left), *mark_to_columns(measurement.right))
    facts = facts_to_json(measurement.facts)
    return (alignment, bead, position, measurement.check.value, measurement.kind, *marks, facts, maker)
