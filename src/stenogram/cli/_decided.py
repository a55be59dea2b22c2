"""What is said of a decision once it is written down."""

from collections.abc import Sequence

import click

from stenogram.cli._group import DONE
from stenogram.cli._json import print_json
from stenogram.model import Decision, Event


def tell_decided(decision: Decision, events: Sequence[Event], *, as_json: bool, can_be_undone: bool = True) -> int:
    """Print a decision and the events that it is about as they are now."""
    if as_json:
        from stenogram.exports import decided_json

        print_json(decided_json(decision, events))
        return DONE
    from stenogram.cli._terminal import print_event

    click.echo(f"{decision.summary}{'; `stenogram undo` takes it back' if can_be_undone else ''}")
    for event in events:
        click.echo()
        print_event(event)
    return DONE
