"""`stenogram add`: capture, read, parse, store; says what it found."""

from collections.abc import Sequence
from typing import Any

import click

from stenogram.cli._added import added_object, describe_added
from stenogram.cli._compose import opened, tools
from stenogram.cli._group import DONE, DONE_IN_PART, STOPPED, Root, tell
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.cli._source import fetched
from stenogram.cli._told import told, told_options
from stenogram.errors import (
    CaptureError,
    KnownElsewhere,
    MissingExtra,
    ParseError,
    ReadError,
    StenogramError,
    UnrelatedTexts,
)
from stenogram.model import Capture, Told
from stenogram.pipeline import Added, Tools, derive, keep
from stenogram.protocols import Archive


@click.command("add")
@click.argument("sources", metavar="FILE|URL…", nargs=-1, required=True)
@click.option("--event", metavar="EVENT", help="The event it belongs to: an id, a slug or the unique start of one.")
@click.option(
    "--even-if-unrelated", is_flag=True, help="Store it in the event although its words seem to be another's."
)
@told_options
@json_option
@click.pass_obj
def command(
    root: Root,
    /,
    sources: tuple[str, ...],
    event: str | None,
    *,
    even_if_unrelated: bool,
    as_json: bool,
    **options: Any,
) -> int:
    """Keep pages or files exactly as they are, read them, store what was found.

    The bytes are kept before anything is made of them. A rendition of an event that has others is compared with them.
    Adding the same bytes again with other options corrects what is said of them.

    Exit status 1: some could not be added; they are named on standard error.

    Example: stenogram add summit-en.html --event 2031-05-14 --kind official
    """
    said = told(event, **options)
    results: list[dict[str, Any]] = []
    failures: list[dict[str, str]] = []
    with opened(root, create=True) as archive, progress_bar(is_wanted=not as_json) as progress:
        kit = tools(progress)
        for n, source in enumerate(sources):
            progress("documents", n, len(sources))
            kept: list[Capture] = []
            try:
                added = _added(archive, source, said, kit, kept, may_be_unrelated=even_if_unrelated)
            except KeyboardInterrupt:
                click.echo(f"\n{stopped_line(archive, source, kept, len(results), len(sources))}", err=True)
                return STOPPED
            except (
                CaptureError,
                KnownElsewhere,
                MissingExtra,
                ParseError,
                ReadError,
                UnrelatedTexts,
            ) as error:  # one failed document never stops a run
                tell(error)
                failures.append({"source": source, "error": str(error)})
                continue
            results.append(added_object(source, added))
            if not as_json:
                click.echo(describe_added(source, added, archive))
    if as_json:
        print_json({"format": "stenogram.added/1", "added": results, "failed": failures})
    if failures:
        click.echo(f"{len(failures)} of {len(sources)} could not be added", err=True)
    return DONE_IN_PART if failures else DONE


def stopped_line(archive: Archive, source: str, kept: Sequence[Capture], done: int, of: int) -> str:
    """What there is after Ctrl-C: how many documents before, and of this one nothing, its bytes, or all."""
    if not kept:
        return f"stopped: {done} of {of} were added; nothing of {source} is kept"
    if archive.revision_of_blob(kept[0].blob) is not None:
        return f"stopped: {done + 1} of {of} were added, {source} too"
    rest = "`stenogram reread` makes the rest of them, or the same command again"
    return f"stopped: {done} of {of} were added; of {source} the bytes are kept, and nothing else: {rest}"


def _added(
    archive: Archive, source: str, said: Told, kit: Tools, kept: list[Capture], *, may_be_unrelated: bool
) -> Added:
    capture, is_new = keep(archive, fetched(source), said)
    kept.append(capture)
    try:
        return derive(archive, capture, kit, is_new_blob=is_new, may_be_unrelated=may_be_unrelated)
    except (KnownElsewhere, ReadError, ParseError, UnrelatedTexts):
        raise
    except StenogramError as error:
        archive.fail(capture.id, str(error))
        raise
