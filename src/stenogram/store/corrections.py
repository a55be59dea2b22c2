"""Corrections of beads in rows: kept apart from the machine's beads, laid over them whenever an alignment is read."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stenogram.errors import UsageError
from stenogram.model import (
    Bead,
    CheckName,
    Correction,
    DecisionId,
    MadeBy,
    Mark,
    MeasuredBead,
    Measurement,
    SentenceId,
    StoredAlignment,
)
from stenogram.store.correcting import Link, Run, Said, corrected, crosses, moves_left, settle, shares
from stenogram.store.queries import query, tuples
from stenogram.store.rows import facts_from_json, facts_to_json, makers_from_json, makers_to_json, moment, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A correction as it is stored, turned so that its left is the alignment's left."""

    decision: DecisionId
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two revisions, their renditions, and the numbers that their sentences have."""

    left: sqlite3.Row  # key, rendition, event
    right: sqlite3.Row
    left_ids: tuple[SentenceId, ...]
    right_ids: tuple[SentenceId, ...]

    @property
    def left_at(self) -> dict[str, int]:
        """The number of each sentence on the left."""
        return {name: n for n, name in enumerate(self.left_ids)}

    @property
    def right_at(self) -> dict[str, int]:
        """The number of each sentence on the right."""
        return {name: n for n, name in enumerate(self.right_ids)}


def pair_of(connection: sqlite3.Connection, left: sqlite3.Row, right: sqlite3.Row) -> Pair:
    """Two revisions with the ids of the sentences that alignment numbers."""
    ids = [tuple(SentenceId(name) for (name,) in tuples(connection, "ids_of_spoken", side["key"]))
           for side in (left, right)]  # fmt: skip
    return Pair(left=left, right=right, left_ids=ids[0], right_ids=ids[1])


def load_given(connection: sqlite3.Connection, left: str, right: str) -> list[Given]:
    """What holds of the sentences of two renditions, oldest first."""
    given: list[Given] = []
    for row in connection.execute(query("corrections_of_pair"), (left, right, right, left)).fetchall():
        ends = tuple(json.loads(row["left_sentences"])), tuple(json.loads(row["right_sentences"]))
        ours, theirs = ends if row["left"] == left else ends[::-1]
        maker = MadeBy(name=row["by"], at=moment(row["at"]))
        given.append(Given(decision=DecisionId(row["decision"]), said=Said(left=ours, right=theirs, by=maker)))
    return given


def with_corrections(
    connection: sqlite3.Connection, key: int, stored: StoredAlignment, left: sqlite3.Row, right: sqlite3.Row
) -> StoredAlignment:
    """An alignment with what people said of its beads; what was not measured since is named."""
    given = load_given(connection, left["rendition"], right["rendition"])
    if not given:
        return stored
    pair = pair_of(connection, left, right)
    links = [link for _, link in settle([g.said for g in given], pair.left_at, pair.right_at) if link]
    if not links:
        return stored
    alignment = stored.alignment
    beads = corrected(alignment.beads, links)
    moved = moves_left(alignment.moved, beads)
    ended = {n for move in alignment.moved if move not in moved for n in move.left}
    ended_right = {n for move in alignment.moved if move not in moved for n in move.right}
    known = {
        (b.bead.left, b.bead.right): b for b in stored.beads
        if not (ended.intersection(b.bead.left) or ended_right.intersection(b.bead.right))
    } | _load_corrected(connection, key)  # fmt: skip
    measured = tuple(
        replace(known[b.left, b.right], bead=b) if (b.left, b.right) in known
        else MeasuredBead(bead=b, doubt=1.0, measurements=())
        for b in beads
    )  # fmt: skip
    return replace(
        stored,
        alignment=replace(alignment, beads=beads, moved=moved),
        beads=measured,
        unmeasured=tuple(n for n, b in enumerate(beads) if (b.left, b.right) not in known),
    )


def checked_links(pair: Pair, said: Sequence[tuple[Run, Run]], given: Sequence[Given], by: MadeBy) -> tuple[Link, ...]:
    """What somebody says of sentences by their numbers, when it can hold.

    Raises:
        UsageError: it cannot: no such sentence, not one after the other, said twice, or in another order.
    """
    links = tuple(Link(left=left, right=right, by=by) for left, right in said)
    for link in links:
        _check_run(link.left, len(pair.left_ids), "left")
        _check_run(link.right, len(pair.right_ids), "right")
        if not link.left and not link.right:
            raise UsageError("a correction names a sentence of one side at least")
    for n, link in enumerate(links):
        for other in links[:n]:
            if shares(link, other):
                raise UsageError(
                    f"{_words(other)} and {_words(link)} speak of one sentence: it stands in one bead only"
                )
            if crosses(link, other):
                raise UsageError(f"{_words(other)} and {_words(link)} cross: beads are in the order of both texts")
    for _, held in settle([g.said for g in given], pair.left_at, pair.right_at):
        crossed = next((link for link in links if held and crosses(link, held) and not shares(link, held)), None)
        if held and crossed and not any(shares(link, held) for link in links):
            raise UsageError(
                f"{_words(crossed)} would cross {_words(held)}, which {held.by.name} said",
                hint="`stenogram correct LEFT RIGHT --undo` takes the last correction back",
            )
    return links


def corrections_of(connection: sqlite3.Connection, pair: Pair) -> tuple[Correction, ...]:
    """All that holds of two renditions, with what became of each, oldest first."""
    given = load_given(connection, pair.left["rendition"], pair.right["rendition"])
    states = settle([g.said for g in given], pair.left_at, pair.right_at)
    return tuple(
        Correction(
            decision=one.decision,
            left=tuple(SentenceId(name) for name in one.said.left),
            right=tuple(SentenceId(name) for name in one.said.right),
            left_text=_text(connection, one.said.left),
            right_text=_text(connection, one.said.right),
            by=one.said.by.name,
            at=one.said.by.at,
            state=state,
            left_numbers=link.left if link else (),
            right_numbers=link.right if link else (),
        )
        for one, (state, link) in zip(given, states, strict=True)
        if one.said.by.at is not None
    )


def write_corrections(connection: sqlite3.Connection, decision: DecisionId, pair: Pair, links: Sequence[Link]) -> None:
    """The lines of one decision."""
    rows = (
        (decision, n, pair.left["rendition"], pair.right["rendition"],
         to_json([pair.left_ids[i] for i in link.left]), to_json([pair.right_ids[i] for i in link.right]))
        for n, link in enumerate(links)
    )  # fmt: skip
    connection.executemany(query("add_correction"), rows)


def forget_measured(connection: sqlite3.Connection, left: str, right: str) -> None:
    """Before corrections of two renditions change: what was measured where something moved."""
    for (key,) in tuples(connection, "alignments_of_pair", left, right, right, left):
        connection.execute(query("forget_corrected_beads"), {"name": key})


def write_measured(connection: sqlite3.Connection, key: int, beads: Sequence[MeasuredBead], made_by: MadeBy) -> None:
    """What the checks saw in beads as corrections make them."""
    for measured in beads:
        bead = measured.bead
        connection.execute(
            query("add_corrected_bead"),
            (
                key, bead.left[0] if bead.left else 0, len(bead.left), bead.right[0] if bead.right else 0,
                len(bead.right), measured.doubt, to_json([_measurement(m) for m in measured.measurements]),
                makers_to_json([made_by, *(m.made_by for m in measured.measurements)]),
            ),
        )  # fmt: skip


def _load_corrected(connection: sqlite3.Connection, key: int) -> dict[tuple[Run, Run], MeasuredBead]:
    found: dict[tuple[Run, Run], MeasuredBead] = {}
    for left, m, right, n, doubt, measurements, made_by in tuples(connection, "corrected_beads_of", key):
        ends = tuple(range(left, left + m)), tuple(range(right, right + n))
        makers = makers_from_json(made_by)[1:]
        found[ends] = MeasuredBead(
            bead=Bead(left=ends[0], right=ends[1], score=1.0),  # its score is the effective bead's
            doubt=doubt,
            measurements=tuple(
                Measurement(
                    check=CheckName(check), kind=kind, left=Mark(**dict(zip(_MARK, a, strict=True))) if a else None,
                    right=Mark(**dict(zip(_MARK, b, strict=True))) if b else None,
                    facts=facts_from_json(facts), made_by=maker,
                )
                for (check, kind, a, b, facts), maker in zip(json.loads(measurements), makers, strict=True)
            ),
        )  # fmt: skip
    return found


_MARK = ("sentence", "start", "end")


def _measurement(m: Measurement) -> list[object]:
    marks = [[mark.sentence, mark.start, mark.end] if mark else None for mark in (m.left, m.right)]
    return [m.check.value, m.kind, *marks, facts_to_json(m.facts)]


def _check_run(numbers: Run, count: int, side: str) -> None:
    if any(not 0 <= n < count for n in numbers):
        raise UsageError(f"the {side} side has the sentences 1 to {count}, not {max(numbers) + 1}")
    if numbers and numbers != tuple(range(numbers[0], numbers[0] + len(numbers))):
        raise UsageError(f"the sentences {', '.join(str(n + 1) for n in numbers)} do not follow one another")


def _words(link: Link) -> str:
    """A correction as people write it: 12-13=14."""
    ends = (
        "" if not run else f"{run[0] + 1}" if len(run) == 1 else f"{run[0] + 1}-{run[-1] + 1}"
        for run in (link.left, link.right)
    )  # fmt: skip
    return "=".join(ends)


def described(links: Sequence[Link]) -> str:
    """What somebody says, in one line."""
    return ", ".join(_words(link) for link in links)


def _text(connection: sqlite3.Connection, ids: Sequence[str]) -> str:
    rows = (connection.execute(query("words_of_sentence"), (name,)).fetchone() for name in ids)
    return " ".join(row["words"] for row in rows if row)
