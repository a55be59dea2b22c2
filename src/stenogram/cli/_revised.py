"""What a publisher changed in a text between two captures, on a terminal and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from stenogram.model import RenditionRow
from stenogram.pipeline import Revised

Edits = Sequence[tuple[RenditionRow, Sequence[Revised]]]


def revised_lines(edits: Edits, most: int | None) -> Iterator[str]:
    """For each rendition and each new text of it, what became of its sentences."""
    for row, texts in edits:
        for revised in texts:
            one, two = revised.before.n, revised.after.n
            count = len(revised.changes)
            yield ""
            yield (
                f"{row.address}: what its publisher changed between revision {one} (captured "
                f"{revised.before.capture.at:%Y-%m-%d %H:%M} UTC) and {two} ({revised.after.capture.at:%Y-%m-%d %H:%M})"
            )
            if not count:
                yield "  no sentence: only what stands around them"
            if not revised.is_read_alike:
                yield "  note: another version of our reader or parser read the later text; a change may be its own"
            for change in revised.changes[:most]:
                yield f"  {change.verb}: {change.speaker_before or change.speaker_after or 'nobody named'}"
                if change.before is not None:
                    yield f"    before  {change.before}"
                if change.after is not None and change.after != change.before:
                    yield f"    now     {change.after}"
                if change.before and change.after and change.speaker_after != change.speaker_before:
                    yield f"    now by  {change.speaker_after or 'nobody named'}"
            if most is not None and count > most:
                yield f"  … and {count - most} more: --all"


def revised_json(edits: Edits) -> list[dict[str, Any]]:
    """The same as objects of stenogram.comparison/1."""
    return [
        {
            "rendition": row.address,
            "from": revised.before.n,
            "to": revised.after.n,
            "read_alike": revised.is_read_alike,
            "changes": [
                {
                    "change": change.verb,
                    "before": change.before,
                    "after": change.after,
                    "speaker_before": change.speaker_before,
                    "speaker_after": change.speaker_after,
                }
                for change in revised.changes
            ],
        }
        for row, texts in edits
        for revised in texts
    ]
