"""What `add` and `reread` say of a document that was stored."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from stenogram.audit import judge_beads
from stenogram.cli._compose import checks, policy
from stenogram.cli._terminal import describe_rendition
from stenogram.model import Event, RenditionRow, Severity
from stenogram.pipeline import Added
from stenogram.protocols import Archive


def outcome(added: Added) -> str:
    """In two or three words: a new event, a new revision, unchanged."""
    put = added.put
    if put is None or not put.is_new_revision:
        return "unchanged"
    return "a new event" if put.is_new_event else "a new rendition" if put.is_new_rendition else "a new revision"


def describe_added(source: str, added: Added, archive: Archive) -> str:
    """What was found, and what comparing it came to, in a few lines."""
    row = added.rendition
    if added.put is None:
        return f"{source}: the same bytes as before; one more capture of {row.address} (now {row.captures})"
    lines = [
        f"{source}: {outcome(added)}, {row.address}",
        f"  {describe_rendition(row.header)}",
        f"  {row.speeches} speeches, {row.sentences} sentences, {row.unread} blocks unread",
    ]
    if row.unread:
        lines.append(f"  what was left unread: `stenogram show {row.address}`")
    lines += [f"  note: {notice}" for notice in added.transcript.notices]
    lines += list(compared_lines(added.event, added.rendition, archive))
    lines += [
        f"  looks like {slug}: if it is the same event, `stenogram merge {slug} {added.event.slug}`"
        for slug in added.event.candidates
    ]
    return "\n".join(lines)


def added_object(source: str, added: Added) -> dict[str, Any]:
    """What adding or rereading came to, as it stands in stenogram.added/1."""
    from stenogram.exports import event_json

    return {
        "source": source,
        "capture": added.capture.id,
        "digest": added.capture.blob,
        "is_new_blob": added.is_new_blob,
        "is_new_event": bool(added.put and added.put.is_new_event),
        "is_new_revision": bool(added.put and added.put.is_new_revision),
        "rendition": added.rendition.address,
        "unread": added.rendition.unread,
        "notices": list(added.transcript.notices),
        "event": event_json(added.event),
    }


def compared_lines(event: Event, rendition: RenditionRow, archive: Archive) -> Iterator[str]:
    """A line for each rendition of the event that is compared with this one, or this with it."""
    rows = {row.id: row for row in event.renditions}
    for row in event.renditions:
        if rendition.id not in (row.id, row.pivot) or row.pivot is None:
            continue
        pair = f"{row.address.split('/', 1)[1]} against {rows[row.pivot].address.split('/', 1)[1]}"
        if row.refusal:
            yield f"  {pair}: not aligned, {row.refusal}"
        elif (stored := archive.alignment(rows[row.pivot].revision, row.revision)) is not None:
            judged = judge_beads(stored.beads, checks=checks(), policy=policy())
            counts = Counter(f.severity for bead in judged for f in bead.findings)
            found = ", ".join(f"{counts[s]} {s.value}" for s in Severity if counts[s]) or "no findings"
            yield f"  {pair}: {found}; see `stenogram compare {event.slug}`"
