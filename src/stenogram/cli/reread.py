"""`stenogram reread`: kept bytes read again, or what is pending finished."""

import click

from stenogram.cli._compose import opened, tools
from stenogram.cli._group import DONE, DONE_IN_PART, Root, tell
from stenogram.cli._progress import progress_bar
from stenogram.errors import ParseError, ReadError
from stenogram.pipeline import derive, reread


@click.command("reread")
@click.argument("names", metavar="[EVENT…]", nargs=-1)
@click.pass_obj
def command(root: Root, /, names: tuple[str, ...]) -> int:
    """Finish what is pending; with EVENT, read its kept bytes again with today's parser.

    A text that comes out differently becomes a new revision, caused by us and never called an edit of the publisher.

    Exit status 1: nothing could be made of some captures; they are named on standard error.
    """
    done = failed = 0
    with opened(root) as archive, progress_bar() as progress:
        kit = tools(progress)
        if names:
            rows = [row for name in names for row in archive.event(name).renditions]
            work = [(row.capture, reread) for row in rows]
        else:
            work = [(capture, derive) for capture in archive.pending()]
        for capture, act in work:
            try:
                added = act(archive, capture, kit)
            except (ReadError, ParseError) as error:
                tell(error)
                failed += 1
                continue
            done += 1
            is_new = bool(added.put and added.put.is_new_revision)
            click.echo(f"{added.rendition.address}: {'a new revision' if is_new else 'unchanged'}")
    click.echo(f"{done} read" + (f", {failed} could not be" if failed else ""), err=True)
    return DONE_IN_PART if failed else DONE
