"""How speakers appear, and what links say of two of them in different events. Runs inside one transaction.

A link across events looks at names, offices, publisher and language only. So it is made once for two *guises*, and
holds for every two appearances that have them: an event costs the same however many its speakers spoke in before.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from stenogram.model import Appearance, EventId, PersonId, PersonLink
from stenogram.protocols import PersonLinking
from stenogram.store.digests import text_key
from stenogram.store.queries import query
from stenogram.store.rows import makers_to_json, to_json
from stenogram.text import Language


def guise_of(connection: sqlite3.Connection, appearance: Appearance, linking: PersonLinking) -> int:
    """The number of an appearance's guise; one that is new is compared with those that are known."""
    said = _said(appearance)
    digest = text_key(to_json([linking.name, linking.version, said, appearance.is_certain]))
    row = connection.execute(query("guise_of_digest"), (digest,)).fetchone()
    if row is not None:
        return int(row["key"])
    new = (digest, to_json(said), appearance.is_certain)
    key = int(connection.execute(query("add_guise"), new).lastrowid or 0)
    keys = [(each, key) for each in sorted(linking.keys(appearance))]
    connection.executemany(query("add_guise_key"), keys)
    _compare(connection, key, digest, linking)
    return key


def _compare(connection: sqlite3.Connection, key: int, digest: str, linking: PersonLinking) -> None:
    """Link a guise with itself and with those that share a key with it; the lesser digest is always the left one."""
    rows = connection.execute(query("guises_like"), (key,)).fetchall()
    mine = next((row for row in rows if row["key"] == key), None)
    if mine is None:  # nothing by which anybody could look for it
        return
    before = [_appearance(row, "left") for row in rows if row["digest"] < digest]
    after = [_appearance(row, "right") for row in rows if row["digest"] >= digest]
    links = linking.link_across(before, [_appearance(mine, "right")])
    links += linking.link_across([_appearance(mine, "left")], after)
    connection.executemany(query("add_guise_link"), [_row(link) for link in links])


def _said(appearance: Appearance) -> dict[str, Any]:
    return {
        "language": appearance.language, "publisher": appearance.publisher, "names": appearance.names,
        "roles": appearance.roles,
    }  # fmt: skip


def _appearance(row: sqlite3.Row, event: str) -> Appearance:
    """An appearance of a guise in any event; what is compared stands in two."""
    said: dict[str, Sequence[str]] = json.loads(row["said"])
    return Appearance(
        id=PersonId(str(row["key"])), event=EventId(event), rendition=None, language=Language(str(said["language"])),
        publisher=str(said["publisher"]) if said["publisher"] else None, names=tuple(said["names"]),
        roles=tuple(said["roles"]), is_certain=bool(row["is_certain"]),
    )  # fmt: skip


def _row(link: PersonLink) -> tuple[int | str | float, ...]:
    ends = int(link.left), int(link.right)
    return (*ends, link.judgement.value, link.score, link.reason, makers_to_json([link.made_by]))
