"""`stenogram undo`: what somebody decided, taken back."""

from collections.abc import Sequence

import click

from stenogram.cli._by import by_option, check_own, who
from stenogram.cli._compose import opened, tools
from stenogram.cli._decided import tell_decided, tell_event
from stenogram.cli._edited import edit_since
from stenogram.cli._group import DONE, Root
from stenogram.cli._json import json_option
from stenogram.cli._progress import progress_bar
from stenogram.errors import UsageError
from stenogram.model import Decision, DecisionId, DecisionKind
from stenogram.pipeline import complete
from stenogram.protocols import Archive


@click.command("undo")
@click.argument("decision", required=False)
@by_option
@json_option
@click.pass_obj
def command(root: Root, /, decision: str | None, *, by: str | None, as_json: bool) -> int:
    """Undo the last decision that still holds, of any kind; or DECISION, an id of `stenogram log`.

    Decisions are about persons, events (merge, split), pairs of sentences (correct) and pending pages (dismiss).
    Undoing adds a line to the log; nothing is erased. Somebody else's decision is only undone by its id. Edited
    sentences of a translation are no decisions: where one was changed later, nothing is undone without an id, and the
    command is shown that puts its words back.
    """
    with opened(root) as archive, progress_bar(is_wanted=not as_json) as progress:
        held = [one for one in archive.decisions() if not one.undone and one.kind is not DecisionKind.UNDO]
        if not decision:
            _check_last(archive, held, who(by))
        done = archive.undo_decision(by=who(by), of=DecisionId(decision) if decision else None)
        undone = {one.id for one in archive.decisions() if one.undone}
        taken_back = next(one for one in held if one.id in undone)
        kit = tools(progress)
        events = {event.id: event for name in done.events for event in [complete(archive, name, kit)]}
    if as_json:
        return tell_decided(done, list(events.values()), as_json=True, can_be_undone=False)
    click.echo(f"undone: {taken_back.summary} ({taken_back.by}, {taken_back.at:%Y-%m-%d %H:%M} UTC)")
    for event in events.values():
        tell_event(event)
    return DONE


def _check_last(archive: Archive, held: Sequence[Decision], by: str) -> None:
    """See that the last decision that holds is the last thing that was done, and by whom it is undone.

    Raises:
        UsageError: there is none, a sentence was edited after it, or it is somebody else's.
    """
    if not held:
        raise UsageError("there is no decision to undo", hint=edit_since(archive, None))
    last = held[-1]
    if (edit := edit_since(archive, last.at)) is not None:
        raise UsageError(
            f"a sentence was edited after the last decision ({last.summary}), and an edit is no decision: {edit}",
            hint=f"`stenogram undo {last.id}` takes back that decision instead",
        )
    check_own(held, by)
