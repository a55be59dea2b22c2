"""`stenogram log`: what people decided."""

import click

from stenogram.cli._compose import opened
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option, print_json


@click.command("log")
@json_option
@click.pass_obj
def command(root: Root, /, *, as_json: bool) -> int:
    """Show what people decided about persons, events, pairs of sentences and pending pages, oldest first."""
    with opened(root, read_only=True) as archive:
        decisions = archive.decisions()
    if as_json:
        from stenogram.exports import log_json

        print_json(log_json(decisions))
        return DONE
    for decision in decisions:
        undone = " (undone)" if decision.undone else ""
        click.echo(f"{decision.id}  {decision.at:%Y-%m-%d %H:%M}  {decision.by}: {decision.summary}{undone}")
    if not decisions:
        click.echo("nobody decided anything yet")
    return DONE
