"""Fills the index of words: each wording of a spoken sentence once, and where it stands. Asks nothing of it."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from stenogram.store.digests import text_key
from stenogram.store.queries import query, tuples
from stenogram.text.foldings import index_words


def index_revision(connection: sqlite3.Connection, revision: int, text: str) -> None:
    """Put the spoken sentences of a revision into the index. Runs inside the transaction that stores it."""
    counts: Counter[str] = Counter()
    places: list[tuple[int, int, int, int]] = []
    for position, speech, start, end in tuples(connection, "spoken_sentences", revision):
        wording = _wording(connection, text[start:end], counts)
        places.append((wording, revision, position, speech))
    connection.executemany(query("add_wording_place"), places)
    connection.executemany(query("count_word"), sorted(counts.items()))
    connection.execute(query("add_worded_revision"), (revision,))


def index_what_is_missing(connection: sqlite3.Connection) -> int:
    """Put every revision into the index that is not there, of an archive that is older than it; how many."""
    missing: Iterable[sqlite3.Row] = connection.execute(query("revisions_without_words")).fetchall()
    done = 0
    for row in missing:
        index_revision(connection, row["key"], row["text"])
        done += 1
    return done


def _wording(connection: sqlite3.Connection, exact: str, counts: Counter[str]) -> int:
    """The number of a wording; one that is new is put into the index."""
    digest = text_key(exact)
    words = index_words(exact)
    folded = " ".join(words)
    added = connection.execute(query("add_wording"), (digest, folded))
    if added.rowcount == 1:
        number = added.lastrowid
        connection.execute(query("add_wording_words"), (number, folded))
        counts.update(set(words))
    else:
        number = connection.execute(query("wording_of_text"), (digest,)).fetchone()["n"]
    return int(number or 0)
