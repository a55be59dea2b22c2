"""Fills the index of words: each wording of a spoken sentence once, and where it stands. Asks nothing of it."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from stenogram.store.digests import text_key
from stenogram.store.queries import query, tuples
from stenogram.text import UNKNOWN_LANGUAGE, primary
from stenogram.text.foldings import index_words
from stenogram.text.stemming import STEMMER, has_stems, stem_of

STEM_SIGN = "·"  # between the language of a stem and the stem; in no folded word


def index_revision(connection: sqlite3.Connection, revision: int, text: str, language: str) -> None:
    """Put the spoken sentences of a revision into the index. Runs inside the transaction that stores it.

    Args:
        language: of the rendition; that of a speech, where it is known, goes before it.
    """
    counts: Counter[str] = Counter()
    places: list[tuple[int, int, int, int]] = []
    languages: set[str] = set()
    for position, speech, start, end, own in tuples(connection, "spoken_sentences", revision):
        spoken = primary(language if own == UNKNOWN_LANGUAGE else own)
        languages.add(spoken)
        wording = _wording(connection, text[start:end], spoken, counts)
        places.append((wording, revision, position, speech))
    connection.executemany(query("add_wording_place"), places)
    connection.executemany(query("count_word"), sorted(counts.items()))
    stemmed = [(each, STEMMER) for each in sorted(languages) if has_stems(each)]
    connection.executemany(query("add_stem_language"), stemmed)
    connection.execute(query("add_worded_revision"), (revision,))


def index_what_is_missing(connection: sqlite3.Connection) -> int:
    """Put every revision into the index that is not there, of an archive that is older than it; how many."""
    missing: Iterable[sqlite3.Row] = connection.execute(query("revisions_without_words")).fetchall()
    done = 0
    for row in missing:
        index_revision(connection, row["key"], row["text"], row["language"])
        done += 1
    return done


def is_of_another_stemmer(connection: sqlite3.Connection) -> bool:
    """Whether stems of the index were made by another version of the stemmer: a search would miss them."""
    return connection.execute(query("other_stemmers"), (STEMMER,)).fetchone() is not None


def index_anew(connection: sqlite3.Connection) -> int:
    """Empty the index, and fill it with what today's stemmer makes; of how many revisions."""
    for name in ("forget_places", "forget_wording_words", "forget_wordings", "forget_counts", "forget_worded",
                 "forget_stem_languages"):  # fmt: skip
        connection.execute(query(name))
    return index_what_is_missing(connection)


def _wording(connection: sqlite3.Connection, exact: str, language: str, counts: Counter[str]) -> int:
    """The number of a wording; one that is new is put into the index."""
    digest = text_key(exact)
    words = index_words(exact)
    folded = " ".join(words)
    own = stems_of(words, language)
    added = connection.execute(query("add_wording"), (digest, folded, " ".join(own)))
    if added.rowcount == 1:
        number = int(added.lastrowid or 0)
        connection.execute(query("add_wording_words"), (number, folded, " ".join(own)))
        counts.update(set(words))
        return number
    row = connection.execute(query("wording_of_text"), (digest,)).fetchone()
    if own and own[0] not in row["stems"].split(" "):  # the same words, said in another language
        both = f"{row['stems']} {' '.join(own)}".strip()
        connection.execute(query("drop_wording_words"), (row["n"], folded, row["stems"]))
        connection.execute(query("set_stems"), (both, row["n"]))
        connection.execute(query("add_wording_words"), (row["n"], folded, both))
    return int(row["n"])


def stems_of(words: Iterable[str], language: str) -> list[str]:
    """The stems of words under which they are looked up in any form; none where the language has no stemmer."""
    tag = primary(language)
    return [f"{tag}{STEM_SIGN}{stem_of(word, tag)}" for word in words] if has_stems(tag) else []
