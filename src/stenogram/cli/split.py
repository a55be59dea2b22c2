"""`stenogram split`: renditions that are another event's."""

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, tools
from stenogram.cli._decided import tell_decided
from stenogram.cli._group import Root
from stenogram.cli._json import json_option
from stenogram.cli._progress import progress_bar
from stenogram.pipeline import complete


@click.command("split")
@click.argument("event")
@click.argument("renditions", metavar="RENDITION…", nargs=-1, required=True)
@by_option
@json_option
@click.pass_obj
def command(root: Root, /, event: str, renditions: tuple[str, ...], *, by: str | None, as_json: bool) -> int:
    """Make an event of its own of some RENDITIONs of EVENT, such as en-machine. What is left is compared anew.

    `stenogram undo` takes it back.

    Example: stenogram split 2031-05-14 en-machine
    """
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress:
        decision = archive.divide_event(event, renditions, by=who(by))
        kit = tools(progress)
        events = [complete(archive, name, kit) for name in decision.events]
    return tell_decided(decision, events, as_json=as_json)
