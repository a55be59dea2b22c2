"""`stenogram editors`: who may change sentences on the site."""

import getpass
from pathlib import Path

import click

from stenogram.cli._editors import add_editor
from stenogram.cli._group import DONE
from stenogram.errors import UsageError


@click.group("editors")
def command() -> None:
    """Say who may sign in at the site and change sentences of translations made here.

    A file holds a line for each: the name, and what scrypt makes of the password. Whoever's line is taken out is
    signed out at once. `stenogram serve --editors FILE` uses it.

    Example: stenogram editors add "Ida Holm" --file editors.txt
    """


@command.command("add", short_help="Give an editor a password, or another one.")
@click.argument("name")
@click.option(
    "--file", "file", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The editors' file."
)
def add(name: str, file: Path) -> int:
    """Ask twice for an editor's password and write down what scrypt makes of it.

    Where the editor has one already it is changed, and whoever is signed in under the name is signed out.

    Example: stenogram editors add "Ida Holm" --file editors.txt
    """
    password = getpass.getpass(f"Password for {name}: ")
    if getpass.getpass("Once more: ") != password:
        raise UsageError("the two are not the same", hint="nothing was written")
    is_change = add_editor(file, name, password)
    click.echo(f"{file}: {name} {'has another password' if is_change else 'may edit'}")
    return DONE
