"""Who decides: the option that says so, what holds where nobody gives it, and whose decision may be taken back."""

import getpass
from collections.abc import Sequence

import click

from stenogram.errors import UsageError
from stenogram.model import Decision

by_option = click.option(
    "--by", metavar="NAME", envvar="STENOGRAM_BY", help="Who decides; else STENOGRAM_BY, else your login name."
)


def who(by: str | None) -> str:
    """The name that was given, else the login name.

    Raises:
        UsageError: the name that was given is empty.
    """
    if by is not None and not by.strip():
        raise UsageError("--by names nobody", hint="write --by NAME, or leave it out: then it is your login name")
    if by:
        return by.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no login name, as in some containers
        return "somebody"


def check_own(held: Sequence[Decision], by: str) -> None:
    """See that the last of the decisions that hold is this person's own; of others only a named one is taken back.

    Raises:
        UsageError: it is somebody else's.
    """
    if held and held[-1].by != by:
        last = held[-1]
        raise UsageError(
            f"the last decision that holds is {last.by}'s, and you are {by}: {last.summary}",
            hint=f"`stenogram undo {last.id}` takes it back all the same",
        )
