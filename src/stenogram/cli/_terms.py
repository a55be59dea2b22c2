"""Files of terms as commands take them."""

from pathlib import Path

import click

from stenogram.cli._files import content_of
from stenogram.errors import UsageError
from stenogram.model import Term
from stenogram.text import Language

_MOST_NAMED = 5


def terms_in(path: Path, source: Language, target: Language) -> tuple[Term, ...]:
    """The terms of a CSV or TBX file; what of it cannot be used is named on standard error.

    Raises:
        UsageError: it cannot be read, or has no terms of these languages.
    """
    from stenogram.errors import ReadError
    from stenogram.exports import read_terms

    try:
        read = read_terms(content_of(path), path.name, source, target)
    except ReadError as error:
        raise UsageError(str(error), hint=error.hint) from error
    print_left_out(read.left_out)
    return read.terms


def print_left_out(left_out: tuple[tuple[str, str], ...]) -> None:
    """Name what was left out, the first few of it."""
    for where, why in left_out[:_MOST_NAMED]:
        click.echo(f"left out: {where}: {why}", err=True)
    if len(left_out) > _MOST_NAMED:
        click.echo(f"… and {len(left_out) - _MOST_NAMED} more", err=True)
