"""`stenogram dismiss`: pages of which nothing will be made."""

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.errors import UsageError
from stenogram.model import Capture, CaptureId


@click.command("dismiss")
@click.argument("captures", metavar="[CAPTURE…]", nargs=-1)
@click.option("--failed", "are_failed", is_flag=True, help="All pending captures that could not be read.")
@click.option("--reason", required=True, metavar="TEXT", help="Why nothing will be made of it, for the log.")
@by_option
@json_option
@click.pass_obj
def command(
    root: Root, /, captures: tuple[str, ...], *, reason: str, by: str | None, are_failed: bool, as_json: bool
) -> int:
    """Take pending captures off the list: a photo, a login page. Their bytes are kept; `stenogram undo` takes it back.

    CAPTURE is an id of `stenogram list --pending`, the unique beginning of one, or the address.

    Example: stenogram dismiss c7k2p --reason "a login page"
    """
    if not captures and not are_failed:
        raise UsageError("nothing is named", hint="name captures of `stenogram list --pending`, or give --failed")
    with opened(root) as archive:
        pending = archive.pending()
        named = [_found(name, pending) for name in captures]
        failed = [capture.id for capture in pending if are_failed and capture.failure]
        found = list(dict.fromkeys([*named, *failed]))
        if not found:
            raise UsageError("nothing that is pending has failed", hint="`stenogram list --pending` shows what is")
        decisions = [archive.dismiss_capture(capture, reason, by=who(by)) for capture in found]
    if as_json:
        from stenogram.exports import log_json

        print_json(log_json(decisions))
        return DONE
    for decision in decisions:
        click.echo(f"{decision.summary}; `stenogram undo {decision.id}` takes it back")
    return DONE


def _found(name: str, pending: tuple[Capture, ...]) -> CaptureId:
    """The pending capture that a name means."""
    fitting = [c.id for c in pending if c.id == name or name in (c.address, c.final_address)]
    fitting = fitting or [c.id for c in pending if c.id.startswith(name)]
    if not fitting:
        raise UsageError(f"nothing pending is called {name!r}", hint="`stenogram list --pending` shows what is")
    if len(fitting) > 1:
        raise UsageError(f"{name!r} may mean {', '.join(fitting)}", hint="give more of the id")
    return fitting[0]
