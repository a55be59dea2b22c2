"""What is said of a decision once it is written down."""

from collections.abc import Sequence

import click

from stenogram.cli._group import DONE
from stenogram.cli._json import print_json
from stenogram.model import Decision, Event


def tell_decided(decision: Decision, events: Sequence[Event], *, as_json: bool, can_be_undone: bool = True) -> int:
    """Print a decision, and of the events that it is about what they hold now."""
    if as_json:
        from stenogram.exports import decided_json

        print_json(decided_json(decision, events))
        return DONE
    click.echo(f"{decision.summary}{'; `stenogram undo` takes it back' if can_be_undone else ''}")
    for event in events:
        tell_event(event)
    return DONE


def tell_event(event: Event) -> None:
    """Print an event in a line: what it is called, and its renditions; and which other it looks like."""
    click.echo(f"  {event.slug}: {', '.join(row.address.partition('/')[2] for row in event.renditions)}")
    for slug in event.candidates:
        click.echo(f"    looks like {slug}; if so, `stenogram merge {event.slug} {slug}`")
