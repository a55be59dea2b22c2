"""Files that commands write and read as a whole."""

import sys
from pathlib import Path

import click

from stenogram.errors import UsageError


def written(content: bytes, path: Path, *, overwrite: bool) -> None:
    """Write a file whole, or `-` to standard output.

    Raises:
        UsageError: there is one already, or it cannot be written.
    """
    if str(path) == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        with path.open("wb" if overwrite else "xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise UsageError(f"{path} is there already", hint="name another file, or give --overwrite") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error


def content_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error


overwrite_option = click.option("--overwrite", is_flag=True, help="Write over a file that is there.")
from_option = click.option("--from", "source", metavar="LANG", help="The source's language: a tag or a name.")
to_option = click.option("--to", "target", metavar="LANG", help="The translation's language.")
