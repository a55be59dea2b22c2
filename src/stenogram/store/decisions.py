"""The log of what people decided, read as what holds now. Lines are only ever added."""

import datetime as dt
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from stenogram.model import Decision, DecisionId, DecisionKind, Judgement, PersonId
from stenogram.store.clusters import Decided
from stenogram.store.identifiers import NewId
from stenogram.store.queries import query
from stenogram.store.rows import moment, to_json
from stenogram.store.traces import Cut


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the log."""

    n: int
    id: DecisionId
    kind: DecisionKind
    said: dict[str, Any]
    undoes: int | None
    by: str
    at: dt.datetime
    undone: bool


def load_log(connection: sqlite3.Connection) -> list[Line]:
    """Every line, in order, with whether a later one undid it."""
    rows = connection.execute(query("all_decisions")).fetchall()
    undone = {row["undoes"] for row in rows if row["undoes"] is not None}
    return [
        Line(
            n=row["n"], id=DecisionId(row["id"]), kind=DecisionKind(row["kind"]), said=json.loads(row["said"]),
            undoes=row["undoes"], by=row["by"], at=moment(row["at"]), undone=row["n"] in undone,
        )
        for row in rows
    ]  # fmt: skip


def write_decision(
    connection: sqlite3.Connection,
    kind: DecisionKind,
    said: dict[str, Any],
    *,
    by: str,
    now: dt.datetime,
    new_id: NewId,
    undoes: int | None = None,
) -> DecisionId:
    """A new line of the log."""
    name = DecisionId(new_id("d"))
    connection.execute(query("add_decision"), (name, kind.value, to_json(said), undoes, by, now.isoformat()))
    return name


def holding(log: Sequence[Line]) -> list[Line]:
    """What was decided and not undone."""
    return [line for line in log if not line.undone and line.kind is not DecisionKind.UNDO]


def decided_pairs(log: Sequence[Line], keys: dict[str, int]) -> list[Decided]:
    """What holds of pairs of appearances, by their keys, in the order of the log."""
    made: list[Decided] = []
    for line in holding(log):
        for judgement, name in ((Judgement.SAME, "same"), (Judgement.DIFFERENT, "different")):
            pairs = tuple(
                (keys[one], keys[other]) for one, other in line.said.get(name, ()) if one in keys and other in keys
            )
            if pairs:
                made.append(Decided(pairs=pairs, judgement=judgement))
    return made


def cuts_of(log: Sequence[Line], names: dict[str, str]) -> list[Cut]:
    """What was taken out of the speakers of a rendition, whose name keys are given by their own ids."""
    return [
        Cut(id=part["id"], of=names[part["of"]], label=part["label"], sentences=frozenset(part["sentences"]))
        for line in holding(log)
        for part in line.said.get("parts", ())
        if part["of"] in names
    ]


def identifiers_of(log: Sequence[Line]) -> dict[str, list[tuple[str, str]]]:
    """The outside identifiers that users gave, by the appearance to which they were given."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in holding(log):
        for person, scheme, identifier in line.said.get("identifiers", ()):
            found.setdefault(person, []).append((scheme, identifier))
    return found


def described_by(log: Sequence[Line]) -> set[str]:
    """The own ids of the persons whom imports that hold described."""
    return {person for line in holding(log) for person in line.said.get("described", ())}


def last_holding(log: Sequence[Line], kinds: frozenset[DecisionKind] | None) -> Line | None:
    """The last of these kinds (None: of any) that was not undone."""
    return next((line for line in reversed(holding(log)) if kinds is None or line.kind in kinds), None)


def as_decision(line: Line, log: Sequence[Line] = ()) -> Decision:
    """The line as it is handed out; `log` tells what an undo took back."""
    undone = next((other.kind for other in log if other.n == line.undoes), None)
    return Decision(
        id=line.id, kind=line.kind, by=line.by, at=line.at, undone=line.undone, summary=line.said["summary"],
        undoes=undone, persons=tuple(PersonId(p) for p in line.said.get("persons", ())),
        events=tuple(line.said.get("events", ())),
    )  # fmt: skip
