"""`stenogram reread`: kept bytes read again, or what is pending finished."""

from functools import partial

import click

from stenogram.cli._added import outcome
from stenogram.cli._compose import opened, tools
from stenogram.cli._group import DONE, DONE_IN_PART, Root, tell
from stenogram.cli._progress import progress_bar
from stenogram.errors import MissingExtra, ParseError, ReadError, UnrelatedTexts
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
            work = [partial(reread, archive, row, kit) for row in rows]
        else:
            work = [partial(derive, archive, capture, kit) for capture in archive.pending()]
        for act in work:
            try:
                added = act()
            except (ReadError, ParseError, UnrelatedTexts, MissingExtra) as error:
                tell(error)
                failed += 1
                continue
            done += 1
            click.echo(f"{added.rendition.address}: {outcome(added)}")
    click.echo(f"{done} read" + (f", {failed} could not be" if failed else ""), err=True)
    return DONE_IN_PART if failed else DONE
