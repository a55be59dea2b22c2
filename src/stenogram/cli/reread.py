"""`stenogram reread`: kept bytes read again, or what is pending finished."""

from functools import partial
from typing import Any

import click

from stenogram.cli._added import added_object, outcome
from stenogram.cli._compose import opened, tools
from stenogram.cli._group import DONE, DONE_IN_PART, Root, tell
from stenogram.cli._json import json_option, print_json
from stenogram.cli._progress import progress_bar
from stenogram.errors import MissingExtra, ParseError, ReadError, UnrelatedTexts
from stenogram.pipeline import complete, derive, reread


@click.command("reread")
@click.argument("names", metavar="[EVENT…]", nargs=-1)
@json_option
@click.pass_obj
def command(root: Root, /, names: tuple[str, ...], *, as_json: bool) -> int:
    """Finish what is pending; with EVENT, read its kept bytes again with today's parser.

    A text that comes out differently becomes a new revision, caused by us and never called an edit of the publisher.

    Exit status 1: nothing could be made of some captures; they are named on standard error.
    """
    results: list[dict[str, Any]] = []
    failures: list[dict[str, str]] = []
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress:
        kit = tools(progress)
        if names:
            rows = [row for name in names for row in archive.event(name).renditions]
            work = [(row.address, partial(reread, archive, row, kit)) for row in rows]
        else:
            work = [(c.address, partial(derive, archive, c, kit)) for c in archive.pending()]
        for source, act in work:
            try:
                added = act()
            except (ReadError, ParseError, UnrelatedTexts, MissingExtra) as error:
                tell(error)
                failures.append({"source": source, "error": str(error)})
                continue
            results.append(added_object(source, added))
            if not as_json:
                click.echo(f"{added.rendition.address}: {outcome(added)}")
        for name in names:
            complete(archive, name, kit)
    if as_json:
        print_json({"format": "stenogram.added/1", "added": results, "failed": failures})
    else:
        click.echo(f"{len(results)} read" + (f", {len(failures)} could not be" if failures else ""), err=True)
    return DONE_IN_PART if failures else DONE
