"""Edit: a person's words in the place of a machine's, as a new revision that keeps what it corrects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stenogram.errors import StaleRendition, StoreError, UsageError
from stenogram.model import (
    Cause,
    Draft,
    DraftState,
    Event,
    MadeBy,
    RenditionId,
    RenditionRow,
    Revision,
    RevisionId,
    Sentence,
    SentenceId,
)
from stenogram.pipeline.placing import row_of
from stenogram.pipeline.planning import entries_of
from stenogram.pipeline.tools import Tools
from stenogram.pipeline.translate import Stored, ToBytes, store_translation
from stenogram.protocols import Archive
from stenogram.text import Language, one_line, say

ATTEMPTS = 20  # at storing, when others edit other sentences of the same rendition


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """New words for a sentence, and those that the editor saw in its place."""

    sentence: SentenceId
    seen: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Editable:
    """A sentence of a rendition made here, with what it renders."""

    number: str  # from 1, as the site counts what was spoken; notes and headings are n1, n2 …
    sentence: Sentence
    source_text: str
    draft: Draft
    is_stale: bool


def editable_sentences(archive: Archive, revision: Revision) -> tuple[Editable, ...]:
    """The sentences of a rendition made here, each with its draft.

    Raises:
        UsageError: it was not made here.
    """
    uses = archive.drafts_of(revision.id)
    if not uses:
        raise UsageError(
            say("only a translation that was made here can be edited: of another its maker's text is the record"),
            hint="`stenogram translate` makes one of the original",
        )
    stale = archive.stale_sentences(revision.id)
    found, spoken, unspoken = [], 0, 0
    places = [(speech, sentence) for speech in revision.transcript.speeches for sentence in speech.sentences]
    for position, (speech, sentence) in enumerate(places):
        spoken, unspoken = spoken + speech.is_spoken, unspoken + (not speech.is_spoken)
        if position in uses:
            found.append(
                Editable(
                    number=str(spoken) if speech.is_spoken else f"n{unspoken}",
                    sentence=sentence,
                    source_text=uses[position][1].source_text,
                    draft=uses[position][1],
                    is_stale=position in stale,
                )
            )
    return tuple(found)


def edit_rendition(
    archive: Archive, rendition: RenditionId, edits: Sequence[Edit], tools: Tools, to_bytes: ToBytes, *, editor: str
) -> Stored:
    """Put an editor's words in the place of those that they saw; the rendition is `edited` from then on.

    Raises:
        UsageError: there is nothing to change, a sentence is empty or is not there, or it was not made here.
        StaleRendition: somebody else changed one of these sentences meanwhile; nothing was written.
    """
    if not editor.strip():
        raise UsageError("an edit needs the name of its editor", hint="give --by NAME")
    wanted = _checked(edits)
    revision = archive.revision(_current(archive, rendition))
    for _ in range(ATTEMPTS):
        drafts, source = _merged(archive, revision, wanted, editor)
        engine, base = _engine_of(revision), revision.id

        def find(event: Event, base: RevisionId = base) -> RenditionRow:
            row = row_of(event, rendition)
            if row.revision != base:
                raise _Moved
            return row

        try:
            return store_translation(
                archive, archive.revision(source), drafts, engine=engine,
                target=revision.transcript.rendition.language, cause=Cause.CORRECTED, tools=tools, to_bytes=to_bytes,
                find=find,
            )  # fmt: skip
        except _Moved:  # somebody else's edit came first: look whether it touched the same sentences
            revision = archive.revision(_current(archive, rendition))
    raise StaleRendition(rendition, ())


class _Moved(Exception):
    """The rendition has another text than the one that the edit was made from."""


def _current(archive: Archive, rendition: RenditionId) -> RevisionId:
    return archive.find_revision(rendition)


def _checked(edits: Sequence[Edit]) -> dict[SentenceId, Edit]:
    wanted: dict[SentenceId, Edit] = {}
    for edit in edits:
        text = one_line(edit.text)
        if not text:
            raise UsageError(
                say("a sentence cannot be made empty"), hint="an omission would no longer be seen; say it in words"
            )
        if text != edit.seen:
            wanted[edit.sentence] = replace(edit, text=text)
    if not wanted:
        raise UsageError(say("nothing was changed"))
    return wanted


def _merged(
    archive: Archive, revision: Revision, wanted: Mapping[SentenceId, Edit], editor: str
) -> tuple[tuple[Draft, ...], RevisionId]:
    """Every draft of the new revision, and from which text it is made."""
    current = {e.sentence.id: e for e in editable_sentences(archive, revision)}
    source = archive.translated_from(revision.id)
    if source is None:
        raise StoreError(f"{revision.id} has drafts, but not from which text")
    if missing := [edit for name, edit in wanted.items() if name not in current]:
        raise StaleRendition(revision.rendition, tuple(edit.seen for edit in missing))
    moved = [e for name, e in wanted.items() if e.seen != current[name].sentence.text != e.text]
    if moved:
        raise StaleRendition(revision.rendition, tuple(current[edit.sentence].sentence.text for edit in moved))
    edited = {
        name: replace(
            current[name].draft, id=None, text=edit.text, language=revision.transcript.rendition.language,
            state=DraftState.EDITED, made_by=MadeBy(name=editor.strip()), reason=None, parent=current[name].draft.id,
        )
        for name, edit in wanted.items()
    }  # fmt: skip
    sentences = tuple(edited.get(e.sentence.id, e.draft) for e in current.values())
    return (*sentences, *_header_drafts(archive, archive.revision(source), revision, sentences)), source


def _header_drafts(
    archive: Archive, source: Revision, revision: Revision, sentences: Sequence[Draft]
) -> tuple[Draft, ...]:
    """What the words of the header were rendered as: the newest of this engine, or nothing."""
    entries = [entry for entry in entries_of(source.transcript) if entry.speech is None]
    target = revision.transcript.rendition.language
    found = archive.find_drafts(source.transcript.rendition.language, target, [e.text for e in entries])
    translator = revision.transcript.rendition.translator
    name = translator.name if translator else ""
    drafts = []
    for entry in entries:
        known = [d for d in found.get(entry.text, ()) if d.made_by.name == name]
        drafts.append(known[-1] if known else _nothing(entry.text, source, target))
    return tuple(drafts)


def _nothing(text: str, source: Revision, target: Language) -> Draft:
    own = source.transcript.rendition.language
    return Draft(
        source=own, target=target, source_text=text, text=text, language=own,
        state=DraftState.UNTRANSLATED, made_by=MadeBy(name="stenogram.translate"),
    )  # fmt: skip


def _engine_of(revision: Revision) -> MadeBy:
    """Who translated what is edited: its name stays."""
    translator = revision.transcript.rendition.translator
    return MadeBy(name=translator.name if translator else "unknown", version=translator.version if translator else None)
