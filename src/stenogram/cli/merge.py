"""`stenogram merge`: two events that are one."""

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, tools
from stenogram.cli._decided import tell_decided
from stenogram.cli._group import Root
from stenogram.cli._json import json_option
from stenogram.cli._progress import progress_bar
from stenogram.errors import UsageError
from stenogram.pipeline import complete

_MANY = 2


@click.command("merge")
@click.argument("events", metavar="EVENT EVENT…", nargs=-1, required=True)
@by_option
@json_option
@click.pass_obj
def command(root: Root, /, events: tuple[str, ...], *, by: str | None, as_json: bool) -> int:
    """Make one event of several. Their renditions are compared anew; old addresses lead to the one that goes on.

    It goes on as the oldest of them. `stenogram undo` takes it back.

    Example: stenogram merge 2031-05-14-lindhaven 2031-05-14-lindhaven-2
    """
    if len(events) < _MANY:
        raise UsageError("an event cannot be merged with nothing", hint="name two or more events")
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress:
        decision = archive.join_events(events, by=who(by))
        event = complete(archive, decision.events[0], tools(progress))
    return tell_decided(decision, [event], as_json=as_json)
