"""`stenogram undo`: what somebody decided, taken back."""

import click

from stenogram.cli._by import by_option, who
from stenogram.cli._compose import opened, tools
from stenogram.cli._decided import tell_decided
from stenogram.cli._group import Root
from stenogram.cli._json import json_option
from stenogram.cli._progress import progress_bar
from stenogram.model import DecisionId
from stenogram.pipeline import complete


@click.command("undo")
@click.argument("decision", required=False)
@by_option
@json_option
@click.pass_obj
def command(root: Root, /, decision: str | None, *, by: str | None, as_json: bool) -> int:
    """Undo the last decision that still holds, of any kind; or DECISION, an id of `stenogram log`.

    Decisions are about persons, events (merge, split), pairs of sentences (correct) and pending pages (dismiss).
    Undoing adds a line to the log; nothing is erased.
    """
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress:
        done = archive.undo_decision(by=who(by), of=DecisionId(decision) if decision else None)
        kit = tools(progress)
        events = {event.id: event for name in done.events for event in [complete(archive, name, kit)]}
    return tell_decided(done, list(events.values()), as_json=as_json, can_be_undone=False)
