"""`stenogram list`: the events of the archive, or what is pending."""

import click

from stenogram.cli._compose import opened
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json
from stenogram.cli._untranslated import count_untranslated
from stenogram.exports import captures_json, events_json


@click.command("list")
@click.option("--pending", "is_pending", is_flag=True, help="Captures of which nothing has been made, with why.")
@json_option
@click.pass_obj
def command(root: Root, /, *, is_pending: bool, as_json: bool) -> int:
    """List the events of the archive, the latest first.

    Example: stenogram list --pending
    """
    with opened(root, read_only=True) as archive:
        captures = archive.pending() if is_pending else ()
        events = () if is_pending else archive.events()
        untranslated = {} if as_json else count_untranslated(archive, events)
    if as_json:
        print_json(captures_json(captures) if is_pending else events_json(events))
        return DONE
    for capture in captures:
        reason = capture.failure or "not finished: `stenogram reread` finishes it"
        click.echo(f"{capture.id}  {capture.at:%Y-%m-%d %H:%M}  {capture.address}\n  {reason}")
    if captures:
        click.echo('\n`stenogram dismiss ID --reason "…"` takes one off this list; --failed all that could not be read')
    if events:
        from stenogram.cli._terminal import print_events

        print_events(events, untranslated)
    elif not captures:
        click.echo("nothing is pending" if is_pending else "the archive is empty; `stenogram add FILE` fills it")
    return DONE
