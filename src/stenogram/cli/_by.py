"""Who decides: the option that says so, and what holds where nobody gives it."""

import getpass

import click

by_option = click.option(
    "--by", metavar="NAME", envvar="STENOGRAM_BY", help="Who decides; else STENOGRAM_BY, else your login name."
)


def who(by: str | None) -> str:
    """The name that was given, else the login name."""
    if by and by.strip():
        return by.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no login name, as in some containers
        return "somebody"
