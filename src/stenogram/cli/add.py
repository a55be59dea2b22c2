"""`stenogram add`: capture, read, parse, store; says what it found."""

from typing import Any

import click

from stenogram.cli._compose import opened, tools
from stenogram.cli._group import DONE, DONE_IN_PART, Root, tell
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.cli._source import fetched
from stenogram.cli._terminal import describe_rendition
from stenogram.cli._told import told, told_options
from stenogram.errors import CaptureError, ParseError, ReadError, StenogramError
from stenogram.exports import event_json
from stenogram.model import Told
from stenogram.pipeline import Added, Tools, derive, keep
from stenogram.protocols import Archive


@click.command("add")
@click.argument("sources", metavar="FILE|URL…", nargs=-1, required=True)
@click.option("--event", metavar="EVENT", help="The event it belongs to: an id, a slug or the unique start of one.")
@told_options
@json_option
@click.pass_obj
def command(root: Root, /, sources: tuple[str, ...], event: str | None, *, as_json: bool, **options: Any) -> int:
    """Keep pages or files exactly as they are, read them, store what was found.

    The bytes are kept before anything is made of them. A rendition of an event that has others is compared with them.

    Exit status 1: some could not be added; they are named on standard error.

    Example: stenogram add summit-en.html --event 2031-05-14-lindhaven --kind official
    """
    said = told(event, **options)
    results: list[dict[str, Any]] = []
    failures: list[dict[str, str]] = []
    with opened(root, create=True) as archive, progress_bar(is_wanted=not as_json) as progress:
        kit = tools(progress)
        for n, source in enumerate(sources):
            progress("documents", n, len(sources))
            try:
                added = _added(archive, source, said, kit)
            except (CaptureError, ReadError, ParseError) as error:  # one failed document never stops a run
                tell(error)
                failures.append({"source": source, "error": str(error)})
                continue
            results.append(_result(source, added))
            if not as_json:
                click.echo(_sentence(source, added))
    if as_json:
        print_json({"format": "stenogram.added/1", "added": results, "failed": failures})
    if failures:
        click.echo(f"{len(failures)} of {len(sources)} could not be added", err=True)
    return DONE_IN_PART if failures else DONE


def _added(archive: Archive, source: str, said: Told, kit: Tools) -> Added:
    capture, is_new = keep(archive, fetched(source), said)
    try:
        return derive(archive, capture, kit, is_new_blob=is_new)
    except (ReadError, ParseError):
        raise
    except StenogramError as error:
        archive.fail(capture.id, str(error))
        raise


def _result(source: str, added: Added) -> dict[str, Any]:
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


def _sentence(source: str, added: Added) -> str:
    """What was found, in a few lines."""
    row, put = added.rendition, added.put
    if put is None:
        return f"{source}: the same bytes as before; one more capture of {row.address} (now {row.captures})"
    what = "a new event" if put.is_new_event else "a new rendition" if put.is_new_rendition else "a new revision"
    if not put.is_new_revision:
        what = "nothing new"
    lines = [
        f"{source}: {what}, {row.address}",
        f"  {describe_rendition(row.header)}",
        f"  {row.speeches} speeches, {row.sentences} sentences, {row.unread} blocks unread",
    ]
    lines += [f"  note: {notice}" for notice in added.transcript.notices]
    lines += [f"  {other.address} is not aligned: {other.refusal}" for other in added.event.renditions if other.refusal]
    lines += [
        f"  looks like {slug}: the same date, place, and participants or title" for slug in added.event.candidates
    ]
    return "\n".join(lines)
