"""Lists of terms in rows, and whose the translations of the memory are."""

import datetime as dt
import sqlite3
from dataclasses import replace

from stenogram.errors import StoreError
from stenogram.model import DraftState, MadeBy, MemoryShare, Term, TermList
from stenogram.store.alignments import stamped
from stenogram.store.queries import query, tuples
from stenogram.store.rows import moment


def add_term_list(connection: sqlite3.Connection, terms: TermList, now: dt.datetime) -> TermList:
    """The list with the time at which it was brought in."""
    maker = stamped(terms.made_by, now)
    at = maker.at or now
    row = (terms.name, terms.source, terms.target, maker.name, at.isoformat())
    number = connection.execute(query("add_term_list"), row).lastrowid
    if number is None:
        raise StoreError("the archive gave no number to a list of terms")
    connection.executemany(
        query("add_term"),
        ((number, place, t.source, t.target, int(t.is_name), t.note, t.origin) for place, t in enumerate(terms.terms)),
    )
    return replace(terms, made_by=maker)


def load_term_lists(connection: sqlite3.Connection) -> tuple[TermList, ...]:
    """The lists that hold, the newest first; one without terms took back what it said before."""
    return tuple(
        TermList(
            name=name, source=source, target=target, made_by=MadeBy(name=said_by, at=moment(at)),
            terms=tuple(
                Term(source=text, target=rendering, is_name=bool(is_name), note=note, origin=origin or name)
                for text, rendering, is_name, note, origin in tuples(connection, "terms_of_list", number)
            ),
        )
        for number, name, source, target, said_by, at in tuples(connection, "current_term_lists")
    )  # fmt: skip


def load_memory_shares(connection: sqlite3.Connection) -> tuple[MemoryShare, ...]:
    """How many translations between which languages are whose."""
    return tuple(
        MemoryShare(
            source=source, target=target, made_by=MadeBy(name=maker, version=version), state=DraftState(state),
            count=count,
        )
        for source, target, maker, version, state, count in tuples(connection, "memory_shares")
    )  # fmt: skip
