"""What an edit came to: the words before and after, what is found in them now, and the way back."""

import datetime as dt
import shlex
from collections.abc import Iterator, Sequence

from stenogram.audit import judge_beads
from stenogram.cli._compose import checks, policy
from stenogram.model import DraftState, Event, Finding, RenditionRow
from stenogram.pipeline import Edit, Editable, editable_sentences
from stenogram.protocols import Archive

_MOST = 10  # sentences that are shown


def edited_lines(
    archive: Archive, event: Event, row: RenditionRow, edits: Sequence[Edit], before: Sequence[Editable]
) -> Iterator[str]:
    """For each sentence its source, the old and the new words, its findings now, and how to go back."""
    numbers = {sentence.sentence.id: sentence for sentence in before}
    now = {sentence.number: sentence for sentence in editable_sentences(archive, archive.revision(row.revision))}
    found = _findings(archive, event, row)
    for edit in edits[:_MOST]:
        old = numbers[edit.sentence]
        new = now.get(old.number)
        if new is None:
            continue
        yield f"{old.number:>5}  {old.source_text}"
        yield f"       before  {old.sentence.text}"
        yield f"       now     {new.sentence.text}"
        if found is not None:
            for finding in found.get(new.sentence.id, []):
                yield f"       {finding.severity.value} {finding.measurement.check.value}: {finding.because}"
            if not found.get(new.sentence.id):
                yield "       nothing is found in it"
        yield f"       back    {back_to(row, old.number, old.sentence.text)}"
    if len(edits) > _MOST:
        yield f"       … and {len(edits) - _MOST} more"


def back_to(row: RenditionRow, number: str, text: str) -> str:
    """The command that puts words back into a sentence."""
    event, _, name = row.address.partition("/")
    return f"stenogram edit {event} {name} --sentence {number} --text {shlex.quote(text)}"


def edit_since(archive: Archive, since: dt.datetime | None) -> str | None:
    """In words, the last sentence that a person changed after a moment (None: ever), and the way back."""
    last = _last_edit(archive)
    if last is None:
        return None
    row, sentence, before = last
    maker = sentence.draft.made_by
    if maker.at is None or (since is not None and maker.at <= since):
        return None
    return (
        f"{maker.name} changed sentence {sentence.number} of {row.address}, {maker.at:%Y-%m-%d %H:%M} UTC; "
        f"what stood there comes back with\n  {back_to(row, sentence.number, before)}"
    )


def _last_edit(archive: Archive) -> tuple[RenditionRow, Editable, str] | None:
    """The sentence of the archive that a person changed last, and what stood there; None: nobody changed one."""
    rows = [row for event in archive.events() for row in event.renditions]
    found: list[tuple[RenditionRow, Editable]] = []
    for row in rows:
        facts = archive.translation_of(row.revision)
        if facts is not None and facts.editors:
            found += [
                (row, sentence)
                for sentence in editable_sentences(archive, archive.revision(row.revision))
                if sentence.draft.state is DraftState.EDITED and sentence.draft.parent and sentence.draft.made_by.at
            ]
    if not found:
        return None
    row, sentence = max(found, key=lambda one: str(one[1].draft.made_by.at))
    assert sentence.draft.parent is not None
    return row, sentence, archive.draft(sentence.draft.parent).text


def _findings(archive: Archive, event: Event, row: RenditionRow) -> dict[str, list[Finding]] | None:
    """Of each sentence; None: the rendition is compared with nothing."""
    pivot = next((other for other in event.renditions if other.id == row.pivot), None)
    stored = archive.alignment(pivot.revision, row.revision) if pivot else None
    if stored is None:
        return None
    names = [sentence.id for sentence in archive.revision(row.revision).transcript.sentences]
    found: dict[str, list[Finding]] = {}
    for bead in judge_beads(stored.beads, checks=checks(), policy=policy()):
        for n in bead.bead.right:
            found.setdefault(names[n], []).extend(bead.findings)
    return found
