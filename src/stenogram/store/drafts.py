"""Drafts in rows: the translation memory, and which draft each sentence of a revision is."""

import datetime as dt
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from stenogram.errors import StoreError
from stenogram.model import (
    Draft,
    DraftId,
    DraftState,
    DraftUse,
    MadeBy,
    RevisionId,
    SentenceId,
    TranslationFacts,
)
from stenogram.store.alignments import stamped
from stenogram.store.queries import query, tuples
from stenogram.store.rows import moment, rendition_header_from_json, to_json
from stenogram.text import Language, one_line

_STATES = {state.value: state for state in DraftState}
_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
Settings = tuple[tuple[str, str], ...]


def add_drafts(connection: sqlite3.Connection, drafts: Sequence[Draft], now: dt.datetime) -> tuple[Draft, ...]:
    """The drafts with their numbers, and the archive's time where they bring none."""
    added = []
    for draft in drafts:
        maker = stamped(draft.made_by, now)
        number = connection.execute(query("add_draft"), _row(draft, maker)).lastrowid
        if number is None:
            raise StoreError("the archive gave no number to a draft")
        added.append(replace(draft, id=DraftId(number), made_by=maker))
    return tuple(added)


def find_drafts(
    connection: sqlite3.Connection, source: Language, target: Language, texts: Iterable[str]
) -> dict[str, tuple[Draft, ...]]:
    """Every draft of each of these texts, the oldest first; a text without any is not in it."""
    digests = list({_digest(text) for text in texts})
    found: dict[str, list[Draft]] = {}
    for row in tuples(connection, "drafts_of_texts", json.dumps(digests), target, source):
        draft = _draft(row)
        found.setdefault(draft.source_text, []).append(draft)
    return {text: tuple(drafts) for text, drafts in found.items()}


def drafts_between(connection: sqlite3.Connection, source: Language, target: Language) -> tuple[Draft, ...]:
    """Every translation between two languages, the oldest first."""
    return tuple(_draft(row) for row in tuples(connection, "drafts_of_pair", source, target))


def load_draft(connection: sqlite3.Connection, number: DraftId) -> Draft:
    """One draft."""
    rows = tuples(connection, "draft_by_number", number)
    if not rows:
        raise StoreError(f"there is no draft {number}")
    return _draft(rows[0])


def write_uses(
    connection: sqlite3.Connection,
    revision: int,
    source: RevisionId | None,
    uses: Sequence[DraftUse],
    now: dt.datetime,
) -> None:
    """Which draft each sentence of a new revision is; nothing for a text that was not made here."""
    if source is None:
        return
    row = connection.execute(query("revision_key"), (source,)).fetchone()
    if row is None:
        raise StoreError(f"the text {source} from which a translation was made is not in the archive")
    connection.execute(query("add_translation"), (revision, row["key"]))
    new = list(dict.fromkeys(use.draft for use in uses if use.draft.id is None))
    kept = dict(zip(new, add_drafts(connection, new, now), strict=True))
    connection.executemany(
        query("add_sentence_draft"),
        ((revision, use.position, kept.get(use.draft, use.draft).id, use.source_sentence) for use in uses),
    )


def load_uses(connection: sqlite3.Connection, revision: int) -> dict[int, tuple[SentenceId, Draft]]:
    """Of each sentence of a revision that was made here, by its position: what it renders, and its draft."""
    return {
        position: (SentenceId(sentence), _draft(row))
        for position, sentence, *row in tuples(connection, "drafts_of_revision", revision)
    }


def source_of(connection: sqlite3.Connection, revision: int) -> RevisionId | None:
    """The text from which a revision was made here; None: it was not."""
    row = connection.execute(query("translation_of_revision"), (revision,)).fetchone()
    return RevisionId(row["source"]) if row else None


def stale_positions(connection: sqlite3.Connection, revision: int) -> frozenset[int]:
    """The sentences of a revision that do not render what their source says now."""
    row = connection.execute(query("translation_of_revision"), (revision,)).fetchone()
    if row is None or row["source_key"] == row["source_now"]:
        return frozenset()
    texts = _texts(connection, row["source_now"])
    return frozenset(
        position
        for position, (sentence, draft) in load_uses(connection, revision).items()
        if texts.get(sentence) != draft.source_text
    )


def stale_counts(connection: sqlite3.Connection, event: str | None = None) -> Mapping[str, int]:
    """By rendition, how many sentences of its source are rendered wrongly or not at all; only where any are.

    Args:
        event: of whose renditions; None: of all.
    """
    counts = {}
    behind = (
        connection.execute(query("translations_behind"))
        if event is None
        else connection.execute(query("translations_behind_of_event"), (event,))
    )  # one query for both would look at every rendition of the archive
    for row in behind.fetchall():
        uses, texts = load_uses(connection, row["revision"]), _texts(connection, row["source_now"])
        fresh = {sentence for sentence, draft in uses.values() if texts.get(sentence) == draft.source_text}
        if count := max(len(uses), len(texts)) - len(fresh):
            counts[row["rendition"]] = count
    return counts


def load_facts(connection: sqlite3.Connection, revision: int) -> TranslationFacts | None:
    """How a revision came to be that was made here; None: it was not."""
    row = connection.execute(query("translation_of_revision"), (revision,)).fetchone()
    if row is None:
        return None
    drafts = [draft for _, draft in load_uses(connection, revision).values()]
    engine = _engine_of(connection, revision, drafts)
    edited = [draft.made_by.name for draft in drafts if draft.state is DraftState.EDITED]
    states = [(state, sum(draft.state is state for draft in drafts)) for state in DraftState]
    return TranslationFacts(
        source=row["source"],
        engine=engine,
        settings=load_engine(connection, engine),
        states=tuple((state, count) for state, count in states if count),
        editors=tuple(dict.fromkeys(edited)),
        stale=len(stale_positions(connection, revision)),
    )


def _engine_of(connection: sqlite3.Connection, revision: int, drafts: Sequence[Draft]) -> MadeBy:
    """The engine as its newest sentence names it; of a text that persons wrote whole, as its header does."""
    machine = [d.made_by for d in drafts if d.state in (DraftState.TRANSLATED, DraftState.UNTRANSLATED)]
    if machine:
        return max(machine, key=lambda maker: maker.at or _NEVER)
    header = rendition_header_from_json(
        connection.execute(query("header_of_revision"), (revision,)).fetchone()["header"]
    )
    name = header.translator.name if header.translator else "unknown"
    return MadeBy(name=name, version=header.translator.version if header.translator else None)


def add_engine(connection: sqlite3.Connection, made_by: MadeBy, settings: Settings) -> None:
    """What the digest of an engine's settings stands for."""
    row = (made_by.name, made_by.version or "", made_by.settings or "", to_json(settings))
    connection.execute(query("add_engine"), row)


def load_engine(connection: sqlite3.Connection, made_by: MadeBy) -> Settings:
    """The settings that `add_engine` wrote down; none where nobody did."""
    key = (made_by.name, made_by.version or "", made_by.settings or "")
    row = connection.execute(query("engine_settings"), key).fetchone()
    return tuple((name, value) for name, value in json.loads(row["said"])) if row else ()


def _texts(connection: sqlite3.Connection, revision: int) -> dict[str, str]:
    """The words of a revision's sentences by their ids, each in one line."""
    text = connection.execute(query("text_of_revision"), (revision,)).fetchone()["text"]
    places = tuples(connection, "sentence_places", revision)
    return {sentence: one_line(text[start:end]) for sentence, start, end in places}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _row(draft: Draft, maker: MadeBy) -> tuple[object, ...]:
    return (
        draft.source,
        draft.target,
        _digest(draft.source_text),
        draft.source_text,
        draft.text,
        draft.language,
        draft.state.value,
        maker.name,
        maker.version,
        maker.settings,
        maker.at.isoformat() if maker.at else None,
        draft.terms,
        draft.reason,
        draft.parent,
    )


def _draft(row: Sequence[Any]) -> Draft:
    number, source, target, source_text, text, language, state, name, version, settings, at, terms, reason, parent = row
    return Draft(
        id=DraftId(number),
        source=source,
        target=target,
        source_text=source_text,
        text=text,
        language=language,
        state=_STATES[state],
        made_by=MadeBy(name=name, version=version, settings=settings, at=moment(at)),
        terms=terms,
        reason=reason,
        parent=DraftId(parent) if parent is not None else None,
    )
